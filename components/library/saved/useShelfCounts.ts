import { useEffect, useState } from 'preact/hooks';
import { counting } from '@/lib/library/query/count';
import type { SavedSearch } from '@/lib/library/savedSearch';
import { useSettled } from '../../page/useSettled';
import { inSlices } from '../inSlices';
import type { SearchModel } from '../searchModel';

/** A running sync changes the books every moment; nobody follows counts that closely. */
const REST_MS = 300;

/**
 * How many books each query shows, by its text; null for one with a mistake. They are counted when the books have come
 * to rest, not while somebody types, one after the other and in slices: a key would have to wait for them.
 */
export function useShelfCounts(
  shelves: readonly SavedSearch[],
  search: SearchModel,
): ReadonlyMap<string, number | null> {
  const books = useSettled(search.books.value, REST_MS);
  const annotations = useSettled(search.context.value.annotations, REST_MS);
  const [counts, setCounts] = useState<ReadonlyMap<string, number | null>>(new Map());
  const queries = shelves.map(({ query }) => query).join('\n');
  useEffect(() => {
    const waiting = [...new Set(queries.split('\n'))];
    let isOver = false;
    let stop = (): void => {};
    const next = (): void => {
      const query = isOver ? undefined : waiting.shift();
      if (query === undefined) return;
      stop = inSlices(counting(books, query, search.context.peek()), (count) => {
        setCounts((known) => (known.get(query) === count ? known : new Map(known).set(query, count)));
        setTimeout(next);
      });
    };
    next();
    return () => {
      isOver = true;
      stop();
    };
  }, [queries, books, annotations, search]);
  return counts;
}
