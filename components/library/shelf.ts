import type { BookRow } from '@/lib/library/book';
import { bookKey } from '@/lib/library/bookKey';
import type { Answer } from '@/lib/library/query/run';

/** One place on the shelf; a book of two authors has two when books are grouped by author. */
export interface Entry {
  readonly key: string;
  readonly book: BookRow;
  /** From 1, among the books: a book that stands in two groups has one. */
  readonly place: number;
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
  /** Matching books, however many entries they have. */
  readonly books: number;
  /** Books that follow the last entry and have not been read yet: their room is kept, so that nothing jumps. */
  readonly unread: number;
}

/** Whatever is shown in rows: the books of a shelf, or the lines of an index. */
export interface Rows {
  readonly entries: readonly { readonly key: string }[];
  readonly sections: readonly Section[];
  /** See {@link Shelf}; nothing where all is read. */
  readonly unread?: number;
}

/** Keys are asked of few entries: making all of them takes longer than many a search. */
class ShelfEntry implements Entry {
  readonly book: BookRow;
  readonly place: number;
  readonly #heading: string;
  constructor(book: BookRow, place: number, heading = '') {
    this.book = book;
    this.place = place;
    this.#heading = heading;
  }
  get key(): string {
    return this.#heading + bookKey(this.book);
  }
}

/** An answer as a list shows it. */
export function shelfOf({ books, groups }: Pick<Answer, 'books' | 'groups'>, unread = 0): Shelf {
  const count = books.length + unread;
  if (groups === null) {
    const entries = books.map((book, at) => new ShelfEntry(book, at + 1));
    return { entries, sections: [], books: count, unread };
  }
  const entries: Entry[] = [];
  const places = new Map<BookRow, number>();
  const sections = groups.map(({ label, books: members }): Section => {
    const from = entries.length;
    const heading = `${label ?? ''}\n`;
    for (const book of members) {
      const place = places.get(book) ?? places.size + 1;
      places.set(book, place);
      entries.push(new ShelfEntry(book, place, heading));
    }
    return { label, from, count: members.length };
  });
  return { entries, sections, books: count, unread };
}
