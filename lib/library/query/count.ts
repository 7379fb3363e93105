import type { BookRow } from '../book';
import type { QueryContext } from './context';
import { compile, guessesFor } from './evaluate';
import { parse } from './parse';
import { outOfSight } from './run';

/** How many books a search would show, without sorting them; null for a text with a mistake. */
export function countShown(books: readonly BookRow[], text: string, context: QueryContext): number | null {
  const parsed = parse(text);
  if (!parsed.ok) return null;
  const { matches } = compile(parsed.query, context, guessesFor(parsed.query, books));
  const isHidden = outOfSight(parsed.query, context);
  let count = 0;
  for (const book of books) count += Number(matches(book) && !isHidden(book));
  return count;
}
