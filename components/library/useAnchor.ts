import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import type { Viewport } from './virtualWindow';

/**
 * Keeps the books under the reader's eyes where they are when a sync puts others above them; rows are placed by us, so
 * the browser's own scroll anchoring has nothing to hold on to. Another search starts at its first hit.
 */
export function useAnchor(
  books: readonly BookRow[],
  query: string,
  viewport: Viewport | null,
  moved: () => void,
): void {
  const before = useRef({ books, query });
  const latest = useRef(viewport);
  latest.current = viewport;
  useLayoutEffect(() => {
    const { books: old, query: oldQuery } = before.current;
    before.current = { books, query };
    const view = latest.current;
    if (old === books || view === null || view.scrolled <= 0) return;
    if (query !== oldQuery) {
      window.scrollBy({ top: -view.scrolled, behavior: 'instant' });
      moved();
      return;
    }
    const index = Math.floor(view.scrolled / view.rowHeight);
    const anchor = old[index];
    const now = anchor === undefined ? -1 : books.findIndex((book) => book.asin === anchor.asin);
    if (now === -1 || now === index) return;
    window.scrollBy({ top: (now - index) * view.rowHeight, behavior: 'instant' });
    moved();
  }, [books, query, moved]);
}
