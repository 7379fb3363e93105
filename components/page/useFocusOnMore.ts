import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A question for more of a list. */
interface Asked {
  /** What was pressed. */
  readonly by: Element | null;
  /** What could have the focus then. */
  readonly known: ReadonlySet<Element>;
  /** Of that, what stands before the button, or else comes first. */
  readonly nearest: HTMLElement | undefined;
}

/**
 * Gives the function to call when the reader asks for more of a list. The button may go with the answer, and the focus
 * with it: then the first of what came has it, be it another try; where nothing came, what stood above the button.
 *
 * @param whole what holds the list and the button; drawn by the component that calls this, or by one below it
 * @param selector of what can have the focus in it
 */
export function useFocusOnMore(whole: RefObject<HTMLElement | null>, selector: string): () => void {
  const asked = useRef<Asked | null>(null);
  const stops = (): HTMLElement[] => [...(whole.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  useLayoutEffect(() => {
    if (asked.current === null || asked.current.by?.isConnected === true) return;
    const { known, nearest } = asked.current;
    asked.current = null;
    if (document.activeElement !== document.body) return;
    (stops().find((stop) => !known.has(stop)) ?? nearest)?.focus();
  });
  return () => {
    const by = document.activeElement;
    const known = stops();
    const isBefore = (stop: HTMLElement): boolean =>
      by !== null && (by.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    asked.current = { by, known: new Set(known), nearest: known.findLast(isBefore) ?? known[0] };
  };
}
