import type { BookRow } from './book';
import { fold } from './fold';
import { byNewest } from './order';
import { authorsOf, narratorsOf, seriesOf } from './parse';

type Searchable = Pick<BookRow, 'title' | 'subtitle' | 'authorsJson' | 'narratorsJson' | 'seriesJson'>;
const SEARCHABLE = ['title', 'subtitle', 'authorsJson', 'narratorsJson', 'seriesJson'] as const;

/** Everything bare words are looked for in, folded, one field a line: no match runs over the border of two fields. */
export function haystack(row: Searchable): string {
  const people = [...authorsOf(row), ...narratorsOf(row)].map(({ name }) => name);
  const series = seriesOf(row).map(({ title }) => title);
  return [row.title, row.subtitle ?? '', ...people, ...series].map(fold).join('\n');
}

/** The words of a query, folded; all of them must occur. A query of punctuation alone has none. */
export function wordsOf(query: string): readonly string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether every word occurs, at the start of a word or inside one. */
export function matches(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

export interface LibraryIndex {
  /** Makes these rows the library; rows whose texts are the same are not folded again. */
  set(rows: readonly BookRow[]): void;
  /** Adds rows, or replaces those of the same library and ASIN. */
  put(rows: readonly BookRow[]): void;
  /** The rows that match, newest first; all of them for an empty query. */
  search(query: string): BookRow[];
  readonly size: number;
}

interface Entry {
  row: BookRow;
  /** Null until a search needs it. */
  folded: string | null;
}

const keyOf = (row: BookRow): string => `${row.libraryId}\n${row.asin}`;

/** A search over one library in memory, built for 10,000 books: a query is one pass over one string per book. */
export function createLibraryIndex(): LibraryIndex {
  let entries = new Map<string, Entry>();
  let order: Entry[] = [];
  let sorted = true;

  function put(row: BookRow): void {
    const entry = entries.get(keyOf(row));
    if (entry === undefined) {
      const added: Entry = { row, folded: null };
      entries.set(keyOf(row), added);
      order.push(added);
      sorted = false;
      return;
    }
    if (SEARCHABLE.some((column) => entry.row[column] !== row[column])) entry.folded = null;
    if (entry.row.addedAt !== row.addedAt) sorted = false;
    entry.row = row;
  }

  return {
    put(rows) {
      rows.forEach(put);
    },
    set(rows) {
      const keys = new Set(rows.map(keyOf));
      entries = new Map([...entries].filter(([key]) => keys.has(key)));
      order = order.filter(({ row }) => keys.has(keyOf(row)));
      rows.forEach(put);
    },
    search(query) {
      if (!sorted) order.sort((a, b) => byNewest(a.row, b.row));
      sorted = true;
      const words = wordsOf(query);
      if (words.length === 0) return order.map(({ row }) => row);
      const found: BookRow[] = [];
      for (const entry of order) {
        entry.folded ??= haystack(entry.row);
        if (matches(entry.folded, words)) found.push(entry.row);
      }
      return found;
    },
    get size() {
      return order.length;
    },
  };
}
