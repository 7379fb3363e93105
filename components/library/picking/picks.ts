import { type ReadonlySignal, signal } from '@preact/signals';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Entry } from '../shelf';

/** The books that the reader has picked, to do something with all of them. Views, orders and searches leave it alone. */
export interface Picks {
  /** Whether books are being picked: every one has a box then. */
  readonly isOn: ReadonlySignal<boolean>;
  /** A book that stands under two headings is picked under both. */
  readonly picked: ReadonlySignal<ReadonlySet<BookKey>>;
  start(): void;
  toggle(entry: Entry): void;
  /**
   * Picks everything from where the last pick was, or else from `start`, up to `end`, instead of what was picked from
   * there before.
   */
  extend(entries: readonly Entry[], start: Entry, end: Entry): void;
  pickAll(entries: readonly Entry[]): void;
  /** The reader went elsewhere: the next range begins there. */
  leave(): void;
  /** Gives every book back, and ends picking. */
  clear(): void;
}

interface Pivot {
  readonly key: string;
  /** What was picked besides the range that begins here. */
  readonly base: ReadonlySet<BookKey>;
}

export function createPicks(): Picks {
  const isOn = signal(false);
  const picked = signal<ReadonlySet<BookKey>>(new Set());
  let pivot: Pivot | null = null;
  const pick = (books: ReadonlySet<BookKey>): void => {
    picked.value = books;
    isOn.value = true;
  };
  return {
    isOn,
    picked,
    start: () => {
      isOn.value = true;
    },
    toggle: ({ key, book }) => {
      const books = new Set(picked.value);
      const picking = bookKey(book);
      if (!books.delete(picking)) books.add(picking);
      pivot = { key, base: books };
      pick(books);
    },
    extend: (entries, start, end) => {
      const known = pivot === null ? -1 : entries.findIndex(({ key }) => key === pivot?.key);
      if (pivot === null || known < 0) pivot = { key: start.key, base: picked.value };
      const from = known < 0 ? entries.indexOf(start) : known;
      const to = entries.indexOf(end);
      const range = entries.slice(Math.min(from, to), Math.max(from, to) + 1);
      pick(new Set([...pivot.base, ...range.map(({ book }) => bookKey(book))]));
    },
    pickAll: (entries) => {
      pivot = null;
      pick(new Set([...picked.value, ...entries.map(({ book }) => bookKey(book))]));
    },
    leave: () => {
      pivot = null;
    },
    clear: () => {
      pivot = null;
      picked.value = new Set();
      isOn.value = false;
    },
  };
}
