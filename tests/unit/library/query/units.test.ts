import { expect, test } from 'vitest';
import { LENGTHS } from '@/lib/library/query/units';

test('every tenth of an hour is a whole number of minutes', () => {
  const tenths = Array.from({ length: 500 }, (_, at) => at);
  expect(tenths.map((tenth) => LENGTHS.read(`${tenth / 10}h`))).toEqual(tenths.map((tenth) => tenth * 6));
});
