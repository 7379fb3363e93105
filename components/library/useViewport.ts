import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Viewport } from './virtualWindow';

/**
 * Follows which part of a list can be seen below the bar that sticks to the top. The page itself scrolls, not a box in
 * it: at 400 % zoom a box would be a slit. Row height comes from the style sheet (a ruler in the list has it), so that
 * larger text makes larger rows.
 */
export function useViewport(parts: ViewportParts): { viewport: Viewport | null; measure: () => void } {
  const { list, ruler, bar } = parts;
  const [viewport, setViewport] = useState<Viewport | null>(null);

  const measure = useCallback((): void => {
    const rowHeight = ruler.current?.offsetHeight ?? 0;
    // Without a layout (the page is not drawn yet) there is nothing to measure.
    if (list.current === null || rowHeight === 0) return;
    const top = Math.max(0, bar.current?.getBoundingClientRect().bottom ?? 0);
    const next: Viewport = {
      scrolled: top - list.current.getBoundingClientRect().top,
      height: Math.max(0, window.innerHeight - top),
      rowHeight,
    };
    setViewport((old) => (old !== null && sameViewport(old, next) ? old : next));
  }, [list, ruler, bar]);

  useLayoutEffect(() => {
    let frame = 0;
    const soon = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        measure();
      });
    };
    const resized = new ResizeObserver(soon);
    resized.observe(document.body);
    if (ruler.current !== null) resized.observe(ruler.current);
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [measure, ruler]);

  return { viewport, measure };
}

interface ViewportParts {
  readonly list: RefObject<HTMLElement | null>;
  /** As high as a row. */
  readonly ruler: RefObject<HTMLElement | null>;
  /** What covers the top of the list while it sticks there. */
  readonly bar: RefObject<HTMLElement | null>;
}

const sameViewport = (a: Viewport, b: Viewport): boolean =>
  a.scrolled === b.scrolled && a.height === b.height && a.rowHeight === b.rowHeight;
