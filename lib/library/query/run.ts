import type { BookRow } from '../book';
import type { Query, Term } from './ast';
import { annotationOf, type Predicate, type QueryContext } from './context';
import { compile, type Guesses, guessing } from './evaluate';
import { type Group, grouping } from './group';
import { AT_ONCE, atOnce, type Sliced } from './slices';
import { sorting } from './sort';
import { splitWords, withWords } from './withWords';

/** The answer to a query. */
export interface Answer {
  /** Sorted as asked; without `sort:` by how well the words fit, then newest first. */
  readonly books: readonly BookRow[];
  /** How many books of the library the conditions leave out. */
  readonly hidden: number;
  /** How many books fit but are out of sight because the reader hid them. */
  readonly hiddenByReader: number;
  /** Words that occur in no book, for which similar ones were taken. */
  readonly guesses: Guesses;
  /** Null without `group:`. */
  readonly groups: readonly Group[] | null;
}

/** Whether a query speaks of a flag anywhere, be it to leave out what has it. */
export function mentions(terms: readonly Term[], flag: string): boolean {
  return terms.some((term) => {
    if (term.kind === 'all' || term.kind === 'any') return mentions(term.terms, flag);
    if (term.kind === 'not') return mentions([term.term], flag);
    return term.kind === 'flag' && term.flag.name === flag;
  });
}

/** Which books the reader keeps out of sight, unless the query speaks of hidden ones itself. */
export function outOfSight({ where }: Query, { annotations }: QueryContext): Predicate {
  if (annotations.size === 0 || mentions(where, 'hidden')) return () => false;
  return (book) => annotationOf(annotations, book)?.hidden === true;
}

/** More than any score. */
const RANKS = 2 ** 20;

/** By score, best first; equals keep their order. Numbers alone sort far quicker than a comparator. */
function* ranked(books: readonly BookRow[], score: (book: BookRow) => number): Sliced<readonly BookRow[]> {
  const keys = new Float64Array(books.length);
  for (const [at, book] of books.entries()) {
    keys[at] = (RANKS - Math.min(score(book), RANKS)) * 2 ** 30 + at;
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  keys.sort();
  const order: BookRow[] = [];
  for (const key of keys) {
    const book = books[key % 2 ** 30];
    if (book !== undefined) order.push(book);
  }
  return order;
}

/**
 * Answers a query in slices. Orders are remembered by array and texts by row: hand in the same array as long as the
 * library is the same, and never change one that was handed in.
 */
export function* answering(books: readonly BookRow[], query: Query, context: QueryContext): Sliced<Answer> {
  const order = yield* sorting(books, query.sorts);
  const { words, rest } = splitWords(query);
  const others = { ...query, where: rest };
  const fitting = yield* withWords(order, words);
  // Words that stand in a book are no typing mistakes.
  const guesses = yield* guessing(fitting.length > 0 ? others : query, books);
  const isGuessed = fitting.length === 0 && guesses.size > 0;
  const { matches } = compile(isGuessed ? query : others, context, guesses);
  const { score } = compile(query, context, guesses);
  const hiddenBook = outOfSight(query, context);
  const found: BookRow[] = [];
  let hiddenByReader = 0;
  let asked = 0;
  for (const book of isGuessed ? order : fitting) {
    asked += 1;
    if (asked % AT_ONCE === 0) yield;
    if (!matches(book)) continue;
    if (hiddenBook(book)) hiddenByReader += 1;
    else found.push(book);
  }
  const answer = score === null || query.sorts.length > 0 ? found : yield* ranked(found, score);
  return {
    books: answer,
    hidden: books.length - found.length - hiddenByReader,
    hiddenByReader,
    guesses,
    groups:
      query.group === null ? null : yield* grouping(answer, query.group.key, query.sorts.length > 0, context.libraries),
  };
}

/** {@link answering} in one go. */
export const runQuery = (books: readonly BookRow[], query: Query, context: QueryContext): Answer =>
  atOnce(answering(books, query, context));
