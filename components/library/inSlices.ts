import type { Sliced } from '@/lib/library/query/slices';

/** What is left of a frame for the page itself, to draw what was found, is the larger part. */
const BUDGET_MS = 8;

/** Lets the page do what is waiting, and goes on. A timer set by a timer would wait for 4 ms more each time (HTML, 8.7). */
function soon(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
  return () => port1.close();
}

/**
 * Does work at once as far as it fits into a part of a frame, and the rest between whatever else the page has to do.
 * Gives the function that drops it.
 */
export function inSlices<Result>(work: Sliced<Result>, done: (result: Result) => void): () => void {
  let drop = (): void => {};
  const go = (): void => {
    const end = performance.now() + BUDGET_MS;
    do {
      const step = work.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    drop = soon(go);
  };
  go();
  return () => drop();
}
