import type { RawItem } from '../contract.ts';
import type { Press } from '../library/shelf.ts';
import { type Random, random } from '../random.ts';
import type { Store } from '../stores.ts';
import { type AsinKind, asin } from './ids.ts';
import { makeItem } from './item.ts';
import { planLibrary, planPurchase } from './library-plan.ts';
import { ODDITIES } from './oddities/all.ts';
import { applyOddities } from './oddities/oddity.ts';
import { purchaseTimes } from './purchases.ts';
import { unownedOf } from './unowned.ts';
import type { Work } from './work.ts';

const DAY = 86_400_000;
const REVOKED_SHARE = 0.015;
const REVOKED_FROM = 20;

/** Mostly `B0…`; every library of some size has both of the others. */
function asinKind(index: number, rng: Random): AsinKind {
  if (index === 5 || rng.chance(0.06)) return 'one';
  return index === 11 || rng.chance(0.02) ? 'zero' : 'letter';
}

function freshAsin(index: number, isTaken: (asin: string) => boolean, rng: Random): string {
  let made = asin(asinKind(index, rng), rng);
  while (isTaken(made)) made = asin('letter', rng);
  return made;
}

/** Nobody buys an ordinary book before it is out. */
function releasedBefore(work: Work, purchased: number, rng: Random): Work {
  return work.released < purchased ? work : { ...work, released: purchased - rng.int(1, 90) * DAY };
}

/** Makes books for one store's shelves. */
export function createPress(store: Store): Press {
  return {
    library(count, seed) {
      const rng = random(`${store.id}/${seed}/${count}`);
      const revokedCount = count >= REVOKED_FROM ? Math.ceil(count * REVOKED_SHARE) : 0;
      const works = planLibrary(count + revokedCount, store, rng);
      const times = purchaseTimes(works.length, rng);
      const taken = new Set<string>();
      const items = works.map((work, index) => {
        const purchased = times[index] ?? 0;
        const id = freshAsin(index, (known) => taken.has(known), rng);
        taken.add(id);
        return makeItem(releasedBefore(work, purchased, rng), id, purchased, store, rng);
      });
      const mixed = rng.shuffle(items);
      const active = mixed.slice(0, count);
      applyOddities(active, ODDITIES, store, rng);
      return { active, revoked: mixed.slice(count).map((item) => Object.assign(item, { status: 'Revoked' })) };
    },
    unowned: unownedOf,
    fresh(count, after, isTaken) {
      const rng = random(`${store.id}/${after}/bought`);
      const made: RawItem[] = [];
      for (let n = 0; n < count; n++) {
        const purchased = after + (n + 1) * 1000;
        const id = freshAsin(-1, (known) => isTaken(known) || made.some((item) => item.asin === known), rng);
        made.push(makeItem(releasedBefore(planPurchase(store, rng), purchased, rng), id, purchased, store, rng));
      }
      return made;
    },
  };
}
