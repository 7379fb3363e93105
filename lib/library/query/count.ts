import type { BookRow } from '../book';
import type { QueryContext } from './context';
import { compile, guessing } from './evaluate';
import { parse } from './parse';
import { outOfSight } from './run';
import { AT_ONCE, type Sliced } from './slices';

/** How many books a search would show, without sorting them; null for a text with a mistake. */
export function* counting(books: readonly BookRow[], text: string, context: QueryContext): Sliced<number | null> {
  const parsed = parse(text);
  if (!parsed.ok) return null;
  const matches = compile(parsed.query, context, yield* guessing(parsed.query, books));
  const isHidden = outOfSight(parsed.query, context);
  let count = 0;
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    count += Number(matches(book) && !isHidden(book));
  }
  return count;
}
