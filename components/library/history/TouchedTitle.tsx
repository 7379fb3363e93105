import { useId } from 'preact/hooks';
import { authorsOf } from '@/lib/library/parse';
import type { ChangeRow } from '@/lib/sync/ports';
import { addressWith } from '../../page/address';
import { Cover } from '../Cover';
import { Change } from '../detail/Changes';
import { peopleWords } from '../rowWords';
import { BOOK_PARAM } from '../selection';
import { useHistoryWorld } from './context';

/** A title that a sync touched: a link that opens it, and what changed about it. */
export function TouchedTitle({ asin, rows }: { asin: string; rows: readonly ChangeRow[] }) {
  const { bookOf, nameOf, isSelected, visited, onOpen } = useHistoryWorld();
  const id = useId();
  const book = bookOf(asin);
  const authors = book === undefined ? '' : peopleWords(authorsOf(book));
  return (
    <li class="touched">
      <a
        href={addressWith({ [BOOK_PARAM]: nameOf(asin) })}
        aria-current={isSelected(asin) ? 'true' : undefined}
        data-visited={visited === id ? '' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(asin, id);
        }}
      >
        <Cover url={book?.coverUrl ?? null} asin={asin} title={book?.title ?? ''} width="2.5rem" />
        <span class="touched-words">
          <span class="touched-title" dir="auto">
            {book?.title ?? asin}
          </span>
          {authors !== '' && (
            <span class="quiet" dir="auto">
              {authors}
            </span>
          )}
        </span>
      </a>
      {rows.length > 0 && (
        <ul class="touched-changes">
          {rows.map((row) => (
            <li key={`${row.at} ${row.field}`}>
              <Change asin={asin} row={row} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
