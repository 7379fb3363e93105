import type { BookRow } from '../book';
import { type Counter, count, emptyCounter, type Part } from './part';

/** How long books are. */
export interface Lengths {
  /** Steps of two hours and one for all that is longer; "4" is from 4 h up to 6 h. */
  readonly steps: readonly Part[];
  /** Half of the books are no longer than this, in minutes; null when no length is known. */
  readonly median: number | null;
  /** The books whose length is not known. */
  readonly without: Part;
}

const STEP_HOURS = 2;
const LAST_HOURS = 28;
const STEPS = LAST_HOURS / STEP_HOURS + 1;

const clauseOf = (from: number): string => {
  if (from === 0) return `length:<${STEP_HOURS}h`;
  return from === LAST_HOURS ? `length:>=${from}h` : `length:[${from}h TO ${from + STEP_HOURS}h}`;
};

/** Counts books by their length. */
export function createLengths() {
  const counters = Array.from({ length: STEPS }, (): Counter => emptyCounter());
  const without = emptyCounter();
  const lengths: number[] = [];
  return {
    add({ runtimeMinutes }: BookRow, minutes: number): void {
      const step = Math.min(Math.floor(minutes / 60 / STEP_HOURS), STEPS - 1);
      if (runtimeMinutes !== null) lengths.push(minutes);
      count((runtimeMinutes === null ? null : counters[step]) ?? without, minutes);
    },
    read(): Lengths {
      const sorted = Float64Array.from(lengths).sort();
      return {
        steps: counters.map((counter, at) => {
          const from = at * STEP_HOURS;
          return { ...counter, key: String(from), clause: clauseOf(from) };
        }),
        median: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
        without: { ...without, key: 'length', clause: 'no:length' },
      };
    },
  };
}
