/** Why an item could not become a book. */
export type QuarantineReason = 'NOT_AN_OBJECT' | 'NO_ASIN' | 'NO_TITLE';

/** An item kept whole, without its order ids, until a later version can read it. */
export interface Unreadable {
  readonly reason: QuarantineReason;
  /** Null when the item has none. */
  readonly asin: string | null;
  readonly item: unknown;
}
