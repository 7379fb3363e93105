import type { BookRow } from '../book';
import { exactClause } from '../query/complete';
import { BOOK_ALONE } from '../query/context';
import { fieldNamed } from '../query/fields';
import { identityOf } from '../query/folded';
import { type Counter, count, emptyCounter, type Measure, type Part } from './part';

/** The fields whose values are ranked. */
export const RANKED = ['author', 'narrator', 'series', 'genre', 'publisher', 'language'] as const;
export type Ranked = (typeof RANKED)[number];

/** The values of one field with their books. */
export interface Ranking {
  readonly field: Ranked;
  /** How many different values there are. */
  readonly distinct: number;
  /** Those with the most, the most first. */
  top(measure: Measure, most: number): readonly Part[];
  /** The books without a value. */
  readonly without: Part;
}

interface Value {
  /** As the first book spells it. */
  readonly label: string;
  readonly counter: Counter;
}

const byMost = (measure: Measure) => {
  const other: Measure = measure === 'titles' ? 'minutes' : 'titles';
  return (a: Part, b: Part): number =>
    b[measure] - a[measure] || b[other] - a[other] || (a.key < b.key ? -1 : Number(a.key > b.key));
};

const partOf = (field: Ranked, { label, counter }: Value): Part => ({
  ...counter,
  key: label,
  clause: exactClause(field, label),
});

/** Counts the values of a field; a book with two of them counts under both, and under spellings of one value once. */
export function createRanking(field: Ranked) {
  const asked = fieldNamed(field);
  const valuesOf = asked?.kind === 'text' ? asked.values : () => [];
  const values = new Map<string, Value>();
  /** Folding is dear and most books share their values. */
  const spellings = new Map<string, Value>();
  const without = emptyCounter();

  const valueSpelt = (label: string): Value => {
    const known = spellings.get(label);
    if (known !== undefined) return known;
    const id = identityOf(label);
    const value = values.get(id) ?? { label, counter: emptyCounter() };
    values.set(id, value);
    spellings.set(label, value);
    return value;
  };

  return {
    add(book: BookRow, minutes: number): void {
      const labels = valuesOf(book, BOOK_ALONE).filter((label) => label !== '');
      const found = new Set(labels.map(valueSpelt));
      for (const { counter } of found) count(counter, minutes);
      if (found.size === 0) count(without, minutes);
    },
    read(): Ranking {
      const parts = [...values.values()].map((value) => partOf(field, value));
      return {
        field,
        distinct: parts.length,
        top: (measure, most) => topOf(parts, byMost(measure), most),
        without: { ...without, key: field, clause: `no:${field}` },
      };
    },
  };
}

/** The first few in an order, without putting thousands of others in order. */
function topOf(parts: readonly Part[], compare: (a: Part, b: Part) => number, most: number): Part[] {
  const top: Part[] = [];
  for (const part of parts) {
    const last = top[most - 1];
    if (last !== undefined && compare(part, last) >= 0) continue;
    const at = top.findIndex((other) => compare(part, other) < 0);
    top.splice(at < 0 ? top.length : at, 0, part);
    top.length = Math.min(top.length, most);
  }
  return top;
}
