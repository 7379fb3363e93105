import type { BookRow } from '../book';

/** What the reader wrote about a book. */
export interface Annotation {
  readonly tags: readonly string[];
  readonly note: string;
  readonly rating: number | null;
  /** The reader wants it out of sight; `is:hidden` shows it. */
  readonly hidden: boolean;
}

/** What the meaning of a query depends on besides its text and the books. */
export interface QueryContext {
  /** ISO 8601; relative dates count back from here. */
  readonly now: string;
  /** End of the first import; what came with it is not new. Null before that. */
  readonly baselineAt: string | null;
  /** By ASIN. */
  readonly annotations: ReadonlyMap<string, Annotation>;
}

export type Predicate = (book: BookRow) => boolean;
