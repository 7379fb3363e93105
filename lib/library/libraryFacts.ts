import type { BookRow } from './book';

/** What is asked of the library that a book is in. */
export interface LibraryFacts {
  /** How pages name it: the store's host, numbered where the reader keeps several accounts of one store apart. */
  readonly label: string;
  /** What else its store is called: `audible.co.uk`, `co.uk`, `uk`. */
  readonly names: readonly string[];
  /** End of the first import; what came with it is not new. Null before that. */
  readonly baselineAt: string | null;
}

/** The libraries whose books are on show, by id. */
export type Libraries = ReadonlyMap<string, LibraryFacts>;

/** Whether a book is announced as new: the first import is a baseline, and what came with it is nobody's news. */
export function isNew({ libraryId, status, firstSeenAt }: BookRow, libraries: Libraries): boolean {
  if (status !== 'NEW') return false;
  const baselineAt = libraries.get(libraryId)?.baselineAt ?? null;
  return baselineAt !== null && firstSeenAt > baselineAt;
}

/** Whether books of several libraries stand side by side, so that each has to say where it is from. */
export const areSeveral = (libraries: Libraries): boolean => libraries.size > 1;
