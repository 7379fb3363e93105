import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Measures } from './shelfLayout';
import type { Viewport } from './virtualWindow';

/**
 * Follows which part of a list can be seen below the bar that sticks to the top. The page itself scrolls, not a box in
 * it: at 400 % zoom a box would be a slit. Sizes come from the style sheet (rulers in the list have them), so that
 * larger text makes larger rows.
 */
export function useViewport(parts: ViewportParts): Seen & Eye {
  const { list, ruler, headingRuler, bar, foot, tiled } = parts;
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [measures, setMeasures] = useState<Measures | null>(null);
  const end = useRef(Number.POSITIVE_INFINITY);

  const look = useCallback((): Viewport => {
    const top = Math.max(0, bar.current?.getBoundingClientRect().bottom ?? 0);
    end.current = window.innerHeight - (foot?.current?.offsetHeight ?? 0);
    return {
      scrolled: top - (list.current?.getBoundingClientRect().top ?? top),
      height: Math.max(0, end.current - top),
    };
  }, [list, bar, foot]);

  const measure = useCallback((): void => {
    const ruled = ruler.current?.offsetHeight ?? 0;
    // Without a layout (the page is not drawn yet) there is nothing to measure.
    if (list.current === null || ruled === 0) return;
    const width = list.current.clientWidth;
    const columns = tiled ? Math.max(1, Math.floor(width / Math.max(1, ruler.current?.offsetWidth ?? 1))) : 1;
    const sizes: Measures = {
      // A tile is a square cover above as much text as its ruler is high.
      rowHeight: tiled ? Math.floor(width / columns) + ruled : ruled,
      headingHeight: headingRuler.current?.offsetHeight ?? 0,
      columns,
    };
    setMeasures((old) => (old !== null && sameMeasures(old, sizes) ? old : sizes));
    const next = look();
    setViewport((old) => (old !== null && sameViewport(old, next) ? old : next));
  }, [list, ruler, headingRuler, look, tiled]);

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
    for (const part of [ruler.current, list.current]) if (part !== null) resized.observe(part);
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [measure, ruler, list]);

  return { viewport, end, measures, look, measure };
}

interface ViewportParts {
  readonly list: RefObject<HTMLElement | null>;
  /** As high as a row; as wide as the narrowest tile and as high as its text where books are tiles. */
  readonly ruler: RefObject<HTMLElement | null>;
  /** As high as the heading of a group. */
  readonly headingRuler: RefObject<HTMLElement | null>;
  /** What covers the top of the list while it sticks there. */
  readonly bar: RefObject<HTMLElement | null>;
  /** What covers the end of the window. */
  readonly foot?: RefObject<HTMLElement | null>;
  /** Whether books stand side by side. */
  readonly tiled: boolean;
}

/** `viewport` and `measures` are null before the first measuring. */
interface Seen {
  readonly viewport: Viewport | null;
  /** How far down the window the list could be seen when it was looked at last. */
  readonly end: { readonly current: number };
  readonly measures: Measures | null;
}

interface Eye {
  /** What can be seen at this moment. */
  readonly look: () => Viewport;
  /** Looks, and follows what has changed. */
  readonly measure: () => void;
}

const sameViewport = (a: Viewport, b: Viewport): boolean => a.scrolled === b.scrolled && a.height === b.height;

const sameMeasures = (a: Measures, b: Measures): boolean =>
  a.rowHeight === b.rowHeight && a.headingHeight === b.headingHeight && a.columns === b.columns;
