import type { SeriesEntry } from '../book';

type Numbered = Pick<SeriesEntry, 'sequence'>;

/** The first and the last number. */
export type SequenceSpan = readonly [from: number, to: number];

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|\.\d+)`;
const RANGE = new RegExp(`(${NUMBER})(?:\\s*[-‐-―]\\s*(${NUMBER}))?`, 'u');

/** The numbers a sequence covers: "2.5" → [2.5, 2.5], "1-3" → [1, 3], "Book 2" → [2, 2]; null without a number. */
export function sequenceSpan(sequence: string): SequenceSpan | null {
  const found = RANGE.exec(sequence);
  if (found === null) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? from);
  return to < from ? [from, from] : [from, to];
}

/** Reading order within a series: by number, a single book before the collection it opens, no number last. */
export const compareSequences = (a: Numbered, b: Numbered): number =>
  compareSpans(sequenceSpan(a.sequence), sequenceSpan(b.sequence));

/** As {@link compareSequences}, of what was read before. */
export function compareSpans(one: SequenceSpan | null, other: SequenceSpan | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one[0] - other[0] || one[1] - other[1];
}
