import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useFading } from '../useFading';

/** As wide as the faded edge (`page.css`), and a part of the next tab. */
const EDGE_PX = 40;

/** Keeps the current tab of a strip that may be wider than its window in sight. Gives what `useFading` gives. */
export function useTabStrip(strip: RefObject<HTMLElement | null>, current: string): () => void {
  // Another one is marked as the current tab then.
  useLayoutEffect(() => {
    if (strip.current !== null) showCurrent(strip.current);
  }, [strip, current]);
  return useFading(strip, showCurrent);
}

/** `scrollIntoView` would scroll the page as well. */
function showCurrent(strip: Element): void {
  const tab = strip.querySelector('[aria-current]')?.getBoundingClientRect();
  if (tab === undefined) return;
  const { left, right } = strip.getBoundingClientRect();
  strip.scrollLeft += Math.max(0, tab.right + EDGE_PX - right) + Math.min(0, tab.left - EDGE_PX - left);
}
