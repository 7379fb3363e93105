import { describe, expect, it } from 'vitest';
import { asinsByLibrary, keyOf, partsOf, readBookKey } from '@/lib/library/bookKey';

describe('a key', () => {
  it.each([
    ['uk', 'B002V1A0WE'],
    ['us-2', '0241984327'],
    ['us', 'A.B'],
  ])('names one row: %s %s', (libraryId, asin) => {
    expect(partsOf(keyOf({ libraryId, asin }))).toEqual({ libraryId, asin });
    expect(readBookKey(keyOf({ libraryId, asin }))).toBe(keyOf({ libraryId, asin }));
  });

  it.each(['B002V1A0WE', '0241984327', '', 'uk.', 'UK.B1'])('is not read into %o', (text) => {
    expect(readBookKey(text)).toBeNull();
  });

  it('is told apart from the same ASIN elsewhere', () => {
    const keys = ['us', 'uk', 'us-2'].map((libraryId) => keyOf({ libraryId, asin: 'A' }));
    expect(new Set(keys).size).toBe(3);
    expect([...asinsByLibrary([...keys, keyOf({ libraryId: 'uk', asin: 'B' })])]).toEqual([
      ['us', ['A']],
      ['uk', ['A', 'B']],
      ['us-2', ['A']],
    ]);
  });
});
