import type { BookRow } from '../book';
import type { Libraries } from '../libraryFacts';

/** What the reader wrote about a book. */
export interface Annotation {
  readonly tags: readonly string[];
  readonly note: string;
  readonly rating: number | null;
  /** The reader wants it out of sight; `is:hidden` shows it. */
  readonly hidden: boolean;
}

/** What the reader wrote about the books of one library, by ASIN. */
export type LibraryAnnotations = ReadonlyMap<string, Annotation>;

/** What the reader wrote, by the id of the library; one about which nothing is written has no entry. */
export type Annotations = ReadonlyMap<string, LibraryAnnotations>;

/** What the reader wrote about a book. */
export const annotationOf = (
  annotations: Annotations,
  { libraryId, asin }: Pick<BookRow, 'libraryId' | 'asin'>,
): Annotation | undefined => annotations.get(libraryId)?.get(asin);

/** What the meaning of a query depends on besides its text and the books. */
export interface QueryContext {
  /** ISO 8601; relative dates count back from here. */
  readonly now: string;
  /** Every library that the books are from. */
  readonly libraries: Libraries;
  readonly annotations: Annotations;
}

/** For questions that depend on nothing but the book. */
export const BOOK_ALONE: QueryContext = { now: '', libraries: new Map(), annotations: new Map() };

export type Predicate = (book: BookRow) => boolean;
