import { expect, it } from 'vitest';
import { anyOrder, killAgainAndAgain, sweep } from '../../soak/killSweep';
import { liveThrough } from '../../soak/modelCommands';

it('sixty random days keep every promise, and end with what Audible holds', async () => {
  expect(await liveThrough(60, 200_000, 20)).toBe(60);
}, 240_000);

it.each([
  ['JSON', 3],
  ['WEBSITE', 5],
] as const)(
  'a worker stopped now and then in a sync by the way of %s leaves what an undisturbed one leaves',
  async (way, every) => {
    await sweep(way, every);
  },
  240_000,
);

it('a worker stopped three times in one sync', () => killAgainAndAgain('JSON', 5), 240_000);

it('calls in any order', () => anyOrder(10), 240_000);
