import type { BookRow, SeriesEntry } from '../book';
import { byCodeUnit, byNewest } from '../order';
import { authorsOf, narratorsOf, seriesOf } from '../parse';
import { compareSequences } from './sequence';
import { AT_ONCE, atOnce, type Sliced, sortedInSlices } from './slices';
import { releasedOn } from './values';

export type Direction = 'asc' | 'desc';

/** What books can be sorted by. */
export interface SortKey {
  readonly name: string;
  /** The direction when none is given: names from A, everything else from the most, lengths from the shortest. */
  readonly natural: Direction;
  /** What is compared; null where a book has none of it. Read once for a sort that compares it a dozen times. */
  value(book: BookRow): unknown;
  /** Compares what {@link value} gave. Books without a value come last, whatever the direction. */
  compare(one: unknown, other: unknown, direction: Direction): number;
}

/** One `sort:` of a query. */
export interface Sort {
  readonly key: SortKey;
  readonly direction: Direction;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** How names are ordered: numbers by value, case and accents not at all. The same on every computer. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

const ARTICLE = /^(?:the|an?)\s+(?=\S)/i;
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;

/** A title as it stands on a shelf: without leading marks, and without the leading article of an English one. */
export function shelfTitle({ title, language }: Pick<BookRow, 'title' | 'language'>): string {
  const bare = title.replace(LEADING_MARKS, '') || title;
  return language?.toLowerCase().startsWith('en') ? bare.replace(ARTICLE, '') : bare;
}

function byValue<Value extends string | number | Filed>(
  name: string,
  natural: Direction,
  value: (book: BookRow) => Value | null,
  compare: (a: Value, b: Value) => number,
): SortKey {
  return {
    name,
    natural,
    value,
    compare(one: Value | null, other: Value | null, direction) {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return direction === 'asc' ? compare(one, other) : -compare(one, other);
    },
  };
}

const difference = (a: number, b: number): number => a - b;

const first = (people: ReturnType<typeof authorsOf>): string | null =>
  (people.find(({ role }) => role === null) ?? people[0])?.name ?? null;

interface Filed {
  readonly name: string;
  readonly entry: SeriesEntry;
}

/** The series a book is filed under: the first one told that has a title. */
function filed(book: BookRow): Filed | null {
  const entry = seriesOf(book).find(({ title }) => title !== '');
  return entry === undefined ? null : { entry, name: shelfTitle({ title: entry.title, language: book.language }) };
}

const bySeries = (a: Filed, b: Filed): number => compareNames(a.name, b.name) || compareSequences(a.entry, b.entry);

/** Every sort key, in the order a menu would show them. */
export const SORT_KEYS: readonly SortKey[] = [
  byValue('added', 'desc', ({ addedAt }) => addedAt, byCodeUnit),
  byValue('title', 'asc', shelfTitle, compareNames),
  byValue('author', 'asc', (book) => first(authorsOf(book)), compareNames),
  byValue('narrator', 'asc', (book) => first(narratorsOf(book)), compareNames),
  byValue('series', 'asc', filed, bySeries),
  byValue('length', 'asc', ({ runtimeMinutes }) => runtimeMinutes, difference),
  byValue('released', 'desc', releasedOn, byCodeUnit),
  byValue('purchased', 'desc', ({ purchaseDate }) => purchaseDate, byCodeUnit),
  byValue('rating', 'desc', ({ rating }) => rating, difference),
  byValue('progress', 'desc', ({ isFinished, percentComplete }) => (isFinished ? 100 : percentComplete), difference),
];

/** `title`, or `title-desc` where that is not the natural direction. */
export const sortName = ({ key, direction }: Sort): string =>
  direction === key.natural ? key.name : `${key.name}-${direction}`;

/** A book with what the sorts compare of it. */
interface Ready {
  readonly book: BookRow;
  readonly values: readonly unknown[];
}

/** The order that sorts one after the other make; total, for newest first decides what they leave open. */
export interface Order {
  ready(book: BookRow): Ready;
  compare(a: Ready, b: Ready): number;
}

/** {@link Order} of these sorts. */
export const orderOf = (sorts: readonly Sort[]): Order => ({
  ready: (book) => ({ book, values: sorts.map(({ key }) => key.value(book)) }),
  compare: (a, b) => {
    for (let at = 0; at < sorts.length; at += 1) {
      const sort = sorts[at];
      const order = sort?.key.compare(a.values[at], b.values[at], sort.direction) ?? 0;
      if (order !== 0) return order;
    }
    return byNewest(a.book, b.book);
  },
});

const orders = new WeakMap<readonly BookRow[], Map<string, readonly BookRow[]>>();

/** The books in the order of the sorts, newest first without any. Made once for an array, which must not change after. */
export function* sorting(books: readonly BookRow[], sorts: readonly Sort[]): Sliced<readonly BookRow[]> {
  const name = sorts.map(sortName).join(' ');
  const known = orders.get(books)?.get(name);
  if (known !== undefined) return known;
  const { ready, compare } = orderOf(sorts);
  const rows: Ready[] = [];
  for (const book of books) {
    rows.push(ready(book));
    if (rows.length % AT_ONCE === 0) yield;
  }
  const order = (yield* sortedInSlices(rows, compare)).map(({ book }) => book);
  const all = orders.get(books) ?? new Map<string, readonly BookRow[]>();
  orders.set(books, all.set(name, order));
  return order;
}

/** {@link sorting} in one go. */
export const sorted = (books: readonly BookRow[], sorts: readonly Sort[]): readonly BookRow[] =>
  atOnce(sorting(books, sorts));
