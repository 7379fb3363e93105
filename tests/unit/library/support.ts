import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import type { BookRow, IncomingBook } from '@/lib/library/book';

export const NOW = '2026-09-01T12:00:00.000Z';
export const LATER = '2026-09-02T12:00:00.000Z';
export const CONTEXT = { libraryId: 'us', now: NOW };
export const AFTERWARDS = { libraryId: 'us', now: LATER };

/** An invented item in the service's own shape, every group asked. */
export const anItem = (fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  asin: 'B0TEST0001',
  title: 'The Salt Lighthouse',
  subtitle: 'Tides of Ember, Book 1',
  language: 'english',
  publisher_name: 'Harbour Audio',
  sku: 'BK_TEST_000001',
  sku_lite: 'BK_TEST_000001',
  format_type: 'unabridged',
  content_type: 'Product',
  content_delivery_type: 'MultiPartBook',
  publisher_summary: '<p>A keeper, a storm &amp; a debt.</p><p>Listen well.</p>',
  merchandising_summary: '<p>A keeper, a storm....</p>',
  authors: [{ asin: 'B0AUTHOR01', name: 'Ida Quill' }, { name: 'Oren Vale - translator' }],
  narrators: [{ asin: null, name: 'Mara Finch' }],
  series: [{ asin: 'B0SERIES01', title: 'Tides of Ember', sequence: '1', url: '/pd/x/B0SERIES01' }],
  category_ladders: [{ root: 'Genres', ladder: [{ id: '1', name: 'Fantasy' }] }],
  product_images: { 500: 'https://m.media-amazon.com/images/I/invented._SL500_.jpg' },
  runtime_length_min: 742,
  release_date: '2024-03-05',
  purchase_date: '2025-01-02T03:04:05.678Z',
  library_status: { date_added: '2025-01-02T03:04:05.678Z', is_preordered: null },
  status: 'Active',
  is_ayce: false,
  is_listenable: true,
  is_finished: false,
  percent_complete: 12.5,
  listening_status: { is_finished: false, percent_complete: 12.5, time_remaining_seconds: 38_955 },
  rating: { num_reviews: 3, overall_distribution: { average_rating: 4.5, num_ratings: 42 } },
  origin_type: 'Purchase',
  customer_rights: { is_consumable: true, is_consumable_indefinitely: true, is_consumable_until: null },
  plans: [],
  ...fields,
});

export const aBook = (columns: Partial<IncomingBook> = {}): IncomingBook => ({
  asin: 'B0TEST0001',
  title: 'The Salt Lighthouse',
  subtitle: null,
  language: 'english',
  publisher: null,
  sku: null,
  coverUrl: null,
  formatType: null,
  contentType: 'Product',
  contentDeliveryType: 'SinglePartBook',
  summary: null,
  authorsJson: '[{"asin":null,"name":"Ida Quill","role":null},{"asin":null,"name":"Oren Vale","role":null}]',
  narratorsJson: '[]',
  seriesJson: null,
  genresJson: null,
  runtimeMinutes: 742,
  releaseDate: '2024-03-05',
  purchaseDate: '2025-01-02T03:04:05.678Z',
  addedAt: '2025-01-02T03:04:05.678Z',
  isPlus: false,
  isPreorder: false,
  isFinished: false,
  isListenable: true,
  availability: 'OWNED',
  percentComplete: 10,
  rating: 4.5,
  ratingCount: 42,
  ...columns,
});

export const aRow = (columns: Partial<BookRow> = {}): BookRow => ({
  libraryId: 'us',
  asin: 'B0TEST0001',
  title: 'The Salt Lighthouse',
  subtitle: null,
  language: 'english',
  publisher: null,
  sku: null,
  coverUrl: null,
  formatType: null,
  contentType: 'Product',
  contentDeliveryType: 'SinglePartBook',
  summary: null,
  authorsJson: '[{"asin":null,"name":"Ida Quill","role":null},{"asin":null,"name":"Oren Vale","role":null}]',
  narratorsJson: '[]',
  seriesJson: '[]',
  genresJson: '[]',
  runtimeMinutes: 742,
  releaseDate: '2024-03-05',
  purchaseDate: '2025-01-02T03:04:05.678Z',
  addedAt: '2025-01-02T03:04:05.678Z',
  isPlus: false,
  isPreorder: false,
  isFinished: false,
  isListenable: true,
  availability: 'OWNED',
  percentComplete: 10,
  rating: 4.5,
  ratingCount: 42,
  status: 'SEEN',
  presence: 'PRESENT',
  absentSince: null,
  firstSeenAt: '2025-06-01T00:00:00.000Z',
  updatedAt: '2025-06-01T00:00:00.000Z',
  ...columns,
});

