import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Shelf } from './shelf';
import { lineOf, linesBetween, type ShelfLayout } from './shelfLayout';
import type { Viewport } from './virtualWindow';

/**
 * Keeps the books under the reader's eyes where they are when a sync puts others above them, or when another width
 * makes other lines; entries are placed by us, so the browser's own scroll anchoring has nothing to hold on to. Another
 * search, and another view, starts at its first book.
 */
export function useAnchor(
  shelf: Shelf,
  layout: ShelfLayout | null,
  query: string,
  viewport: Viewport | null,
  moved: () => void,
): void {
  const before = useRef({ shelf, layout, query });
  const latest = useRef(viewport);
  latest.current = viewport;
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { shelf, layout, query };
    const view = latest.current;
    if (old.layout === layout || layout === null || view === null || view.scrolled <= 0) return;
    if (query !== old.query || old.layout === null) {
      window.scrollBy({ top: -view.scrolled, behavior: 'instant' });
      moved();
      return;
    }
    const line = old.layout.lines[linesBetween(old.layout, view.scrolled, view.scrolled + 1).from];
    const anchor = line === undefined ? undefined : old.shelf.entries[line.from];
    const now = anchor === undefined ? -1 : shelf.entries.findIndex(({ key }) => key === anchor.key);
    const nowLine = now === -1 ? undefined : layout.lines[lineOf(layout, now)];
    if (line === undefined || nowLine === undefined || nowLine.top === line.top) return;
    window.scrollBy({ top: nowLine.top - line.top, behavior: 'instant' });
    moved();
  }, [shelf, layout, query, moved]);
}
