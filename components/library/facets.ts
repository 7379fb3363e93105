import type { BookRow } from '@/lib/library/book';
import { authorsOf, genresOf, narratorsOf } from '@/lib/library/parse';
import { exactClause } from '@/lib/library/query/complete';
import type { QueryContext } from '@/lib/library/query/context';
import { compile } from '@/lib/library/query/evaluate';
import { parse } from '@/lib/library/query/parse';
import { AT_ONCE, type Sliced } from '@/lib/library/query/slices';

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
export const COUNTED = ['language', 'genre', 'author', 'narrator'] as const;
export type Counted = (typeof COUNTED)[number];

const READ: Readonly<Record<Counted, (book: BookRow) => readonly string[]>> = {
  language: ({ language }) => (language === null || language === '' ? [] : [language]),
  genre: genresOf,
  author: (book) => authorsOf(book).map(({ name }) => name),
  narrator: (book) => narratorsOf(book).map(({ name }) => name),
};

/** The most frequent values of a field among these books. */
export function* topValues(books: readonly BookRow[], name: Counted, most: number): Sliced<FacetValue[]> {
  const counts = new Map<string, number>();
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    for (const value of new Set(READ[name](book))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([label, count]) => ({ label, clause: exactClause(name, label), count }));
}

/** How many of these books a clause fits. */
export function* countOf(books: readonly BookRow[], clause: string, context: QueryContext): Sliced<number> {
  const parsed = parse(clause);
  if (!parsed.ok) return 0;
  const { matches } = compile(parsed.query, context);
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
  for (const name of COUNTED) facets.push({ name, values: yield* topValues(books, name, most) });
  return facets;
}
