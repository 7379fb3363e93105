import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rows } from './shelf';
import { type Line, lineAt, linesBetween, lineWith, type ShelfLayout } from './shelfLayout';
import type { Viewport } from './virtualWindow';

/** Where the reader was in a list: what was shown, and how much of it had scrolled out. */
export interface Bookmark {
  readonly shelf: Rows;
  readonly layout: ShelfLayout;
  readonly query: string;
  readonly scrolled: number;
  /** The entry that the list was last held by; null before that. */
  readonly anchor: string | null;
}

/** The entry at the top that a list is held by; the same as before as long as it is in the line at the top. */
function anchorOf({ shelf: { entries }, layout, scrolled, anchor }: Bookmark): { line: Line; key: string } | null {
  // A line that is more than half out is no longer what the reader looks at.
  const middle = scrolled + layout.rowHeight / 2;
  const line = lineAt(layout, linesBetween(layout, middle, middle + 1).from);
  if (line === undefined) return null;
  const inLine = entries.slice(line.from, line.to);
  const entry = inLine.find(({ key }) => key === anchor) ?? inLine[0];
  return entry === undefined ? null : { line, key: entry.key };
}

/** How far a list has to scroll so that an entry stands where it stood in a line of another; null when it is not in it. */
function placeOf(key: string, line: Line, scrolled: number, { entries }: Rows, layout: ShelfLayout): number | null {
  const now = entries.findIndex((entry) => entry.key === key);
  const place = now === -1 ? undefined : lineWith(layout, now);
  // A row that is a third out stays a third out, whatever its height is now.
  return place === undefined ? null : place.top + ((scrolled - line.top) * place.height) / line.height;
}

/**
 * Keeps the books under the reader's eyes where they are when a sync puts others above them, when another width makes
 * other lines, and when another view shows them; entries are placed by us, so the browser's own scroll anchoring has
 * nothing to hold on to. Another search starts at its first book.
 */
export function useAnchor({ bookmark, shelf, layout, query, viewport, look, measure }: Anchored): void {
  const latest = useRef(viewport);
  latest.current = viewport;
  const last = useRef(layout);
  useLayoutEffect(() => {
    const view = latest.current;
    const left = bookmark.current;
    if (layout === null || view === null) return;
    // Our own last layout is where we saw the window last; that of another view is gone, and the window moved with it.
    const old = left !== null && left.layout === last.current ? { ...left, scrolled: view.scrolled } : left;
    const held = old === null || query !== old.query ? null : anchorOf(old);
    bookmark.current = { shelf, layout, query, scrolled: view.scrolled, anchor: held?.key ?? null };
    last.current = layout;
    if (old === null || old.layout === layout || (query === old.query && old.scrolled <= 0)) return;
    const wanted = held === null ? 0 : placeOf(held.key, held.line, old.scrolled, shelf, layout);
    if (wanted === null) return;
    const { scrolled } = look();
    // A list that begins further down is left there: its first book can be seen.
    if (wanted === scrolled || (wanted === 0 && scrolled < 0)) return;
    window.scrollBy({ top: wanted - scrolled, behavior: 'instant' });
    measure();
  }, [bookmark, shelf, layout, query, look, measure]);
  useLayoutEffect(() => {
    if (bookmark.current !== null && viewport !== null) {
      bookmark.current = { ...bookmark.current, scrolled: viewport.scrolled };
    }
  }, [bookmark, viewport]);
}

interface Anchored {
  readonly bookmark: RefObject<Bookmark | null>;
  readonly shelf: Rows;
  readonly layout: ShelfLayout | null;
  readonly query: string;
  /** As it was seen last. */
  readonly viewport: Viewport | null;
  readonly look: () => Viewport;
  readonly measure: () => void;
}
