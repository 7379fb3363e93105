import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferAvailable } from '@/lib/library/duplicates';
import { aBook, aRow, incomingBooks } from './support';

test('the available one wins, first or last', () => {
  const owned = aBook({ availability: 'OWNED' });
  const lapsed = aBook({ availability: 'LAPSED', summary: 'Tells more.' });
  const plus = aBook({ availability: 'PLUS' });
  expect(preferAvailable(owned, lapsed)).toBe(owned);
  expect(preferAvailable(lapsed, owned)).toBe(owned);
  expect(preferAvailable(plus, owned)).toBe(owned);
  expect(preferAvailable(lapsed, aBook({ availability: null })).availability).toBeNull();
});

test('then the one that can be played, that tells more, that is newer', () => {
  const plain = aBook();
  expect(preferAvailable(aBook({ isListenable: false, summary: 'x' }), plain)).toBe(plain);
  expect(preferAvailable(aBook({ language: null }), plain)).toBe(plain);
  expect(preferAvailable(aBook({ addedAt: '2024-01-01T00:00:00.000Z' }), plain)).toBe(plain);
});

test('a stored row can stand for an item', () => {
  const row = aRow({ availability: 'LAPSED' });
  const book = aBook();
  expect(preferAvailable(row, book)).toBe(book);
});

test('the order of the two never decides', () => {
  fc.assert(
    fc.property(incomingBooks, incomingBooks, (a, b) => {
      expect(preferAvailable(a, b)).toEqual(preferAvailable(b, a));
    }),
  );
});
