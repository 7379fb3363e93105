import type { RawItem } from '../../contract.ts';
import type { Random } from '../../random.ts';
import type { Store } from '../../stores.ts';

export interface Circumstance {
  readonly rng: Random;
  readonly store: Store;
  /** Which of this oddity's victims it is, from 0. */
  readonly ordinal: number;
  readonly all: readonly RawItem[];
}

/** One way in which real items differ from an ordinary book. */
export interface Oddity {
  readonly name: string;
  /** Share of a library that shows it. */
  readonly share: number;
  /** From this size on, at least one item shows it; smaller libraries have none. */
  readonly from: number;
  /** Whether it makes the item another kind of thing, which no second oddity may overwrite. */
  readonly isKind?: boolean;
  readonly fits?: (item: RawItem) => boolean;
  readonly apply: (item: RawItem, circumstance: Circumstance) => void;
}

/** Drawing at random finds a fitting item long before this, if there is one. */
const TRIES_PER_ITEM = 8;

function countFor(oddity: Oddity, size: number): number {
  return size < oddity.from ? 0 : Math.max(1, Math.round(size * oddity.share));
}

/** Makes a library odd, in place: the same items in the same way for the same seed. */
export function applyOddities(items: readonly RawItem[], oddities: readonly Oddity[], store: Store, rng: Random): void {
  const kinds = new Set<RawItem>();
  for (const oddity of oddities) {
    const count = countFor(oddity, items.length);
    const hit = new Set<RawItem>();
    for (let tries = 0; hit.size < count && tries < items.length * TRIES_PER_ITEM; tries++) {
      const item = rng.pick(items);
      if (hit.has(item) || kinds.has(item) || (oddity.fits && !oddity.fits(item))) continue;
      oddity.apply(item, { rng, store, ordinal: hit.size, all: items });
      hit.add(item);
      if (oddity.isKind) kinds.add(item);
    }
  }
}
