import type { BookRow } from '@/lib/library/book';
import { Cover } from './Cover';
import { NewDot } from './NewDot';
import { Origin } from './Origin';
import { presenceMark, presenceWords } from './presenceWords';
import { type NamesOfLine, rowWords } from './rowWords';
import { SeriesName } from './SeriesName';

/** `--cover` in library.css: that of the full tab, for the panel's is hardly smaller. */
const WIDTH = '4.5rem';

/** What one row of the list says about a book. */
export function BookItem({ book, fresh, origin }: ItemProps) {
  const { authors, narrators, length, series } = rowWords(book);
  const mark = presenceMark(book);
  return (
    <>
      <Cover url={book.coverUrl} asin={book.asin} title={book.title} width={WIDTH} />
      <span class="book-words">
        <span class="book-title" dir="auto">
          {fresh && <NewDot />}
          {book.title}
        </span>
        <span class="book-people">
          {authors !== null && <Names class="book-authors" names={authors} />}
          {narrators !== null && <Names class="book-narrators" names={narrators} />}
        </span>
        <span class="book-more">
          {series !== undefined && <SeriesName class="book-series" entry={series} />}
          {length !== null && <span class="book-length">{length}</span>}
          <Origin label={origin} />
          {mark !== null && (
            <span class="badge" title={presenceWords(book) ?? undefined}>
              {mark}
            </span>
          )}
        </span>
      </span>
    </>
  );
}

/** The names give way where there is little room, for how many more there are tells more. */
const Names = ({ class: name, names: { first, more } }: { class: string; names: NamesOfLine }) => (
  <span class="book-part">
    {more === '' ? (
      <span class={name} dir="auto">
        {first}
      </span>
    ) : (
      <span class={`${name} cut`} dir="auto">
        <span>{first}</span>
        <span class="names-more">{more}</span>
      </span>
    )}
  </span>
);

export interface ItemProps {
  readonly book: BookRow;
  /** Announced as new, and not looked at yet. */
  readonly fresh: boolean;
  /** The library it is from, where that has to be said. */
  readonly origin: string | null;
}
