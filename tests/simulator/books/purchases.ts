import type { Random } from '../random.ts';
import { NEWEST } from './library-plan.ts';

const DAY = 86_400_000;
/** In the recorded library 49 of 521 titles share one instant (audible-api.md §1.6-1); oddities take some away. */
const BLOCK = { size: 52, from: 250, smallShare: 0.12, smallFrom: 60 };
/** Of those bought in one go, this much shares its instant to the millisecond. */
const SHARED = 0.4;

function blockSize(count: number): number {
  if (count >= BLOCK.from) return BLOCK.size;
  return count >= BLOCK.smallFrom ? Math.floor(count * BLOCK.smallShare) : 0;
}

/**
 * When each of so many books was bought, oldest first: in sessions of one to four, some of them at the same instant,
 * and one great block at a single one.
 */
export function purchaseTimes(count: number, rng: Random): number[] {
  const span = Math.min(15.5 * 365, 300 + count * 45) * DAY;
  const block = blockSize(count);
  const times: number[] = [];
  const moment = () => Math.floor(NEWEST - span * rng.next() ** 1.5);
  for (const shared = moment(); times.length < block; ) times.push(shared);
  while (times.length < count) {
    // Some stamps are exact to the second only.
    const start = rng.chance(0.3) ? Math.floor(moment() / 1000) * 1000 : moment();
    const basket = rng.chance(0.55) ? 1 : rng.int(2, 4);
    const isOneInstant = rng.chance(SHARED);
    for (let n = 0; n < basket && times.length < count; n++) {
      times.push(isOneInstant ? start : start + n * rng.int(9_000, 240_000));
    }
  }
  return times.sort((a, b) => a - b);
}
