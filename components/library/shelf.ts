import type { BookRow } from '@/lib/library/book';
import type { Answer } from '@/lib/library/query/run';

/** One place on the shelf; a book of two authors has two when books are grouped by author. */
export interface Entry {
  readonly key: string;
  readonly book: BookRow;
}

/** The entries under one heading. */
export interface Section {
  /** Null for the books without a value. */
  readonly label: string | null;
  /** The first entry. */
  readonly from: number;
  readonly count: number;
}

/** Everything there is to show, in order. */
export interface Shelf {
  readonly entries: readonly Entry[];
  /** Empty where nothing is grouped. */
  readonly sections: readonly Section[];
}

/** Whatever is shown in rows: the books of a shelf, or the lines of an index. */
export interface Rows {
  readonly entries: readonly { readonly key: string }[];
  readonly sections: readonly Section[];
}

/** An answer as a list shows it. */
export function shelfOf({ books, groups }: Pick<Answer, 'books' | 'groups'>): Shelf {
  if (groups === null) return { entries: books.map((book) => ({ key: book.asin, book })), sections: [] };
  const entries: Entry[] = [];
  const sections = groups.map(({ label, books: members }): Section => {
    const from = entries.length;
    for (const book of members) entries.push({ key: `${label ?? ''}\n${book.asin}`, book });
    return { label, from, count: members.length };
  });
  return { entries, sections };
}
