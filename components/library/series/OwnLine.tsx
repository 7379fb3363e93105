import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import { authorsOf, narratorsOf } from '@/lib/library/parse';
import { formatLength } from '../../format/length';
import { formatPercent } from '../../format/number';
import { Cover } from '../Cover';
import { presenceMark, presenceWords } from '../presenceWords';
import { fewPeople, originWords } from '../rowWords';
import { LINE_COVER, LineWords } from './LineWords';

/** How a book of the reader's stands, in a word or two; `isDone` where they say that it was heard to its end. */
function stateOf(book: BookRow): { readonly words: string; readonly isDone: boolean } {
  const { isFinished, isPreorder, availability, percentComplete } = book;
  const percent = percentComplete ?? 0;
  const other =
    presenceMark(book) ??
    (isPreorder ? i18n.t('series.preordered') : null) ??
    (availability === 'LAPSED' ? i18n.t('fact.availabilityLAPSED') : null);
  if (other !== null) return { words: other, isDone: false };
  if (isFinished) return { words: i18n.t('fact.finished'), isDone: true };
  return { words: percent > 0 ? formatPercent(percent) : i18n.t('chip.unstarted'), isDone: false };
}

/** A book of the reader's at its place in a series; pressing it opens its detail. */
export function OwnLine({ book, sequence, libraries, isSelected, tabIndex, onOpen }: OwnLineProps) {
  const { words, isDone } = stateOf(book);
  return (
    <button
      type="button"
      class="book"
      data-book={bookKey(book)}
      tabIndex={tabIndex}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onOpen(bookKey(book))}
    >
      <LineWords
        sequence={sequence}
        cover={<Cover url={book.coverUrl} asin={book.asin} title={book.title} width={LINE_COVER} />}
        title={book.title}
        people={fewPeople(authorsOf(book))}
        narrators={fewPeople(narratorsOf(book))}
        state={
          <span class={isDone ? 'series-state done' : 'series-state'} title={presenceWords(book) ?? undefined}>
            {words}
          </span>
        }
        facts={
          [formatLength(book.runtimeMinutes), originWords(book, libraries)]
            .filter((part) => part !== null)
            .join(' · ') || null
        }
      />
    </button>
  );
}

interface OwnLineProps {
  readonly book: BookRow;
  readonly sequence: string;
  readonly libraries: Libraries;
  /** Whether its detail is open. */
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (key: BookKey) => void;
}
