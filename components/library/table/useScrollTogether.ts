import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { hiddenSides } from '../hiddenSides';

/**
 * Keeps head and body of a table side by side, whichever of them is scrolled, and marks the grid with `data-more` where
 * columns are out of sight: before, after, or on both sides.
 */
export function useScrollTogether({ grid, head, body }: Parts) {
  const scrolled = useCallback(
    (who: 'head' | 'body'): void => {
      const [from, to] = who === 'head' ? [head.current, body.current] : [body.current, head.current];
      if (from === null || to === null) return;
      // An equal position set again makes no event, so the two cannot chase each other.
      to.scrollLeft = from.scrollLeft;
      grid.current?.setAttribute('data-more', hiddenSides(from));
    },
    [grid, head, body],
  );
  // Other columns can make one of them shorter.
  useLayoutEffect(() => scrolled('head'));
  useLayoutEffect(() => {
    if (head.current === null) return;
    const resized = new ResizeObserver(() => scrolled('head'));
    resized.observe(head.current);
    return () => resized.disconnect();
  }, [head, scrolled]);
  return scrolled;
}

interface Parts {
  readonly grid: RefObject<HTMLElement | null>;
  readonly head: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
}
