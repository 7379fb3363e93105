import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';

/** Keeps head and body of a table side by side, whichever of them is scrolled. */
export function useScrollTogether(head: RefObject<HTMLElement | null>, body: RefObject<HTMLElement | null>) {
  const scrolled = useCallback(
    (who: 'head' | 'body'): void => {
      const [from, to] = who === 'head' ? [head.current, body.current] : [body.current, head.current];
      // An equal position set again makes no event, so the two cannot chase each other.
      if (from !== null && to !== null) to.scrollLeft = from.scrollLeft;
    },
    [head, body],
  );
  // Other columns can make one of them shorter.
  useLayoutEffect(() => scrolled('head'));
  return scrolled;
}
