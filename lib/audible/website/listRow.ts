import type { Scope } from './dom';
import { asinOf, titleOf } from './fields/identity';
import { finishedOf, minutesLeftOf, percentOf } from './fields/listening';
import { coverOf, summaryOf } from './fields/look';
import { authorsOf, type ListedPerson, narratorsOf } from './fields/people';
import { contentDeliveryTypeOf, contentTypeOf, isUnavailable, type Origin, originOf } from './fields/rights';
import { type ListedSeries, seriesOf } from './fields/series';
import type { FieldName } from './hitRates';

/** What a row of the list tells of its title; null is "not told". */
export interface RowFields extends Origin {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly authors: readonly ListedPerson[];
  readonly narrators: readonly ListedPerson[];
  readonly series: readonly ListedSeries[];
  /** With its markup. */
  readonly summary: string | null;
  readonly coverUrl: string | null;
  readonly contentType: string | null;
  readonly contentDeliveryType: string | null;
  readonly isUnavailable: boolean | null;
  readonly isFinished: boolean | null;
  readonly minutesLeft: number | null;
  readonly percentComplete: number | null;
  /** Place on the page, 0-based, the newest first. */
  readonly index: number;
}

export interface ListRow extends RowFields {
  readonly asin: string;
}

/** Reads one row, each field by itself: what one layout hides another may show. */
export function readRow(scope: Scope, index: number): RowFields & { readonly asin: string | null } {
  return {
    asin: asinOf(scope),
    ...titleOf(scope),
    authors: authorsOf(scope),
    narrators: narratorsOf(scope),
    series: seriesOf(scope),
    summary: summaryOf(scope),
    coverUrl: coverOf(scope),
    contentType: contentTypeOf(scope),
    contentDeliveryType: contentDeliveryTypeOf(scope),
    ...originOf(scope),
    isUnavailable: isUnavailable(scope),
    isFinished: finishedOf(scope),
    minutesLeft: minutesLeftOf(scope),
    percentComplete: percentOf(scope),
    index,
  };
}

/** Whether each field was found on this row. */
export const hitsOf = (row: RowFields & { readonly asin: string | null }): Record<FieldName, boolean> => ({
  asin: row.asin !== null,
  title: row.title !== null,
  subtitle: row.subtitle !== null,
  authors: row.authors.length > 0,
  narrators: row.narrators.length > 0,
  series: row.series.length > 0,
  summary: row.summary !== null,
  cover: row.coverUrl !== null,
  contentType: row.contentType !== null,
  contentDeliveryType: row.contentDeliveryType !== null,
  origin: row.isPlus !== null,
  availability: row.isUnavailable !== null,
  finished: row.isFinished !== null,
  minutesLeft: row.minutesLeft !== null,
  progress: row.percentComplete !== null,
});
