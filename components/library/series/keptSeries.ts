import { fold } from '@/lib/library/fold';
import type { Series } from '@/lib/library/seriesIndex';
import type { KeptSeries } from '../../services';

/**
 * What was told of a series. One whose ASIN no book knows, or whose ASIN the catalogue does not, was asked for through
 * its books, and is the one that has its name and one of them.
 */
export function keptSeriesOf({ asin, title, volumes }: Series, kept: readonly KeptSeries[]): KeptSeries | null {
  const own = kept.find((one) => one.asin === asin);
  if (own !== undefined) return own;
  const name = fold(title ?? '');
  const asins = new Set(volumes.map(({ book }) => book.asin));
  return (
    kept.find((one) => fold(one.title ?? '') === name && one.members.some((member) => asins.has(member.asin))) ?? null
  );
}