const instant = z.iso.datetime({ precision: 3 });
const filled = z.string().refine((text) => text.trim() !== '');
const jsonOf = (element: z.ZodType) =>
  z.string().refine((text) => z.array(element).safeParse(JSON.parse(text)).success, 'a JSON list of the right shape');
const people = jsonOf(z.strictObject({ asin: filled.nullable(), name: filled, role: filled.nullable() }));

/** Design of the table `books`: every column, its type, nothing else. */
export const bookRowSchema = z.strictObject({
  libraryId: filled,
  asin: filled,
  title: filled,
  subtitle: filled.nullable(),
  language: filled.nullable(),
  publisher: filled.nullable(),
  sku: filled.nullable(),
  coverUrl: z.url({ protocol: /^https$/ }).nullable(),
  formatType: filled.nullable(),
  contentType: filled.nullable(),
  contentDeliveryType: filled.nullable(),
  summary: filled.nullable(),
  authorsJson: people,
  narratorsJson: people,
  seriesJson: jsonOf(
    z.strictObject({ asin: filled.nullable(), title: z.string(), sequence: z.string(), sort: z.number().nullable() }),
  ),
  genresJson: jsonOf(filled),
  runtimeMinutes: z.int().positive().nullable(),
  releaseDate: z.iso.date().nullable(),
  purchaseDate: instant.nullable(),
  addedAt: instant,
  isPlus: z.boolean(),
  isPreorder: z.boolean(),
  isFinished: z.boolean(),
  isListenable: z.boolean(),
  availability: z.enum(['OWNED', 'PLUS', 'LAPSED', 'UNKNOWN']),
  percentComplete: z.number().min(0).max(100).nullable(),
  rating: z.number().gt(0).max(5).nullable(),
  ratingCount: z.int().min(0).nullable(),
  status: z.enum(['NEW', 'SEEN']),
  presence: z.enum(['PRESENT', 'ABSENT', 'RETURNED']),
  absentSince: instant.nullable(),
  firstSeenAt: instant,
  updatedAt: instant,
});

const someOr = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const somePeople = fc
  .array(
    fc.record({
      asin: fc.constant(null),
      name: fc.constantFrom('Ida Quill', 'Oren Vale', 'Mara Finch'),
      role: fc.constant(null),
    }),
  )
  .map((list) => JSON.stringify(list));
const someInstant = fc
  .integer({ min: Date.UTC(2005, 0), max: Date.UTC(2026, 0) })
  .map((at) => new Date(at).toISOString());

/** Items as syncs read them, of one ASIN, with every column told or not. */
export const incomingBooks: fc.Arbitrary<IncomingBook> = fc
  .record({
    title: fc.constantFrom('The Salt Lighthouse', 'The Salt Lighthouse (Unabridged)'),
    subtitle: someOr(fc.constantFrom('', 'Book 1', 'Book One')),
    summary: someOr(fc.constantFrom('Short.', 'Long.')),
    contentDeliveryType: someOr(fc.constantFrom('MultiPartBook', 'PodcastParent')),
    authorsJson: someOr(somePeople),
    narratorsJson: someOr(somePeople),
    seriesJson: someOr(fc.constantFrom('[]', '[{"asin":null,"title":"Tides of Ember","sequence":"1","sort":1}]')),
    genresJson: someOr(fc.constantFrom('[]', '["Fantasy"]', '["Fantasy","Epic"]', '["Epic","Fantasy"]')),
    runtimeMinutes: someOr(fc.constantFrom(742, 743)),
    purchaseDate: someOr(someInstant),
    addedAt: someOr(someInstant),
    isPlus: someOr(fc.boolean()),
    isPreorder: someOr(fc.boolean()),
    isFinished: someOr(fc.boolean()),
    isListenable: someOr(fc.boolean()),
    availability: someOr(fc.constantFrom('OWNED' as const, 'PLUS' as const, 'LAPSED' as const, 'UNKNOWN' as const)),
    percentComplete: someOr(fc.constantFrom(0, 10, 100)),
    rating: someOr(fc.constantFrom(4.5, 4.6)),
    ratingCount: someOr(fc.constantFrom(0, 42)),
  })
  .map((columns) => aBook({ ...columns, addedAt: columns.purchaseDate ?? columns.addedAt }));

/** Real answers lie beside the repository, never in it; null where they do not. */
export function recorded(file: string): readonly unknown[] | null {
  const path = resolve('..', 'shared', 'recorded', file);
  if (!existsSync(path)) {
    console.warn(`Skipped: no recorded answers at ${path}`);
    return null;
  }
  const answer: { items?: unknown[]; products?: unknown[] } = JSON.parse(readFileSync(path, 'utf8'));
  return answer.items ?? answer.products ?? [];
}
