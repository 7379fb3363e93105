import { expect, test } from 'vitest';
import { sequenceSpan } from '@/lib/library/query/sequence';
import { compareNames, shelfTitle, sorted } from '@/lib/library/query/sort';
import { aRow } from '../support';
import { LIBRARY } from './support';

test.each([
  ['The Salt Lighthouse', 'english', 'Salt Lighthouse'],
  ['A Lantern', 'english', 'Lantern'],
  ['An Uncast Bell', 'English', 'Uncast Bell'],
  ['“The Quiet” Room', 'english', 'Quiet” Room'],
  ['A', 'english', 'A'],
  ['The', 'english', 'The'],
  ['Anchor', 'english', 'Anchor'],
  ['The Hague', 'dutch', 'The Hague'],
  ['A Casa', null, 'A Casa'],
  ['…', 'english', '…'],
])('%s (%s) stands under %s', (title, language, shelved) => {
  expect(shelfTitle({ title, language })).toBe(shelved);
});

test('names: numbers by value, case and accents not at all', () => {
  expect(['Zoë', 'book 10', 'Émile', 'Book 2', 'zoe b', 'elm'].sort(compareNames)).toEqual([
    'Book 2',
    'book 10',
    'elm',
    'Émile',
    'Zoë',
    'zoe b',
  ]);
});

test.each([
  ['1', [1, 1]],
  ['0.5', [0.5, 0.5]],
  ['.5', [0.5, 0.5]],
  ['1-3', [1, 3]],
  ['0.5 - 4', [0.5, 4]],
  ['1–3.5', [1, 3.5]],
  ['Book 2', [2, 2]],
  ['3-1', [3, 3]],
  ['', null],
  ['prequel', null],
])('the sequence %o covers %o', (sequence, span) => {
  expect(sequenceSpan(sequence)).toEqual(span);
});

test('an order is made once for an array', () => {
  expect(sorted(LIBRARY, [])).toBe(sorted(LIBRARY, []));
  expect(sorted([aRow()], [])).not.toBe(sorted([aRow()], []));
});
