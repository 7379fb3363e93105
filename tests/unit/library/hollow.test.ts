import { expect, test } from 'vitest';
import { isHollow, isStillHollow, titledShare } from '@/lib/library/hollow';

const titled = (count: number) =>
  Array.from({ length: count }, () => ({ asin: 'B0TEST0001', title: 'The Salt Lighthouse' }));
const blank = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ asin: 'B0TEST0001', title: i % 2 ? ' ' : null }));

test.each([
  ['an empty library', [], false, false],
  ['a whole library', titled(50), false, false],
  ['podcasts with a few blanks', [...titled(40), ...blank(10)], false, false],
  ['half of it blank', [...titled(5), ...blank(5)], false, false],
  ['most of it blank', [...titled(4), ...blank(6)], true, true],
  ['no title at all', blank(50), true, true],
  ['one untitled item', blank(1), true, false],
  ['a handful untitled', blank(4), true, false],
  ['no objects', [null, 'x', 3, [], 5], true, true],
])('%s', (_, items, first, repeated) => {
  expect([isHollow(items), isStillHollow(items)]).toEqual([first, repeated]);
});

test('the share of titled items', () => {
  expect(titledShare([])).toBe(1);
  expect(titledShare([...titled(1), ...blank(3)])).toBe(0.25);
});
