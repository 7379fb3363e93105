/** Where a list of equal rows stands against what is visible. Everything in CSS pixels. */
export interface Viewport {
  /** How much of the list has scrolled out above the visible part; negative while the list starts further down. */
  readonly scrolled: number;
  /** Height of the visible part. */
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows `from` up to, not including, `to`. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Rows that show at least half of themselves: what a reader can be said to see. */
export function rowsOnScreen({ scrolled, height, rowHeight }: Viewport, count: number): RowRange {
  const from = clamp(Math.round(scrolled / rowHeight), 0, count);
  return { from, to: clamp(Math.round((scrolled + height) / rowHeight), from, count) };
}

/** Rows to draw: every one that shows a pixel, and `overscan` more on both sides. */
export function rowsToDraw({ scrolled, height, rowHeight }: Viewport, count: number, overscan: number): RowRange {
  const from = clamp(Math.floor(scrolled / rowHeight) - overscan, 0, count);
  return { from, to: clamp(Math.ceil((scrolled + height) / rowHeight) + overscan, from, count) };
}

/** The indexes of a range in order, with one more row that has to stay in the document (the focused one). */
export function indexesWith({ from, to }: RowRange, kept: number, count: number): number[] {
  const indexes = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return indexes;
  return kept < from ? [kept, ...indexes] : [...indexes, kept];
}

/** Where a key takes the focus; null when the list has no use for the key. */
export function rowForKey(key: string, current: number, count: number, rowsPerPage: number): number | null {
  const last = count - 1;
  const page = Math.max(1, rowsPerPage - 1);
  switch (key) {
    case 'ArrowDown':
      return clamp(current + 1, 0, last);
    case 'ArrowUp':
      return clamp(current - 1, 0, last);
    case 'PageDown':
      return clamp(current + page, 0, last);
    case 'PageUp':
      return clamp(current - page, 0, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** How far to scroll so that a row is seen in full; 0 when it is. */
export function scrollToShow({ scrolled, height, rowHeight }: Viewport, index: number): number {
  const top = index * rowHeight - scrolled;
  if (top < 0) return top;
  return Math.max(0, Math.min(top, top + rowHeight - height));
}
