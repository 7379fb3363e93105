import type { RawItem, SimulatedLibrary } from '../../simulator/contract.ts';

interface Entry {
  readonly asin: string;
  readonly title: string;
}
const entriesOf = (item: RawItem): Entry[] => (item.series ?? []) as Entry[];

/** The title of a series of which some books are owned, at least two are missing, and one is to come. */
export function seriesWithGaps({ items, unowned }: SimulatedLibrary): string {
  for (const entry of items.flatMap(entriesOf)) {
    const isOf = (item: RawItem): boolean => entriesOf(item).some(({ asin }) => asin === entry.asin);
    const rest = unowned.filter(isOf);
    const coming = rest.filter(({ product_state }) => product_state === 'AVAILABLE_FOR_PREORDER');
    if (items.filter(isOf).length > 3 && coming.length > 0 && rest.length > coming.length + 1) return entry.title;
  }
  throw new Error('No such series in this library');
}
