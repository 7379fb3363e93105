import type { SeriesEntry } from '../book';

type Numbered = Pick<SeriesEntry, 'sequence'>;

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)`;
const RANGE = new RegExp(`(${NUMBER})(?:\\s*[-‐-―]\\s*(${NUMBER}))?`, 'u');

/** The numbers a sequence covers: "2.5" → [2.5, 2.5], "1-3" → [1, 3], "Book 2" → [2, 2]; null without a number. */
export function sequenceSpan(sequence: string): readonly [number, number] | null {
  const found = RANGE.exec(sequence);
  if (found === null) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? from);
  return to < from ? [from, from] : [from, to];
}

/** Reading order within a series: by number, a single book before the collection it opens, no number last. */
export function compareSequences(a: Numbered, b: Numbered): number {
  const one = sequenceSpan(a.sequence);
  const other = sequenceSpan(b.sequence);
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one[0] - other[0] || one[1] - other[1];
}
