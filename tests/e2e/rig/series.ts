import type { RawItem, SimulatedLibrary } from '../../simulator/contract.ts';

interface Entry {
  readonly asin: string;
  readonly title: string;
  readonly sequence: string;
}
const entriesOf = (item: RawItem): Entry[] => (item.series ?? []) as Entry[];

/** The title of a series of which some books are owned, at least one number is missing, and one is to come. */
export function seriesWithGaps({ items, unowned }: SimulatedLibrary): string {
  for (const { asin, title } of items.flatMap(entriesOf)) {
    const numbersIn = (of: readonly RawItem[]): string[] =>
      of.flatMap((item) => entriesOf(item).filter((entry) => entry.asin === asin)).map(({ sequence }) => sequence);
    const owned = numbersIn(items);
    const [coming, out] = [true, false].map((isComing) =>
      numbersIn(unowned.filter(({ product_state }) => (product_state === 'AVAILABLE_FOR_PREORDER') === isComing)),
    );
    // Other editions have the number of a book that is owned, collections a range of them.
    const missing = out?.filter((number) => /^\d+$/.test(number) && !owned.includes(number)) ?? [];
    if (owned.length > 2 && missing.length > 0 && (coming?.length ?? 0) > 0) return title;
  }
  throw new Error('No such series in this library');
}
