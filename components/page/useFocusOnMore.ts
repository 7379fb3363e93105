import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the function to call when the reader asks for more of a list. The button may go with the answer, and the focus
 * with it: then the first of what came has it.
 *
 * @param selector of the parts of the list that can have the focus, in order
 * @param count of what is drawn
 */
export function useFocusOnMore(list: RefObject<HTMLElement | null>, selector: string, count: number): () => void {
  const asked = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (asked.current === null || count <= asked.current) return;
    const first = list.current?.querySelectorAll<HTMLElement>(selector)[asked.current];
    asked.current = null;
    if (document.activeElement === document.body) first?.focus();
  }, [list, selector, count]);
  return () => {
    asked.current = count;
  };
}
