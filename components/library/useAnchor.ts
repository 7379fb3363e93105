import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rows } from './shelf';
import { type Line, lineAt, linesBetween, lineWith, type ShelfLayout } from './shelfLayout';
import { entriesOnScreen, type Viewport } from './virtualWindow';

/** Where the reader was in a list. */
export interface Bookmark {
  readonly shelf: Rows;
  readonly layout: ShelfLayout;
  readonly query: string;
  /** What could be seen of it. */
  readonly viewport: Viewport;
  /** The entry that the list was last held by; null before that. */
  readonly anchor: string | null;
  /** The entry that the reader came to; null before that. */
  readonly active: string | null;
}

interface Held {
  readonly line: Line;
  readonly key: string;
}

/** The entry that the reader came to, while it can be seen. */
function activeOf({ shelf: { entries }, layout, viewport, active }: Bookmark): Held | null {
  const { from, to } = entriesOnScreen(layout, viewport);
  const place = active === null ? -1 : entries.slice(from, to).findIndex(({ key }) => key === active);
  const line = place < 0 ? undefined : lineWith(layout, from + place);
  return active === null || line === undefined ? null : { line, key: active };
}

/** The entry at the top; the same as before as long as it is in the line at the top. */
function topmostOf({ shelf: { entries }, layout, viewport: { scrolled }, anchor }: Bookmark): Held | null {
  // A line that is more than half out is no longer what the reader looks at.
  const middle = scrolled + layout.rowHeight / 2;
  const line = lineAt(layout, linesBetween(layout, middle, middle + 1).from);
  if (line === undefined) return null;
  const inLine = entries.slice(line.from, line.to);
  const entry = inLine.find(({ key }) => key === anchor) ?? inLine[0];
  return entry === undefined ? null : { line, key: entry.key };
}

/** How far a list has to scroll so that an entry stands where it stood in another; null when it is not in it. */
function placeOf({ key, line }: Held, viewport: Viewport, { entries }: Rows, layout: ShelfLayout): number | null {
  const now = entries.findIndex((entry) => entry.key === key);
  const place = now === -1 ? undefined : lineWith(layout, now);
  if (place === undefined) return null;
  const out = viewport.scrolled - line.top;
  // A row that is a third out stays a third out, whatever its height is now; one further down stays as far down.
  return place.top + (out > 0 ? (out * place.height) / line.height : Math.max(out, place.height - viewport.height));
}

/**
 * Keeps the books under the reader's eyes where they are when a sync puts others above them, when another width makes
 * other lines, and when another view shows them; entries are placed by us, so the browser's own scroll anchoring has
 * nothing to hold on to. Another search starts at its first book.
 */
export function useAnchor({ bookmark, shelf, layout, query, active, viewport, look, measure }: Anchored): void {
  const latest = useRef({ viewport, active });
  latest.current = { viewport, active };
  const last = useRef(layout);
  useLayoutEffect(() => {
    const { viewport: view, active: current } = latest.current;
    const left = bookmark.current;
    if (layout === null || view === null) return;
    // Our own last layout is where we saw the window last; that of another view is gone, and the window moved with it.
    const isOurs = left !== null && left.layout === last.current;
    const old = isOurs ? { ...left, viewport: view } : left;
    const isSame = old !== null && query === old.query;
    const came = isSame ? activeOf(old) : null;
    const held = came ?? (isSame ? topmostOf(old) : null);
    bookmark.current = { shelf, layout, query, viewport: view, anchor: held?.key ?? null, active: current };
    last.current = layout;
    if (old === null || old.layout === layout) return;
    // Who is at the top sees what comes there; in another view, still the entry that they came to.
    if (isSame && old.viewport.scrolled <= 0 && (came === null || isOurs)) return;
    const wanted = held === null ? 0 : placeOf(held, old.viewport, shelf, layout);
    if (wanted === null) return;
    const { scrolled } = look();
    // A list that begins further down is left there: its first book can be seen.
    if (wanted === scrolled || (wanted === 0 && scrolled < 0)) return;
    window.scrollBy({ top: wanted - scrolled, behavior: 'instant' });
    measure();
  }, [bookmark, shelf, layout, query, look, measure]);
  useLayoutEffect(() => {
    if (bookmark.current !== null && viewport !== null) {
      bookmark.current = { ...bookmark.current, viewport, active };
    }
  }, [bookmark, viewport, active]);
}

interface Anchored {
  readonly bookmark: RefObject<Bookmark | null>;
  readonly shelf: Rows;
  readonly layout: ShelfLayout | null;
  readonly query: string;
  /** The entry that the reader came to. */
  readonly active: string | null;
  /** As it was seen last. */
  readonly viewport: Viewport | null;
  readonly look: () => Viewport;
  readonly measure: () => void;
}
