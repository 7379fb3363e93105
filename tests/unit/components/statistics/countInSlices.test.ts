import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countInSlices } from '@/components/statistics/countInSlices';
import type { Statistics } from '@/lib/library/statistics/statistics';
import { bookRow } from '../rows.ts';

const BOOKS = Array.from({ length: 5000 }, (_, at) => bookRow(`B${at}`, { runtimeMinutes: 60 }));
/** What a look at the clock costs here, so that some dozen books fill a slice. */
const TICK_MS = 3;
let counted: Statistics[] = [];
const take = (statistics: Statistics) => {
  counted.push(statistics);
};

beforeEach(() => {
  vi.useFakeTimers();
  counted = [];
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += TICK_MS;
    return clock;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('many books are counted in many turns, every one once', () => {
  countInSlices(BOOKS, take);
  let turns = 1;
  while (vi.getTimerCount() > 0) {
    expect(counted).toEqual([]);
    vi.runOnlyPendingTimers();
    turns += 1;
  }
  expect(turns).toBeGreaterThan(10);
  expect(counted.map(({ whole }) => whole)).toEqual([{ titles: 5000, minutes: 300_000 }]);
});

test('few are counted at once', () => {
  countInSlices(BOOKS.slice(0, 60), take);
  expect(counted.map(({ whole }) => whole.titles)).toEqual([60]);
});

test('a count that nobody waits for any more is given up', () => {
  const stop = countInSlices(BOOKS, take);
  vi.runOnlyPendingTimers();
  stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(counted).toEqual([]);
});
