import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rows } from './shelf';
import { lineOf, linesBetween, type ShelfLayout } from './shelfLayout';
import type { Viewport } from './virtualWindow';

/** Where the reader was in a list: what was shown, and how much of it had scrolled out. */
export interface Bookmark {
  readonly shelf: Rows;
  readonly layout: ShelfLayout;
  readonly query: string;
  readonly scrolled: number;
}

/** How far a list has to scroll so that what was at the top of the bookmark is at its top. */
function placeIn(shelf: Rows, layout: ShelfLayout, { shelf: oldShelf, layout: oldLayout, scrolled }: Bookmark) {
  const line = oldLayout.lines[linesBetween(oldLayout, scrolled, scrolled + 1).from];
  const anchor = line === undefined ? undefined : oldShelf.entries[line.from];
  const now = anchor === undefined ? -1 : shelf.entries.findIndex(({ key }) => key === anchor.key);
  const nowLine = now === -1 ? undefined : layout.lines[lineOf(layout, now)];
  if (line === undefined || nowLine === undefined) return null;
  // A row that is half out stays half out, whatever its height is now.
  return nowLine.top + ((scrolled - line.top) * nowLine.height) / line.height;
}

/**
 * Keeps the books under the reader's eyes where they are when a sync puts others above them, when another width makes
 * other lines, and when another view shows them; entries are placed by us, so the browser's own scroll anchoring has
 * nothing to hold on to. Another search starts at its first book.
 */
export function useAnchor(
  bookmark: RefObject<Bookmark | null>,
  shelf: Rows,
  layout: ShelfLayout | null,
  query: string,
  viewport: Viewport | null,
  moved: () => void,
): void {
  const latest = useRef(viewport);
  latest.current = viewport;
  useLayoutEffect(() => {
    const view = latest.current;
    const old = bookmark.current;
    if (layout === null || view === null) return;
    bookmark.current = { shelf, layout, query, scrolled: view.scrolled };
    if (old === null || old.layout === layout) return;
    const wanted = query === old.query ? (old.scrolled <= 0 ? null : placeIn(shelf, layout, old)) : 0;
    // A list that begins further down is left there: its first book can be seen.
    if (wanted === null || wanted === view.scrolled || (wanted === 0 && view.scrolled < 0)) return;
    window.scrollBy({ top: wanted - view.scrolled, behavior: 'instant' });
    moved();
  }, [bookmark, shelf, layout, query, moved]);
  useLayoutEffect(() => {
    if (bookmark.current !== null && viewport !== null) {
      bookmark.current = { ...bookmark.current, scrolled: viewport.scrolled };
    }
  }, [bookmark, viewport]);
}
