import type { BookRow } from './book';

type Key = Readonly<Pick<BookRow, 'addedAt' | 'asin' | 'libraryId'>>;

/** By code unit: quick, and the same on every computer. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Newest first; many books share one instant (audible-api.md §1.6-1), so the ASIN and then the library decide, and
 * the order is total.
 */
export const byNewest = (a: Key, b: Key): number =>
  byCodeUnit(b.addedAt, a.addedAt) || byCodeUnit(a.asin, b.asin) || byCodeUnit(a.libraryId, b.libraryId);
