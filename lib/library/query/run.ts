import type { BookRow } from '../book';
import { wordsOf } from '../fold';
import type { Query, Term } from './ast';
import { annotationOf, type Predicate, type QueryContext } from './context';
import { compile, type Guesses, guessing, readingFor, wanted } from './evaluate';
import { type Group, grouping } from './group';
import { scoring } from './ranking';
import { AT_ONCE, atOnce, type Sliced } from './slices';
import { sorting } from './sort';
import { type Reading, readingOf } from './vocabulary';
import { columnOf, everyPlace, placesWith, type WordColumn } from './wordColumn';

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

/** A query taken apart: the words that every book must have, and the other conditions. */
const splitWords = ({ where }: Query) => ({
  words: where.flatMap((term) => (term.kind === 'word' ? wordsOf(term.text) : [])),
  rest: where.filter(({ kind }) => kind !== 'word'),
});

/** Books by score, the best first; equals keep their order. */
function bestFirst(books: readonly BookRow[], scores: readonly number[]): readonly BookRow[] {
  const byScore = new Map<number, BookRow[]>();
  for (const [at, book] of books.entries()) {
    const score = scores[at] ?? 0;
    const equals = byScore.get(score);
    if (equals === undefined) byScore.set(score, [book]);
    else equals.push(book);
  }
  return [...byScore].sort(([one], [other]) => other - one).flatMap(([, equals]) => equals);
}

/** The places of the books that have a word for each of the readings. */
function* withWords(column: WordColumn, readings: readonly Reading[]): Sliced<Uint32Array> {
  let places = everyPlace(column);
  for (const reading of readings) places = yield* placesWith(column, places, reading);
  return places;
}

/** The places of the books in which the words occur, and how they were read: ones that occur nowhere as mistyped. */
function* fitting(books: readonly BookRow[], order: readonly BookRow[], query: Query): Sliced<Fitting> {
  const { words, rest } = splitWords(query);
  if (words.length === 0) return { places: order.keys(), guesses: yield* guessing(query, books), rest };
  const column = yield* columnOf(order);
  const places = yield* withWords(column, words.map(readingOf));
  // Words that stand in a book are no typing mistakes.
  const guesses = yield* guessing(places.length > 0 ? { ...query, where: rest } : query, books);
  if (places.length > 0 || guesses.size === 0) return { places, guesses, rest };
  const mended = words.map((word) => readingFor(word, guesses));
  return { places: yield* withWords(column, mended), guesses, rest };
}

interface Fitting {
  readonly places: Iterable<number>;
  readonly guesses: Guesses;
  /** The conditions that are left to ask. */
  readonly rest: Query['where'];
}

/**
 * Answers a query in slices. Orders are remembered by array and texts by row: hand in the same array as long as the
 * library is the same, and never change one that was handed in.
 */
export function* answering(books: readonly BookRow[], query: Query, context: QueryContext): Sliced<Answer> {
  const order = yield* sorting(books, query.sorts);
  const { places, guesses, rest } = yield* fitting(books, order, query);
  const matches = compile({ ...query, where: rest }, context, guesses);
  const isRanked = query.sorts.length === 0 && wanted(query.where).length > 0;
  const score = isRanked ? scoring(query, guesses, yield* columnOf(order)) : null;
  const hiddenBook = outOfSight(query, context);
  const found: BookRow[] = [];
  const scores: number[] = [];
  let hiddenByReader = 0;
  let asked = 0;
  for (const place of places) {
    asked += 1;
    if (asked % AT_ONCE === 0) yield;
    const book = order[place];
    if (book === undefined || !matches(book)) continue;
    if (hiddenBook(book)) {
      hiddenByReader += 1;
      continue;
    }
    found.push(book);
    if (score !== null) scores.push(score(place));
  }
  const answer = score === null ? found : bestFirst(found, scores);
  return {
    books: answer,
    hidden: books.length - found.length - hiddenByReader,
    hiddenByReader,
    guesses,
    groups:
      query.group === null ? null : yield* grouping(answer, query.group.key, query.sorts.length > 0, context.libraries),
  };
}

/** Makes ready what the first search for words would have to: a page does it before anybody types. */
export function* preparing(books: readonly BookRow[]): Sliced<void> {
  yield* columnOf(yield* sorting(books, []));
}

/** {@link answering} in one go. */
export const runQuery = (books: readonly BookRow[], query: Query, context: QueryContext): Answer =>
  atOnce(answering(books, query, context));
