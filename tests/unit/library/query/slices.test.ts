import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce, sortedInSlices } from '@/lib/library/query/slices';

const items = fc.array(fc.record({ key: fc.nat(40) }), { maxLength: 3000, size: 'max' });
const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;

test('sorting in slices gives what sorting at once gives, and equal ones keep their order', () => {
  fc.assert(
    fc.property(items, (list) => {
      const sliced = atOnce(sortedInSlices(list, byKey));
      const whole = list.toSorted(byKey);
      expect(sliced.every((item, at) => item === whole[at])).toBe(true);
      expect(sliced).toHaveLength(list.length);
    }),
    { numRuns: 60 },
  );
});

test('it can be left every few hundred comparisons', () => {
  const list = Array.from({ length: 5000 }, (_, at) => ({ key: (at * 7919) % 5000 }));
  let since = 0;
  let most = 0;
  const work = sortedInSlices(list, (a, b) => {
    since += 1;
    most = Math.max(most, since);
    return a.key - b.key;
  });
  while (work.next().done !== true) since = 0;
  expect(most).toBeLessThan(3000);
});
