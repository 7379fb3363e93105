import { useMemo } from 'preact/hooks';
import type { Overview } from '../services';
import { shownStandings } from '../sync/standing';
import type { LibraryModel } from './libraryModel';
import { type Shelf, shelfOf } from './shelf';

/** What of the library is on show. */
export interface Shown {
  readonly shelf: Shelf;
  /** What was asked for it. */
  readonly text: string;
  /** Books in what is shown. */
  readonly total: number;
  /** Every book of the library has been read; numbers, facets and indexes are made of all of them. */
  readonly isWhole: boolean;
}

/** Books that the store has of what is shown. */
const storedOf = (overview: Overview | null): number =>
  overview === null ? 0 : shownStandings(overview).reduce((sum, { bookCount }) => sum + bookCount, 0);

/** The answer to the search as a shelf. */
export function useShown({ sync, books, search }: LibraryModel): Shown {
  const answer = search.answer.value;
  const { text } = search.good.value;
  const isWhole = books.whole.value;
  const stored = isWhole || !books.ready.value ? 0 : storedOf(sync.overview.value);
  const total = Math.max(books.books.value.length, stored);
  // Until all are read and in order, the newest stand at the head of a list of the right length.
  const unread = text === '' ? Math.max(0, total - answer.books.length - answer.hiddenByReader) : 0;
  const shelf = useMemo(() => shelfOf(answer, unread), [answer, unread]);
  return { shelf, text, total, isWhole };
}
