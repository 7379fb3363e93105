import { toInstant } from '@/lib/library/dates';
import { record } from '@/lib/library/wire/scalars';
import type { Span, Window } from './question';

const SECOND_MS = 1000;

/** So many signs in a row that nothing new is to be had end the walk. */
const PATIENCE = 3;

/** The rows of an answer, in its order: who each is, and when it was bought. */
export interface Rows {
  readonly identities: readonly string[];
  readonly dates: readonly (string | null)[];
}

/** When a row was bought, as ISO text; null is real (audible-api.md §1.6-3). */
export const boughtAt = (item: unknown): string | null => toInstant(record(item)?.purchase_date);

/**
 * The oldest jaw's way past the cap of numbered paging: `purchased_after` moves the beginning of the list, and the page
 * numbers start anew (audible-api.md §1.1, marks D and C). Windows overlap by a second, since dates tie across their
 * border and nobody says whether the bound itself belongs to them. There is no upper bound, so the walk is ascending.
 */
export interface Windows {
  /** Takes in how far the oldest jaw has come. */
  watch(span: Span, dates: Rows['dates']): void;
  /** Null when the end is reached, or no window brings anything new. */
  next(size: number): Window | null;
  /** @param fresh rows of the answer that were new to the pass. */
  take(asked: Window, rows: Rows, fresh: number): void;
  /** The server does not answer this: the first page of a window ends the walk, a later one only its window. */
  refuse(asked: Window): void;
}

interface Open {
  readonly after: number;
  /** Where its next page begins; null when it is through. */
  offset: number | null;
  /** The rows of its first page: a later page of the same rows shows that page numbers are ignored. */
  head: string;
  fruitful: boolean;
}

/** @param cap rows that numbered paging reaches in one window. */
export function createWindows(cap: number): Windows {
  let reached: number | null = null;
  let open: Open | null = null;
  let numbered = true;
  let patience = PATIENCE;

  const advance = (lastBought: number | null): boolean => {
    if (lastBought === null || (reached !== null && lastBought <= reached)) return false;
    reached = lastBought;
    return true;
  };

  const close = (window: Open) => {
    window.offset = null;
    if (!window.fruitful) patience--;
  };

  const refuse = (window: Open, offset: number) => {
    if (offset === 0) patience = 0;
    close(window);
  };

  const openAt = (after: number): Open => {
    if (open?.after !== after) open = { after, offset: 0, head: '', fruitful: false };
    return open;
  };

  return {
    watch(span, dates) {
      if (span.jaw === 'oldest') advance(lastOf(dates));
    },

    next(size) {
      if (patience <= 0) return null;
      const going = open?.offset ?? null;
      if (open !== null && going !== null) return windowOf(open.after, going - (going % size), size);
      if (reached === null) return null;
      const overlapping = Math.floor(reached / SECOND_MS) * SECOND_MS - SECOND_MS;
      // A tie longer than a window holds the date back; stepping on leaves what it hides, and reaches what is after it.
      return windowOf(open === null ? overlapping : Math.max(overlapping, open.after + SECOND_MS), 0, size);
    },

    take({ after, offset, size }, { identities, dates }, fresh) {
      const window = openAt(Date.parse(after));
      const lastBought = lastOf(dates);
      const moved = advance(lastBought);
      if (fresh > 0) {
        window.fruitful = true;
        patience = PATIENCE;
      } else if (moved) {
        patience--;
      }
      const head = identities.join();
      const ignored = fresh === 0 && lastBought !== null && lastBought < window.after;
      if (identities.length === 0 || ignored) return refuse(window, offset);
      if (offset > 0 && head === window.head) numbered = false;
      if (offset === 0) window.head = head;
      window.offset = offset + size;
      if (!numbered || window.offset >= cap) close(window);
    },

    refuse: ({ after, offset }) => refuse(openAt(Date.parse(after)), offset),
  };
}

const windowOf = (after: number, offset: number, size: number): Window => ({
  kind: 'window',
  after: new Date(after).toISOString().replace('.000Z', 'Z'),
  offset,
  size,
});

/** The last date there is: an answer ends with its newest row, while one row out of order may hold any date. */
function lastOf(dates: Rows['dates']): number | null {
  const last = dates.findLast((date) => date !== null) ?? null;
  return last === null ? null : Date.parse(last);
}
