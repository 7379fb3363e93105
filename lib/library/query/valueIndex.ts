import type { BookRow } from '../book';
import type { QueryContext } from './context';
import { firstFew } from './firstFew';
import { lines } from './folded';
import type { Sliced } from './slices';
import { compareNames } from './sort';
import type { TextField } from './values';

/** What completion is asked of. */
export interface Library {
  readonly books: readonly BookRow[];
  readonly context: QueryContext;
}

/** A value of a field, and the books that have it. */
export interface Known {
  readonly label: string;
  readonly folded: string;
  readonly books: BookRow[];
}

/** Values are collected piece by piece, so that a page can do it between two frames. */
interface Collection {
  readonly values: Map<string, Known>;
  /** Books read so far. */
  read: number;
}

/** Books between two looks at the clock. */
const AT_ONCE = 50;
/** Prose is no list of values to choose from. */
const PROSE = 'note';
const collections = new WeakMap<readonly BookRow[], Map<string, Collection>>();

const fresh = (): Collection => ({ values: new Map(), read: 0 });

/** The collection of a field, kept for an array of books; what changes without the books is not. */
function collectionOf(field: TextField, { books }: Library): Collection {
  if (field.of !== 'BOOK') return fresh();
  let known = collections.get(books);
  if (known === undefined) {
    known = new Map();
    collections.set(books, known);
  }
  let collection = known.get(field.name);
  if (collection === undefined) {
    collection = fresh();
    known.set(field.name, collection);
  }
  return collection;
}

function collect(collection: Collection, field: TextField, { books, context }: Library): void {
  const to = Math.min(collection.read + AT_ONCE, books.length);
  for (const book of books.slice(collection.read, to)) {
    for (const label of new Set(field.values(book, context))) {
      const known = collection.values.get(label);
      if (known === undefined) collection.values.set(label, { label, folded: lines([label]), books: [book] });
      else known.books.push(book);
    }
  }
  collection.read = to;
}

/** Every value of a field, in no order. In slices. */
export function* collecting(field: TextField, library: Library): Sliced<Iterable<Known>> {
  const { annotations } = library.context;
  if (field.name === PROSE || (field.of === 'READER' && annotations.size === 0)) return [];
  const collection = collectionOf(field, library);
  while (collection.read < library.books.length) {
    if (collection.read > 0) yield;
    collect(collection, field, library);
  }
  return collection.values.values();
}

/** The most frequent first, then by name. */
const byFrequency = (a: Known, b: Known): number =>
  b.books.length - a.books.length || compareNames(a.label, b.label) || (a.label < b.label ? -1 : 1);

/** The first few of these by frequency. */
export const mostFrequent = (values: readonly Known[], most: number): Known[] => firstFew(values, most, byFrequency);
