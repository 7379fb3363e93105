import type { Sliced } from '@/lib/library/query/slices';

/** What is left of a frame for the page itself, to draw what was found, is the larger part. */
const BUDGET_MS = 8;

/**
 * Does work at once as far as it fits into a part of a frame, and the rest between whatever else the page has to do.
 * Gives the function that drops it.
 */
export function inSlices<Result>(work: Sliced<Result>, done: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    const end = performance.now() + BUDGET_MS;
    do {
      const step = work.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(go);
  };
  go();
  return () => clearTimeout(timer);
}
