import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { areSeveral } from '@/lib/library/libraryFacts';
import { counting, type Statistics } from '@/lib/library/statistics/statistics';
import { inSlices } from '../library/inSlices';
import type { SearchModel } from '../library/searchModel';
import { useSettled } from '../page/useSettled';

/** Counting is not worth a frame of somebody's typing. */
const REST_MS = 150;

interface Counted {
  readonly statistics: Statistics;
  /** Rows of a title that another library has too: each library counts its own. */
  readonly again: number;
  /** The text whose answer was counted: what the charts lead to is said in its words. */
  readonly text: string;
}

const repeated = (books: readonly BookRow[], { context }: SearchModel): number =>
  areSeveral(context.peek().libraries) ? books.length - new Set(books.map(({ asin }) => asin)).size : 0;

/** The answer on show in numbers, once the reader has come to rest; null until the first is counted. */
export function useCounted(search: SearchModel): Counted | null {
  const { books } = search.answer.value;
  const { text } = search.good.value;
  const asked = useSettled(
    useMemo((): { books: readonly BookRow[]; text: string } => ({ books, text }), [books, text]),
    REST_MS,
  );
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(
    () =>
      inSlices(counting(asked.books), (statistics) =>
        setCounted({ statistics, again: repeated(asked.books, search), text: asked.text }),
      ),
    [asked, search],
  );
  return counted;
}
