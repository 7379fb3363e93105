import { expect, test } from 'vitest';
import { sequenceSort, toSeries } from '@/lib/library/series';

test.each([
  ['0.5 - 4', 0.5],
  ['1-3.5', 1],
  ['Book 2', 2],
  ['10', 10],
  ['.5', 0.5],
  ['', null],
  ['Prequel', null],
  ['9'.repeat(400), null],
])('the sequence %o sorts as %o', (sequence, sort) => {
  expect(sequenceSort(sequence)).toBe(sort);
});

test('keeps the sequence verbatim, order and duplicates as given', () => {
  const one = { asin: 'B0SERIES01', title: 'Tides of Ember', sequence: ' 1-2', url: '/x' };
  expect(toSeries([one, { title: 'Harbour', sequence: null }, one, { title: 'Numbers', sequence: 3 }])).toEqual([
    { asin: 'B0SERIES01', title: 'Tides of Ember', sequence: ' 1-2', sort: 1 },
    { asin: null, title: 'Harbour', sequence: '', sort: null },
    { asin: 'B0SERIES01', title: 'Tides of Ember', sequence: ' 1-2', sort: 1 },
    { asin: null, title: 'Numbers', sequence: '3', sort: 3 },
  ]);
});

test('without a title there must be a sequence to show', () => {
  expect(
    toSeries([
      { asin: 'B0SERIES01', title: null, sequence: '2' },
      { asin: 'B0SERIES02', title: ' ', sequence: '' },
    ]),
  ).toEqual([{ asin: 'B0SERIES01', title: '', sequence: '2', sort: 2 }]);
});

test('only an empty list tells that there is none', () => {
  expect(toSeries([])).toEqual([]);
  expect(toSeries([{ asin: 'B0SERIES01' }, 3])).toBeNull();
  expect(toSeries({})).toBeNull();
});
