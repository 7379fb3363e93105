import { expect, test } from 'vitest';
import { minutes } from '@/lib/library/wire/runtime';

test.each([
  [742, 742],
  ['742', 742],
  ['742 min', 742],
  ['742 mins', 742],
  ['12 hrs and 22 mins', 742],
  ['12 hr 22 min', 742],
  ['12h 22m', 742],
  ['1 hr', 60],
  ['1.5 hours', 90],
  [741.6, 742],
  ['0', null],
  [0, null],
  [-5, null],
  [null, null],
  [undefined, null],
  ['soon', null],
  [{}, null],
  [true, null],
  [Number.NaN, null],
  [1e300, null],
])('the runtime %o is %o minutes', (value, expected) => {
  expect(minutes(value)).toBe(expected);
});
