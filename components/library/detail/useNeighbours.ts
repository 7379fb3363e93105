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
 * the shelf while it is open, by being hidden for one, keeps those it had.
 */
export function useNeighbours(entries: readonly Entry[], open: BookKey): Neighbours {
  const order = useMemo(() => [...new Set(entries.map(({ book }) => bookKey(book)))], [entries]);
  const last = useRef(-1);
  const at = useMemo(() => order.indexOf(open), [order, open]);
  if (at >= 0) last.current = at;
  const after = at >= 0 ? at + 1 : last.current;
  return {
    previous: (at >= 0 ? order[at - 1] : order[last.current - 1]) ?? null,
    next: (after >= 0 ? order[after] : undefined) ?? null,
    place: at < 0 ? null : at + 1,
    count: order.length,
  };
}
