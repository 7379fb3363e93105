import { list, record, verbatim } from '@/lib/library/wire/scalars';
import type { FieldName } from './hitRates';
import type { RowFields } from './listRow';

/** What only an account knows: the catalogue, asked by a stranger, may answer it, but not about this reader. */
const OF_THE_ACCOUNT: ReadonlySet<string> = new Set(
  (
    'customer_rights plans is_ayce origin_type origin_asin origin_id origin_marketplace listening_status is_finished ' +
    'percent_complete purchase_date library_status status is_pending is_downloaded is_removable is_returnable ' +
    'is_visible provided_review'
  ).split(' '),
);

const filled = (value: unknown): unknown => {
  if (list(value)?.length === 0) return null;
  const fields = record(value);
  return (fields !== null && Object.keys(fields).length === 0) || value === '' ? null : (value ?? null);
};

/**
 * One title of the list in the shape of the library's answers, which {@link normalise} reads. The catalogue's metadata
 * comes first; what it lacks, for older titles vanish from it, is told by the row. What concerns the reader is told by
 * the row alone. The purchase date is not to be had here. Null is "not told", so a field in `drifted` is left alone.
 *
 * @param product null when the catalogue has none.
 */
export function libraryItemOf(
  row: RowFields & { readonly asin: string | null },
  product: unknown,
  drifted: readonly FieldName[],
): Record<string, unknown> {
  const known = Object.fromEntries(Object.entries(record(product) ?? {}).filter(([name]) => !OF_THE_ACCOUNT.has(name)));
  const told = <Value>(field: FieldName, value: Value): Value | null => (drifted.includes(field) ? null : value);
  const first = (name: string, field: FieldName, value: unknown): unknown =>
    filled(known[name]) ?? filled(told(field, value));

  const isUnavailable = told('availability', row.isUnavailable);
  const isFinished = told('finished', row.isFinished);
  const minutesLeft = told('minutesLeft', row.minutesLeft);
  const percentComplete =
    told('progress', row.percentComplete) ?? percentOf(isFinished, minutesLeft, known.runtime_length_min);
  // A subtitle belongs to the title that it was told with.
  const hasTitle = verbatim(known.title) !== null;
  return {
    ...known,
    asin: row.asin,
    title: hasTitle ? known.title : told('title', row.title),
    subtitle: hasTitle ? (known.subtitle ?? null) : told('subtitle', row.subtitle),
    authors: first('authors', 'authors', row.authors),
    narrators: first('narrators', 'narrators', row.narrators),
    series: first('series', 'series', row.series),
    merchandising_summary: first('merchandising_summary', 'summary', row.summary),
    product_images: first('product_images', 'cover', imagesOf(row.coverUrl)),
    content_type: first('content_type', 'contentType', row.contentType),
    content_delivery_type: first('content_delivery_type', 'contentDeliveryType', row.contentDeliveryType),
    is_ayce: told('origin', row.isPlus),
    origin_type: told('origin', row.originType ?? (row.isPurchased ? 'Purchase' : null)),
    customer_rights: isUnavailable === null ? null : { is_consumable: !isUnavailable },
    listening_status: {
      is_finished: isFinished,
      percent_complete: percentComplete,
      time_remaining_seconds: minutesLeft === null ? null : minutesLeft * 60,
    },
    is_finished: isFinished,
    percent_complete: percentComplete,
    purchase_date: null,
    library_status: null,
  };
}

/** The size stands in the address: `…._SL500_.jpg` (audible-api.md §4.1, mark S). */
const imagesOf = (url: string | null): Record<string, string> | null =>
  url === null ? null : { [/\._SL(\d+)_\./.exec(url)?.[1] ?? '500']: url };

/** From what is left of the whole, where the row draws no bar. It is not drawn for a title that was never begun. */
function percentOf(isFinished: boolean | null, minutesLeft: number | null, runtime: unknown): number | null {
  if (isFinished !== false || minutesLeft === null || typeof runtime !== 'number' || runtime <= 0) return null;
  // Rounded to minutes on both sides, and the rows count differently by one now and then.
  return minutesLeft >= runtime - 1 ? 0 : Math.round((1 - minutesLeft / runtime) * 100);
}
