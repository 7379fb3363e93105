import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeKept } from '../../page/goTo';

/** What takes the focus on arrival at a place; else, coming back, the entry that was left. */
const ARRIVAL = '[data-arrival]';
const ENTRY = '.index-row[tabindex="0"], .book[tabindex="0"]';

/**
 * After a step to another place of the library: goes where the reader was there, and gives the focus a home when the
 * element that had it is gone.
 */
export function useReturn(main: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const kept = placeKept();
    const settle = (): void => {
      window.scrollTo({ top: kept?.scrolled ?? 0, behavior: 'instant' });
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const find = (selector: string) => main.current?.querySelector<HTMLElement>(selector);
      (find(ARRIVAL) ?? (kept === null ? null : find(ENTRY)))?.focus({ preventScroll: true });
    };
    // A list is measured in its first frame and as high as it should be in the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(settle);
    });
    return () => cancelAnimationFrame(frame);
  }, [main, place]);
}
