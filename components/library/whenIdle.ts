import type { Sliced } from '@/lib/library/query/slices';

/** Does work while the page has nothing else to do. Gives the function that drops it. */
export function whenIdle(work: Sliced<unknown>): () => void {
  let handle: number | undefined;
  const goOn = (): void => {
    handle = globalThis.requestIdleCallback?.((deadline) => {
      do {
        if (work.next().done === true) return;
      } while (deadline.timeRemaining() > 1);
      goOn();
    });
  };
  goOn();
  return () => {
    if (handle !== undefined) globalThis.cancelIdleCallback(handle);
  };
}
