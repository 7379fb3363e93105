import type { BookRow } from '../book';
import { wordsOf } from '../fold';
import type { QueryContext } from './context';
import { runQuery } from './run';

const NOWHERE = { start: 0, end: 0 };

/**
 * The books of the whole library that a text most likely means, best first: its words anywhere, whatever else they
 * would mean in a query, or an ASIN. Those that the reader hid are found too.
 */
export function findTitles(books: readonly BookRow[], text: string, context: QueryContext, most: number): BookRow[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const where = words.map((word) => ({ kind: 'word' as const, text: word, ...NOWHERE }));
  const found = runQuery(books, { where, sorts: [], group: null }, { ...context, annotations: new Map() }).books;
  const asin = text.trim().toUpperCase();
  const named = books.filter((book) => book.asin.toUpperCase() === asin);
  return [...new Set([...named, ...found])].slice(0, most);
}
