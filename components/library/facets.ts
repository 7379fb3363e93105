import type { BookRow } from '@/lib/library/book';
import { authorsOf, genresOf, narratorsOf } from '@/lib/library/parse';
import { valueText } from '@/lib/library/query/complete';
import type { QueryContext } from '@/lib/library/query/context';
import { compile } from '@/lib/library/query/evaluate';
import { fieldNamed } from '@/lib/library/query/fields';
import { parse } from '@/lib/library/query/parse';

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

/** The clause that asks for a value of a field, spelt as completion spells it. */
export function clauseFor(name: string, label: string): string {
  const field = fieldNamed(name);
  return field?.kind === 'text' ? `${name}:${valueText(field, label)}` : `${name}:${label}`;
}

/** The most frequent values of a field among these books. */
export function topValues(books: readonly BookRow[], name: Counted, most: number): FacetValue[] {
  const counts = new Map<string, number>();
  for (const book of books) {
    for (const value of new Set(READ[name](book))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([label, count]) => ({ label, clause: clauseFor(name, label), count }));
}

/** How many of these books a clause fits. */
export function countOf(books: readonly BookRow[], clause: string, context: QueryContext): number {
  const parsed = parse(clause);
  return parsed.ok ? books.filter(compile(parsed.query, context).matches).length : 0;
}
