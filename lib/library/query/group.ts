import type { BookRow, SeriesEntry } from '../book';
import { fold } from '../fold';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '../parse';
import { compareSequences } from './sequence';
import { compareNames, shelfTitle } from './sort';
import { releasedOn } from './values';

/** What books can be grouped by. */
export interface GroupKey {
  readonly name: string;
  /** The groups a book belongs to; none is the group of those without. */
  readonly labels: (book: BookRow) => readonly string[];
  readonly compare: (a: string, b: string) => number;
}

/** Books that share a value; a book of two authors is in both groups. */
export interface Group {
  /** Null for the books without a value. */
  readonly label: string | null;
  readonly books: readonly BookRow[];
}

const some = (value: string | null | undefined): readonly string[] => (value == null || value === '' ? [] : [value]);
const onShelf = (title: string): string => shelfTitle({ title, language: 'english' });

/** Every group key, in the order a menu would show them. */
export const GROUP_KEYS: readonly GroupKey[] = [
  {
    name: 'series',
    labels: (book) => seriesOf(book).flatMap(({ title }) => some(title)),
    compare: (a, b) => compareNames(onShelf(a), onShelf(b)),
  },
  { name: 'author', labels: (book) => authorsOf(book).map(({ name }) => name), compare: compareNames },
  { name: 'narrator', labels: (book) => narratorsOf(book).map(({ name }) => name), compare: compareNames },
  { name: 'genre', labels: genresOf, compare: compareNames },
  { name: 'language', labels: ({ language }) => some(language), compare: compareNames },
  { name: 'year', labels: (book) => some(releasedOn(book)?.slice(0, 4)), compare: (a, b) => compareNames(b, a) },
];

/**
 * The groups of a key in their order, those without a value last, the books of each in the order given. Spellings
 * that fold to the same are one group under the first of them.
 */
export function grouped(books: readonly BookRow[], key: GroupKey): Group[] {
  const groups = new Map<string, { label: string; books: BookRow[] }>();
  const without: BookRow[] = [];
  for (const book of books) {
    const labels = key.labels(book);
    if (labels.length === 0) without.push(book);
    for (const label of labels) {
      const id = fold(label) || label;
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { label, books: [book] });
      // A series can be told twice of one book.
      else if (group.books.at(-1) !== book) group.books.push(book);
    }
  }
  const named: Group[] = [...groups.values()].sort(
    (a, b) => key.compare(a.label, b.label) || (a.label < b.label ? -1 : 1),
  );
  return without.length === 0 ? named : [...named, { label: null, books: without }];
}

const UNNUMBERED = { sequence: '' };

/** The books of a series in reading order; what has no number keeps its order behind the others. */
export function inReadingOrder(series: string, books: readonly BookRow[]): BookRow[] {
  const folded = fold(series);
  const entries = new Map<BookRow, SeriesEntry>();
  for (const book of books) {
    const entry = seriesOf(book).find(({ title }) => fold(title) === folded);
    if (entry !== undefined) entries.set(book, entry);
  }
  return books.toSorted((a, b) => compareSequences(entries.get(a) ?? UNNUMBERED, entries.get(b) ?? UNNUMBERED));
}
