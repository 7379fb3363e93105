import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the list at the book that is open, however it was opened: leafing through the details moves the list along,
 * and when the book is closed the focus comes back to its row.
 *
 * @param asinOf the book of an entry; null for an entry that is none of the reader's.
 * @param ready whether the list has been laid out.
 * @param go makes an entry the current one, brings it into view, and puts the focus on it if asked.
 */
export function useOpenRow<Entry>(
  open: string | null,
  entries: readonly Entry[],
  asinOf: (entry: Entry) => string | null,
  ready: boolean,
  go: (at: number, focus: boolean) => void,
): void {
  const reached = useRef<string | null>(null);
  useLayoutEffect(() => {
    const asin = open ?? reached.current;
    if (!ready || asin === null || open === reached.current) return;
    const at = entries.findIndex((entry) => asinOf(entry) === asin);
    // A book that a link opened may come into the list later than the link was followed.
    reached.current = open === null || at >= 0 ? open : reached.current;
    if (at >= 0) go(at, open === null);
  }, [open, ready, entries]);
}
