import type { BookRow } from '../book';
import { BOOK_ALONE, type Predicate } from '../query/context';
import { compile } from '../query/evaluate';
import { parse } from '../query/parse';
import { count, emptyCounter, type Part } from './part';

/** Clauses of which every book fits exactly one. */
export const SPLITS = {
  listening: { finished: 'is:finished', started: 'is:started', unstarted: 'is:unstarted' },
  rights: { owned: 'is:owned', plus: 'is:plus -is:owned', neither: '-is:plus -is:owned' },
} as const;
export type Split = keyof typeof SPLITS;

function testOf(clause: string): Predicate {
  const parsed = parse(clause);
  return parsed.ok ? compile(parsed.query, BOOK_ALONE) : () => false;
}

/** Counts books by the clause that they fit, so that the counts are what a search finds. */
export function createSplit(split: Split) {
  const shares = Object.entries(SPLITS[split]).map(([key, clause]) => ({
    key,
    clause,
    matches: testOf(clause),
    counter: emptyCounter(),
  }));
  return {
    add(book: BookRow, minutes: number): void {
      const share = shares.find(({ matches }) => matches(book));
      if (share !== undefined) count(share.counter, minutes);
    },
    read: (): readonly Part[] => shares.map(({ key, clause, counter }) => ({ ...counter, key, clause })),
  };
}
