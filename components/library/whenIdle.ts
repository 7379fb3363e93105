import type { Sliced } from '@/lib/library/query/slices';

/** An idle page is given 50 ms at once, which is how long a key would wait that is pressed meanwhile. */
const BUDGET_MS = 8;

/** Does work while the page has nothing else to do. Gives the function that drops it. */
export function whenIdle(work: Sliced<unknown>): () => void {
  let handle: number | undefined;
  const goOn = (): void => {
    handle = globalThis.requestIdleCallback?.((deadline) => {
      const end = performance.now() + Math.min(BUDGET_MS, deadline.timeRemaining());
      do {
        if (work.next().done === true) return;
      } while (performance.now() < end);
      goOn();
    });
  };
  goOn();
  return () => {
    if (handle !== undefined) globalThis.cancelIdleCallback(handle);
  };
}
