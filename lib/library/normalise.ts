import type { IncomingBook } from './book';
import { htmlToText } from './html';
import type { QuarantineReason, Unreadable } from './quarantine';
import { withoutOrderIds } from './redact';
import { toAvailability, toIsPlus } from './rights';
import { type Item, itemSchema } from './wire/item';

export type Normalised =
  | { readonly ok: true; readonly book: IncomingBook }
  | { readonly ok: false; readonly unreadable: Unreadable };

function unreadable(reason: QuarantineReason, asin: string | null, item: unknown): Normalised {
  return { ok: false, unreadable: { reason, asin, item: withoutOrderIds(item) } };
}

/** The fullest description told, as text. */
function summaryOf(item: Item): string | null {
  for (const html of [item.publisher_summary, item.extended_product_description, item.merchandising_summary]) {
    const text = html === null ? '' : htmlToText(html);
    if (text !== '') return text;
  }
  return null;
}

/** Clients go by a release date in the future; the flag was null in every sample (audible-api.md §1.6-14). */
function isPreorderOf(item: Item, now: string): boolean | null {
  const { isPreordered } = item.library_status;
  if (item.release_date === null) return isPreordered;
  return isPreordered === true || item.release_date > now.slice(0, 10);
}

const json = (values: readonly unknown[] | null): string | null => (values === null ? null : JSON.stringify(values));

/**
 * Reads one item of the service (library or catalogue) into the columns of a book; null is "this answer did not
 * tell". Never throws. An item without an ASIN or a title comes back whole, without its order ids, to be kept until
 * it can be read. An ASIN that comes as a number is no ASIN: its leading zero may be lost (audible-api.md §1.6-10).
 *
 * @param context.now ISO 8601; decides what is a pre-order and which plan has ended.
 */
export function normalise(raw: unknown, context: { readonly now: string }): Normalised {
  const parsed = itemSchema.safeParse(raw);
  if (!parsed.success) return unreadable('NOT_AN_OBJECT', null, raw);
  const item = parsed.data;
  if (item.asin === null) return unreadable('NO_ASIN', null, raw);
  if (item.title === null) return unreadable('NO_TITLE', item.asin, raw);

  const { now } = context;
  const isPreorder = isPreorderOf(item, now);
  const availability = toAvailability(item, isPreorder === true, now);
  return {
    ok: true,
    book: {
      asin: item.asin,
      title: item.title,
      subtitle: item.subtitle,
      language: item.language,
      publisher: item.publisher_name,
      sku: item.sku ?? item.sku_lite,
      coverUrl: item.product_images,
      formatType: item.format_type,
      contentType: item.content_type,
      contentDeliveryType: item.content_delivery_type,
      summary: summaryOf(item),
      authorsJson: json(item.authors),
      narratorsJson: json(item.narrators),
      seriesJson: json(item.series),
      genresJson: json(item.category_ladders),
      runtimeMinutes: item.runtime_length_min,
      releaseDate: item.release_date,
      purchaseDate: item.purchase_date,
      addedAt: item.purchase_date ?? item.library_status.dateAdded,
      isPlus: toIsPlus(item, availability, now),
      isPreorder,
      // The two disagree at times; the listening status is the fresher one (audible-api.md §1.6-19).
      isFinished: item.listening_status.isFinished ?? item.is_finished,
      isListenable: item.is_listenable,
      availability,
      percentComplete: item.listening_status.percentComplete ?? item.percent_complete,
      rating: item.rating.rating,
      ratingCount: item.rating.ratingCount,
    },
  };
}
