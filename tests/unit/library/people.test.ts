import { expect, test } from 'vitest';
import { toPeople } from '@/lib/library/people';

test('keeps the order, splits roles, and takes an absent ASIN as null', () => {
  expect(
    toPeople([
      { asin: 'B0AUTHOR01', name: 'Ida Quill' },
      { name: 'Oren Vale - translator' },
      { asin: null, name: 'full cast' },
    ]),
  ).toEqual([
    { asin: 'B0AUTHOR01', name: 'Ida Quill', role: null },
    { asin: null, name: 'Oren Vale', role: 'translator' },
    { asin: null, name: 'full cast', role: null },
  ]);
});

test('drops entries without a name, reads bare names, takes an ASIN that is a number as none', () => {
  expect(
    toPeople([{ name: '  ' }, { asin: 'B0AUTHOR01' }, null, 7, 'Mara Finch', { asin: 12, name: 'Ida Quill' }]),
  ).toEqual([
    { asin: null, name: 'Mara Finch', role: null },
    { asin: null, name: 'Ida Quill', role: null },
  ]);
});

test('only an empty list tells that there is nobody', () => {
  expect(toPeople([])).toEqual([]);
  expect(toPeople([{}, null])).toBeNull();
  expect(toPeople('Ida Quill')).toBeNull();
  expect(toPeople(null)).toBeNull();
});
