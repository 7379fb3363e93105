import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { hiddenSides } from '../hiddenSides';

/** As wide as the faded edge (`index.css`), and a part of the next tab. */
const EDGE_PX = 40;

/**
 * Keeps the current tab of a strip that may be wider than its window in sight, and marks the strip with `data-more`
 * where tabs are out of sight. Gives what has to be called when the strip was scrolled.
 */
export function useTabStrip(strip: RefObject<HTMLElement | null>, current: string): () => void {
  const mark = useCallback(() => {
    if (strip.current !== null) strip.current.dataset.more = hiddenSides(strip.current);
  }, [strip]);
  useLayoutEffect(() => {
    const list = strip.current;
    if (list === null) return;
    const show = (): void => {
      showCurrent(list);
      mark();
    };
    show();
    const resized = new ResizeObserver(show);
    resized.observe(list);
    return () => resized.disconnect();
  }, [strip, mark, current]);
  return mark;
}

/** `scrollIntoView` would scroll the page as well. */
function showCurrent(strip: Element): void {
  const tab = strip.querySelector('[aria-current]')?.getBoundingClientRect();
  if (tab === undefined) return;
  const { left, right } = strip.getBoundingClientRect();
  strip.scrollLeft += Math.max(0, tab.right + EDGE_PX - right) + Math.min(0, tab.left - EDGE_PX - left);
}
