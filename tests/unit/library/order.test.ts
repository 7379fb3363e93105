import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byNewest } from '@/lib/library/order';
import { aRow } from './support';

test('newest first, ties by ASIN', () => {
  const rows = [
    aRow({ asin: 'B2', addedAt: '2025-01-01T00:00:00.000Z' }),
    aRow({ asin: 'B1', addedAt: '2025-01-01T00:00:00.000Z' }),
    aRow({ asin: 'B3', addedAt: '2026-01-01T00:00:00.000Z' }),
  ];
  expect(rows.sort(byNewest).map(({ asin }) => asin)).toEqual(['B3', 'B1', 'B2']);
});

test('the order is total: it does not depend on where rows started', () => {
  const rows = fc.uniqueArray(
    fc.record({
      asin: fc.constantFrom('A', 'B', 'C'),
      addedAt: fc.constantFrom('2025', '2026'),
      libraryId: fc.constantFrom('us', 'de'),
    }),
    { selector: (row) => `${row.asin}${row.libraryId}` },
  );
  fc.assert(
    fc.property(
      rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([a, b]) => {
        expect([...a].sort(byNewest)).toEqual([...b].sort(byNewest));
      },
    ),
  );
});
