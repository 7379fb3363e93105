import { byCodeUnit } from './order';
import { compareSequences, sequenceSpan } from './query/sequence';
import { compareNames, shelfTitle } from './query/sort';

/** What decides where a title stands in its series. */
export interface Placed {
  readonly asin: string;
  readonly title: string;
  readonly language: string | null;
  readonly releaseDate: string | null;
  /** Verbatim: "", "0.5", "1-2", "0.5 - 4" all occur. */
  readonly sequence: string;
}

/** What has no date stands behind what has one; the placeholder 2200 does so by itself. */
const UNDATED = '9999';

/**
 * Reading order: by number, a single book before the collection it opens, titles without a number last. What shares a
 * place stands together, by title and then by date; what has no place, by date first, for that is the order it was
 * written in. The ASIN makes the order total.
 */
export function byReadingOrder(a: Placed, b: Placed): number {
  const title = compareNames(shelfTitle(a), shelfTitle(b));
  const date = byCodeUnit(a.releaseDate ?? UNDATED, b.releaseDate ?? UNDATED);
  const isPlaced = sequenceSpan(a.sequence) !== null;
  return compareSequences(a, b) || (isPlaced ? title || date : date || title) || byCodeUnit(a.asin, b.asin);
}
