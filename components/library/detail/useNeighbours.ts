import { useMemo, useRef } from 'preact/hooks';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Entry } from '../shelf';

/** The books before and after the open one, and its place; null where there are none. */
export interface Neighbours {
  readonly previous: BookKey | null;
  readonly next: BookKey | null;
  /** From 1; null for a book that is not on the shelf. */
  readonly place: number | null;
  readonly count: number;
}

/**
 * Neighbours of a book on the shelf, where a book that stands under several headings counts once. A book that leaves
 * the shelf while it is open, by being hidden or by another search, keeps the nearest of those it had.
 */
export function useNeighbours(entries: readonly Entry[], open: BookKey): Neighbours {
  const order = useMemo(() => [...new Set(entries.map(({ book }) => bookKey(book)))], [entries]);
  const at = useMemo(() => order.indexOf(open), [order, open]);
  const known = useRef(order);
  if (at >= 0) known.current = order;
  const { previous, next } = useMemo(() => around(known.current, new Set(order), open), [order, open]);
  return { previous, next, place: at < 0 ? null : at + 1, count: order.length };
}

/** The nearest before and after a book in an order, of those that are shown. */
function around(order: readonly BookKey[], shown: ReadonlySet<BookKey>, open: BookKey) {
  const at = order.indexOf(open);
  const isShown = (key: BookKey): boolean => shown.has(key);
  return {
    previous: order.slice(0, Math.max(0, at)).findLast(isShown) ?? null,
    next: (at < 0 ? undefined : order.slice(at + 1).find(isShown)) ?? null,
  };
}
