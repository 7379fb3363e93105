import type { BookRow } from '@/lib/library/book';
import type { Libraries } from '@/lib/library/libraryFacts';
import { authorsOf, genresOf, narratorsOf } from '@/lib/library/parse';
import { exactClause } from '@/lib/library/query/complete';
import type { QueryContext } from '@/lib/library/query/context';
import { compile } from '@/lib/library/query/evaluate';
import { identityOf } from '@/lib/library/query/folded';
import { parse } from '@/lib/library/query/parse';
import { AT_ONCE, type Sliced } from '@/lib/library/query/slices';
import { originWords } from './rowWords';

/** A value that books on show have, and the clause that asks for it. */
export interface FacetValue {
  readonly label: string;
  readonly clause: string;
  readonly count: number;
}

/** Listening states, as clauses. */
export const STATES = ['unstarted', 'started', 'finished'] as const;
/** Kinds that a reader tells apart, as flags. */
export const KINDS = ['book', 'podcast', 'episode', 'original', 'preorder', 'plus', 'absent', 'returned'] as const;
/** Fields whose values are counted. */
export const COUNTED = ['marketplace', 'language', 'genre', 'author', 'narrator'] as const;
export type Counted = (typeof COUNTED)[number];

const some = (value: string | null): readonly string[] => (value === null || value === '' ? [] : [value]);

const READ: Readonly<Record<Counted, (book: BookRow, libraries: Libraries) => readonly string[]>> = {
  // Where all are from one there is nothing to choose.
  marketplace: (book, libraries) => some(originWords(book, libraries)),
  language: ({ language }) => some(language),
  genre: genresOf,
  author: (book) => authorsOf(book).map(({ name }) => name),
  narrator: (book) => narratorsOf(book).map(({ name }) => name),
};

/** One value, however it is spelt. */
interface Tally {
  /** Books that have it. */
  count: number;
  readonly spellings: Map<string, number>;
}

const labelOf = ({ spellings }: Tally): string =>
  [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)[0];

/** The most frequent values of a field among these books; spellings that its clause takes for one are one. */
export function* topValues(
  books: readonly BookRow[],
  name: Counted,
  most: number,
  libraries: Libraries,
): Sliced<FacetValue[]> {
  // Folding takes longer than all the rest, and most values come again and again.
  const known = new Map<string, Tally>();
  const tallies = new Map<string, Tally>();
  const tallyOf = (value: string): Tally => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const key = identityOf(value);
    const tally = tallies.get(key) ?? { count: 0, spellings: new Map() };
    tallies.set(key, tally);
    known.set(value, tally);
    return tally;
  };
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const had = new Set<Tally>();
    for (const value of new Set(READ[name](book, libraries))) {
      const tally = tallyOf(value);
      tally.spellings.set(value, (tally.spellings.get(value) ?? 0) + 1);
      had.add(tally);
    }
    for (const tally of had) tally.count += 1;
  }
  return [...tallies.values()]
    .map((tally) => [labelOf(tally), tally.count] as const)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([label, count]) => ({ label, clause: exactClause(name, label), count }));
}

/** How many of these books a clause fits. */
export function* countOf(books: readonly BookRow[], clause: string, context: QueryContext): Sliced<number> {
  const parsed = parse(clause);
  if (!parsed.ok) return 0;
  const matches = compile(parsed.query, context);
  let count = 0;
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (matches(book)) count += 1;
  }
  return count;
}

/** The values under one heading. */
export interface Facet {
  readonly name: 'state' | 'kind' | Counted;
  readonly values: readonly FacetValue[];
}

/** Every facet of these books, with the values that any of them has. */
export function* facetsOf(
  books: readonly BookRow[],
  context: QueryContext,
  most: number,
  nameOf: (flag: (typeof STATES | typeof KINDS)[number]) => string,
): Sliced<readonly Facet[]> {
  const facets: Facet[] = [];
  for (const [name, flags] of [['state', STATES] as const, ['kind', KINDS] as const]) {
    const values: FacetValue[] = [];
    for (const flag of flags) {
      const clause = `is:${flag}`;
      const count = yield* countOf(books, clause, context);
      if (count > 0) values.push({ clause, label: nameOf(flag), count });
    }
    facets.push({ name, values });
  }
  for (const name of COUNTED) facets.push({ name, values: yield* topValues(books, name, most, context.libraries) });
  return facets;
}
