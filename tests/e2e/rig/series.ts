import type { RawItem, SimulatedLibrary } from '../../simulator/contract.ts';

interface Entry {
  readonly asin: string;
  readonly title: string;
}
const entriesOf = (item: RawItem) => (item.series ?? []) as Entry[];

/** A series with books that are owned, one that is missing, and one that is to come. */
export function aSeries({ items, unowned }: SimulatedLibrary): Entry {
  for (const item of items) {
    for (const entry of entriesOf(item)) {
      const own = items.filter((other) => entriesOf(other).some(({ asin }) => asin === entry.asin));
      const rest = unowned.filter((other) => entriesOf(other)[0]?.asin === entry.asin);
      const coming = rest.filter(({ product_state }) => product_state === 'AVAILABLE_FOR_PREORDER');
      if (own.length > 2 && coming.length > 0 && rest.length > coming.length) return entry;
    }
  }
  throw new Error('No such series in this library');
}
