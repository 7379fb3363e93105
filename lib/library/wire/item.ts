import { z } from '@/lib/zod';
import { toCoverUrl } from '../cover';
import { toDay, toInstant } from '../dates';
import { toGenres } from '../genres';
import { toPeople } from '../people';
import { toRating } from '../rating';
import { toSeries } from '../series';
import { minutes } from './runtime';
import { flag, list, percent, record, text, verbatim } from './scalars';

/** A field read by a function that never fails: whatever it cannot read, it does not tell. */
const read = <T>(reader: (value: unknown) => T) => z.transform(reader);

const part = <T>(reader: (fields: Readonly<Record<string, unknown>>) => T) =>
  read((value) => reader(record(value) ?? {}));

/**
 * One item of `1.0/library` (audible-api.md §4), every field as what it means and null where the answer did not
 * tell. An object parses whatever is in it; anything else does not.
 */
export const itemSchema = z.object({
  asin: read(verbatim),
  title: read(verbatim),
  subtitle: read(text),
  language: read(text),
  publisher_name: read(text),
  sku: read(text),
  sku_lite: read(text),
  format_type: read(text),
  content_type: read(text),
  content_delivery_type: read(text),
  publisher_summary: read(verbatim),
  extended_product_description: read(verbatim),
  merchandising_summary: read(verbatim),
  authors: read(toPeople),
  narrators: read(toPeople),
  series: read(toSeries),
  category_ladders: read(toGenres),
  product_images: read(toCoverUrl),
  runtime_length_min: read(minutes),
  release_date: read(toDay),
  purchase_date: read(toInstant),
  library_status: part((status) => ({
    dateAdded: toInstant(status.date_added),
    isPreordered: flag(status.is_preordered),
  })),
  status: read(text),
  is_ayce: read(flag),
  is_listenable: read(flag),
  is_finished: read(flag),
  percent_complete: read(percent),
  listening_status: part((listening) => ({
    isFinished: flag(listening.is_finished),
    percentComplete: percent(listening.percent_complete),
  })),
  rating: read(toRating),
  origin_type: read(text),
  customer_rights: part((rights) => ({
    isConsumable: flag(rights.is_consumable),
    isConsumableIndefinitely: flag(rights.is_consumable_indefinitely),
    isConsumableUntil: toInstant(rights.is_consumable_until),
  })),
  plans: read(
    (plans) =>
      list(plans)?.flatMap((entry) => {
        const plan = record(entry);
        const name = text(plan?.plan_name);
        return name === null ? [] : [{ name, endsAt: toInstant(plan?.end_date) }];
      }) ?? null,
  ),
});

export type Item = z.output<typeof itemSchema>;
