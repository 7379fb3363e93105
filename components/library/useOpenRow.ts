import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BookKey } from '@/lib/library/bookKey';

/**
 * Keeps the list at the book that is open, however it was opened: leafing through the details moves the list along,
 * and when the book is closed the focus comes back to its row.
 *
 * @param asinOf the book of an entry; null for an entry that is none of the reader's.
 * @param ready whether the list has been laid out.
 * @param go makes an entry the current one, brings it into view, and puts the focus on it if asked.
 */
export function useOpenRow<Entry>(
  open: BookKey | null,
  entries: readonly Entry[],
  keyOfEntry: (entry: Entry) => BookKey | null,
  ready: boolean,
  go: (at: number, focus: boolean) => void,
): void {
  const reached = useRef<BookKey | null>(null);
  useLayoutEffect(() => {
    const wanted = open ?? reached.current;
    if (!ready || wanted === null || open === reached.current) return;
    const at = entries.findIndex((entry) => keyOfEntry(entry) === wanted);
    // A book that a link opened may come into the list later than the link was followed.
    reached.current = open === null || at >= 0 ? open : reached.current;
    if (at >= 0) go(at, open === null);
  }, [open, ready, entries]);
}
