import type { BookRow } from '../book';
import { releasedOn } from '../query/values';
import { type Counter, count, counterOf, emptyCounter, type Part } from './part';

/** When books were published. */
export interface Decades {
  /** From the first decade to the last, also the empty ones between; "1990" is the nineties. */
  readonly decades: readonly Part[];
  /** The books without a release date; a pre-order's placeholder is none. */
  readonly without: Part;
}

/** More decades than this are no gap but a mistaken date. */
const LONGEST_GAP = 20;

/** Counts books by the decade they were published in. */
export function createDecades() {
  const counters = new Map<number, Counter>();
  const without = emptyCounter();
  return {
    add(book: BookRow, minutes: number): void {
      const released = releasedOn(book);
      const counter = released === null ? without : counterOf(counters, Math.floor(Number(released.slice(0, 4)) / 10));
      count(counter, minutes);
    },
    read(): Decades {
      const used = [...counters.keys()].sort((a, b) => a - b);
      const [first = 0] = used;
      const span = (used.at(-1) ?? first) - first;
      const all =
        used.length > 0 && span <= LONGEST_GAP ? Array.from({ length: span + 1 }, (_, at) => first + at) : used;
      return {
        decades: all.map((decade) => ({
          ...(counters.get(decade) ?? emptyCounter()),
          key: `${decade}0`,
          clause: `released:${decade}0..${decade}9`,
        })),
        without: { ...without, key: 'released', clause: 'no:released' },
      };
    },
  };
}
