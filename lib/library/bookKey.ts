import type { BookRow } from './book';

declare const brand: unique symbol;

/** Which row a book is among the books of several libraries, where one ASIN may stand in each of them. */
export type BookKey = string & { readonly [brand]: true };

type Named = Readonly<Pick<BookRow, 'libraryId' | 'asin'>>;

/** The key of a book by its names: `uk.B002V1A0WE`. No id of a library has a dot. */
export const keyOf = ({ libraryId, asin }: Named): BookKey => `${libraryId}.${asin}` as BookKey;

const known = new WeakMap<BookRow, BookKey>();

/** The key of a row, made once: every answer to a search asks for thousands, and a fresh text is slow to compare. */
export function bookKey(book: BookRow): BookKey {
  const before = known.get(book);
  if (before !== undefined) return before;
  const key = keyOf(book);
  known.set(book, key);
  return key;
}

/** What a key is made of. */
export function partsOf(key: BookKey): Named {
  const at = key.indexOf('.');
  return { libraryId: key.slice(0, at), asin: key.slice(at + 1) };
}

/** The ASINs of some keys, by library: what is stored is asked for one library at a time. */
export function asinsByLibrary(keys: Iterable<BookKey>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { libraryId, asin } of [...keys].map(partsOf)) {
    const asins = found.get(libraryId);
    if (asins === undefined) found.set(libraryId, [asin]);
    else asins.push(asin);
  }
  return found;
}

const SHAPE = /^[a-z]+(?:-\d+)?\../;

/** The key that a text from outside spells; null for one that does not, as a plain ASIN. */
export const readBookKey = (text: string): BookKey | null => (SHAPE.test(text) ? (text as BookKey) : null);
