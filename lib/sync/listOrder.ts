import { parseListKey } from '@/lib/audible/website/listed';
import type { BookRow } from '@/lib/library/book';
import type { Sighting } from './ports';

interface ListedPage {
  readonly identities: readonly string[];
  /** Met on no page before this one. */
  readonly fresh: ReadonlySet<string>;
  /** Of each identity: its place in the whole list, 0-based, the newest first. */
  readonly ranks: readonly number[];
}

export interface ListOrder {
  /** What each title of the next page is sorted by. @param now what the newest new one is sorted by, in ms. */
  place(page: ListedPage, now: number): ReadonlyMap<string, string>;
  /** The list is read again from its first page. */
  beginAgain(): void;
}

/**
 * Dates for titles whose date the list does not tell. A stored title keeps its own. A new one comes right after the
 * title above it in the list, a millisecond for each place, whichever job stored that one and when: so the order of the
 * list is kept however many jobs an import takes. Where none is above, it is new as of now, so a purchase is later than
 * all that is stored without touching it.
 */
export function createListOrder(known: ReadonlyMap<string, BookRow>, done: readonly Sighting[]): ListOrder {
  /** Also of what this walk stored before a total that moved made it begin again. */
  const placed = new Map<string, number>();
  let above: { readonly rank: number; readonly at: number } | null = null;

  const storedAt = (asin: string): number | null => {
    const row = known.get(asin);
    const at = row === undefined ? placed.get(asin) : Date.parse(row.addedAt);
    return at === undefined || Number.isNaN(at) ? null : at;
  };

  const inOrder = done.toSorted((a, b) => (parseListKey(a.page) ?? 0) - (parseListKey(b.page) ?? 0));
  const seen = new Set<string>();
  for (const [rank, asin] of inOrder.flatMap(({ asins }) => asins).entries()) {
    const at = seen.has(asin) ? null : storedAt(asin);
    if (at !== null) above = { rank, at };
    seen.add(asin);
  }

  return {
    place({ identities, fresh, ranks }, now) {
      const dates = new Map<string, string>();
      for (const [index, asin] of identities.entries()) {
        // What is met again says nothing about its neighbours: the list moved.
        if (!fresh.has(asin) || dates.has(asin)) continue;
        const rank = ranks[index] ?? index;
        const at: number = storedAt(asin) ?? (above === null ? now - rank : above.at - (rank - above.rank));
        above = { rank, at };
        placed.set(asin, at);
        dates.set(asin, new Date(at).toISOString());
      }
      return dates;
    },
    beginAgain() {
      above = null;
    },
  };
}
