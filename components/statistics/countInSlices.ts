import type { BookRow } from '@/lib/library/book';
import { createCounting, type Statistics } from '@/lib/library/statistics/statistics';

/** Longer than this nobody's key waits for an answer. */
const SLICE_MS = 8;
/** Books between two looks at the clock. */
const AT_ONCE = 64;

/** Counts books a slice at a time, the first one at once. Gives what stops it. */
export function countInSlices(books: readonly BookRow[], onCounted: (statistics: Statistics) => void): () => void {
  const counting = createCounting();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (from: number): void => {
    const until = performance.now() + SLICE_MS;
    let at = from;
    while (at < books.length && performance.now() < until) {
      for (const book of books.slice(at, at + AT_ONCE)) counting.add(book);
      at += AT_ONCE;
    }
    if (at < books.length) timer = setTimeout(() => slice(at), 0);
    else onCounted(counting.read());
  };
  slice(0);
  return () => clearTimeout(timer);
}
