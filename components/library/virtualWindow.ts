import { lineAt, lineOf, linesBetween, lineWith, type ShelfLayout } from './shelfLayout';

/** What can be seen of a list. Everything in CSS pixels. */
export interface Viewport {
  /** How much of the list has scrolled out above the visible part; negative while the list starts further down. */
  readonly scrolled: number;
  /** Height of the visible part. */
  readonly height: number;
}

/** Entries `from` up to, not including, `to`. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The entries of lines `from` up to, not including, `to`. */
function entriesOf(layout: ShelfLayout, from: number, to: number): EntryRange {
  const start = lineAt(layout, from)?.from ?? layout.count;
  return { from: start, to: to <= from ? start : (lineAt(layout, to - 1)?.to ?? layout.count) };
}

/** Entries that show at least half of themselves: what a reader can be said to see. */
export function entriesOnScreen(layout: ShelfLayout, { scrolled, height }: Viewport): EntryRange {
  const half = layout.rowHeight / 2;
  const { from, to } = linesBetween(layout, scrolled + half, scrolled + height - half);
  return entriesOf(layout, from, to);
}

/** Entries to draw: every one that shows a pixel, and `overscan` pixels more on both sides. */
export function entriesToDraw(layout: ShelfLayout, { scrolled, height }: Viewport, overscan: number): EntryRange {
  const { from, to } = linesBetween(layout, scrolled - overscan, scrolled + height + overscan);
  return entriesOf(layout, from, to);
}

/** The indexes of a range in order, with one more that has to stay in the document (the focused one). */
export function indexesWith({ from, to }: EntryRange, kept: number, count: number): number[] {
  const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return indexes;
  return kept < from ? [kept, ...indexes] : [...indexes, kept];
}

/** The entry some lines away in the same column, or the nearest to it. */
function linesAway(layout: ShelfLayout, current: number, away: number): number {
  const at = lineOf(layout, current);
  const column = current - (lineAt(layout, at)?.from ?? current);
  const line = lineAt(layout, clamp(at + away, 0, layout.lineCount - 1));
  return line === undefined ? clamp(current, 0, layout.count - 1) : Math.min(line.from + column, line.to - 1);
}

/** Where a key takes the focus; null when the list has no use for the key. */
export function entryForKey(key: string, current: number, layout: ShelfLayout, height: number): number | null {
  const last = layout.count - 1;
  const page = Math.max(1, Math.floor(height / layout.rowHeight) - 1);
  switch (key) {
    case 'ArrowDown':
      return linesAway(layout, current, 1);
    case 'ArrowUp':
      return linesAway(layout, current, -1);
    case 'PageDown':
      return linesAway(layout, current, page);
    case 'PageUp':
      return linesAway(layout, current, -page);
    case 'ArrowRight':
      return layout.columns === 1 ? null : clamp(current + 1, 0, last);
    case 'ArrowLeft':
      return layout.columns === 1 ? null : clamp(current - 1, 0, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** How far to scroll so that an entry is seen in full, with its heading if it has one; 0 when it is. */
export function scrollToShow(layout: ShelfLayout, { scrolled, height }: Viewport, entry: number): number {
  const line = lineWith(layout, entry);
  if (line === undefined) return 0;
  const top = line.top - scrolled;
  if (top < 0) return top;
  return Math.max(0, Math.min(top, top + line.height - height));
}
