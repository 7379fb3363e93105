import { useEffect, useState } from 'preact/hooks';

/** How many parts of a list to draw: those that are needed at once, and the others one by one while the page is idle. */
export function useDrawnWhenIdle(parts: number, needed: number): number {
  const [idle, setIdle] = useState(0);
  const drawn = Math.min(parts, Math.max(idle, needed));
  const isDone = drawn >= parts;
  useEffect(() => {
    if (isDone) return;
    const handle = globalThis.requestIdleCallback?.(() => setIdle(drawn + 1));
    return () => {
      if (handle !== undefined) globalThis.cancelIdleCallback(handle);
    };
  }, [isDone, drawn]);
  return drawn;
}
