/**
 * What a book is in the local library. Column names are contract: other programs read them from IndexedDB
 * (README, "Your data"). Every date is ISO 8601 text; absent is `null` unless the column says otherwise.
 */

/** Why the reader may listen to it: `is_ayce` alone lies, it stays true after a title left Plus (audible-api.md §1.6-13). */
export type Availability = 'OWNED' | 'PLUS' | 'LAPSED' | 'UNKNOWN';

/** `NEW` until the reader has looked at it; sync writes it once, at birth. */
export type BookStatus = 'NEW' | 'SEEN';

/** Whether Audible still lists the book. A row is never deleted. */
export type Presence = 'PRESENT' | 'ABSENT' | 'RETURNED';

export interface Person {
  readonly asin: string | null;
  readonly name: string;
  /** "translator" of "X - translator"; null for a plain author or narrator. */
  readonly role: string | null;
}

export interface SeriesEntry {
  readonly asin: string | null;
  readonly title: string;
  /** Verbatim: "", "0.5", "1-2", "0.5 - 4" all occur. */
  readonly sequence: string;
  /** The first number in `sequence`, to sort by; null when there is none. */
  readonly sort: number | null;
}

/** The columns that belong to Audible: only sync writes them. */
export interface ServiceColumns {
  title: string;
  subtitle: string | null;
  /** The service's own word, e.g. "english". */
  language: string | null;
  publisher: string | null;
  sku: string | null;
  coverUrl: string | null;
  formatType: string | null;
  contentType: string | null;
  contentDeliveryType: string | null;
  /** Text, never markup; blocks are separated by line breaks. */
  summary: string | null;
  /** JSON of {@link Person}[]; "[]" when none. */
  authorsJson: string;
  /** JSON of {@link Person}[]; "[]" when none. */
  narratorsJson: string;
  /** JSON of {@link SeriesEntry}[]; "[]" when none. Order and duplicates as given. */
  seriesJson: string;
  /** JSON of string[]; "[]" when none. */
  genresJson: string;
  runtimeMinutes: number | null;
  /** `YYYY-MM-DD`. The placeholder 2200-01-01 of pre-orders is kept. */
  releaseDate: string | null;
  purchaseDate: string | null;
  /** Purchase date, else the date the library gives, else when we first saw it. The sort key of "newest". */
  addedAt: string;
  isPlus: boolean;
  isPreorder: boolean;
  isFinished: boolean;
  isListenable: boolean;
  availability: Availability;
  /** 0…100. */
  percentComplete: number | null;
  /** Audible's average, 0…5. */
  rating: number | null;
  ratingCount: number | null;
}

export interface BookRow extends ServiceColumns {
  libraryId: string;
  /** Verbatim, never a number: ASINs may start with 0. */
  asin: string;
  status: BookStatus;
  presence: Presence;
  absentSince: string | null;
  firstSeenAt: string;
  /** Moves only when a column that counts as metadata changed. */
  updatedAt: string;
}

/**
 * One item as a sync read it: every service column, where `null` (and "[]") means "this answer did not tell".
 * Whether that empties a stored value is for {@link reconcile} to decide, and it never does.
 */
export type IncomingBook = { asin: string; title: string } & {
  [Column in Exclude<keyof ServiceColumns, 'title'>]: ServiceColumns[Column] | null;
};
