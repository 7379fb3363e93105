/** The fields of a row, by what has to be found for them; contract: stored with the library between passes. */
export const FIELD_NAMES = [
  'asin',
  'title',
  'subtitle',
  'authors',
  'narrators',
  'series',
  'summary',
  'cover',
  'contentType',
  'contentDeliveryType',
  'origin',
  'availability',
  'finished',
  'minutesLeft',
  'progress',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface HitRate {
  readonly hits: number;
  /** Rows looked at. */
  readonly of: number;
}

export type HitRates = Readonly<Record<FieldName, HitRate>>;

const each = (rate: (field: FieldName) => HitRate): HitRates =>
  Object.fromEntries(FIELD_NAMES.map((field) => [field, rate(field)])) as Record<FieldName, HitRate>;

/** How often each field was found on these rows. */
export const hitRatesOf = (rows: readonly Readonly<Record<FieldName, boolean>>[]): HitRates =>
  each((field) => ({ hits: rows.filter((row) => row[field]).length, of: rows.length }));

export const NO_HITS: HitRates = hitRatesOf([]);

/** Both together. */
export const addHitRates = (a: HitRates, b: HitRates): HitRates =>
  each((field) => ({ hits: a[field].hits + b[field].hits, of: a[field].of + b[field].of }));
