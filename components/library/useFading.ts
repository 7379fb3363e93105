import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { hiddenSides } from './hiddenSides';

/**
 * Marks a row of the class `fading` with `data-more` where something of it is out of sight. Gives what has to be called
 * when the row was scrolled. `onResize` comes first whenever the row has another width.
 */
export function useFading(row: RefObject<HTMLElement | null>, onResize?: (row: HTMLElement) => void): () => void {
  const mark = useCallback(() => {
    if (row.current !== null) row.current.dataset.more = hiddenSides(row.current);
  }, [row]);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const show = (): void => {
      onResize?.(element);
      mark();
    };
    show();
    const resized = new ResizeObserver(show);
    resized.observe(element);
    return () => resized.disconnect();
  }, [row, mark, onResize]);
  return mark;
}
