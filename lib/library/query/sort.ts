import type { BookRow, SeriesEntry } from '../book';
import { byCodeUnit, byNewest } from '../order';
import { authorsOf, narratorsOf, seriesOf } from '../parse';
import { compareSequences } from './sequence';
import { atOnce, type Sliced, sortedInSlices } from './slices';
import { releasedOn } from './values';

export type Direction = 'asc' | 'desc';

/** What books can be sorted by. */
export interface SortKey {
  readonly name: string;
  /** The direction when none is given: names from A, everything else from the most, lengths from the shortest. */
  readonly natural: Direction;
  /**
   * Books without a value come last, whatever the direction. Made anew for every sort, so that it can keep what it
   * read: a value is asked for at every comparison.
   */
  readonly comparator: (direction: Direction) => (a: BookRow, b: BookRow) => number;
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
    comparator(direction) {
      const sign = direction === 'asc' ? 1 : -1;
      const values = new Map<BookRow, Value | null>();
      const of = (book: BookRow): Value | null => {
        let found = values.get(book);
        if (found === undefined) {
          found = value(book);
          values.set(book, found);
        }
        return found;
      };
      return (a, b) => {
        const one = of(a);
        const other = of(b);
        if (one === null || other === null) return Number(one === null) - Number(other === null);
        return sign * compare(one, other);
      };
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

/** The order that sorts one after the other make; total, for newest first decides what they leave open. */
export function comparatorOf(sorts: readonly Sort[]): (a: BookRow, b: BookRow) => number {
  const steps = sorts.map(({ key, direction }) => key.comparator(direction));
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return byNewest(a, b);
  };
}

const orders = new WeakMap<readonly BookRow[], Map<string, readonly BookRow[]>>();

/** The books in the order of the sorts, newest first without any. Made once for an array, which must not change after. */
export function* sorting(books: readonly BookRow[], sorts: readonly Sort[]): Sliced<readonly BookRow[]> {
  const name = sorts.map(sortName).join(' ');
  const known = orders.get(books)?.get(name);
  if (known !== undefined) return known;
  const order = yield* sortedInSlices(books, comparatorOf(sorts));
  const all = orders.get(books) ?? new Map<string, readonly BookRow[]>();
  orders.set(books, all.set(name, order));
  return order;
}

/** {@link sorting} in one go. */
export const sorted = (books: readonly BookRow[], sorts: readonly Sort[]): readonly BookRow[] =>
  atOnce(sorting(books, sorts));
