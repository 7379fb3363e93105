import type { BookRow } from '../book';

/** What can be counted of books. */
export const MEASURES = ['titles', 'minutes'] as const;
export type Measure = (typeof MEASURES)[number];

export type Sum = Readonly<Record<Measure, number>>;

/** Books that have something in common, and the clause that finds exactly these among the books counted. */
export interface Part extends Sum {
  /** What they have in common: a year, a name, a flag. */
  readonly key: string;
  readonly clause: string;
}

/** A sum that is still being added up. */
export type Counter = Record<Measure, number>;

export const emptyCounter = (): Counter => ({ titles: 0, minutes: 0 });

/** A book of unknown length counts as a title and no time. */
export const minutesOf = ({ runtimeMinutes }: BookRow): number => Math.max(0, runtimeMinutes ?? 0);

export function count(counter: Counter, minutes: number): void {
  counter.titles += 1;
  counter.minutes += minutes;
}

/** The counter of a key, made when it is first asked for. */
export function counterOf<Key>(counters: Map<Key, Counter>, key: Key): Counter {
  const known = counters.get(key);
  if (known !== undefined) return known;
  const made = emptyCounter();
  counters.set(key, made);
  return made;
}
