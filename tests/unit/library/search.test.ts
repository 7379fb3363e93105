import { describe, expect, test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { createLibraryIndex, haystack } from '@/lib/library/search';
import { aRow } from './support';

const named = (name: string) => JSON.stringify([{ asin: null, name, role: null }]);
const rows: readonly BookRow[] = [
  aRow({ asin: 'B1', title: 'The Salt Lighthouse', addedAt: '2024-01-01T00:00:00.000Z' }),
  aRow({ asin: 'B2', title: 'Ésprit de Mer', subtitle: 'A Sea Story', addedAt: '2025-01-01T00:00:00.000Z' }),
  aRow({
    asin: 'B3',
    title: 'Ash',
    authorsJson: named('Łucja Ørsted'),
    narratorsJson: named('Mara Finch'),
    seriesJson: '[{"asin":null,"title":"Tides of Ember","sequence":"1","sort":1}]',
    addedAt: '2026-01-01T00:00:00.000Z',
  }),
];

const indexOf = (books: readonly BookRow[]) => {
  const index = createLibraryIndex();
  index.set(books);
  return (query: string) => index.search(query).map(({ asin }) => asin);
};

describe('search', () => {
  test.each([
    ['', ['B3', 'B2', 'B1']],
    ['  ', ['B3', 'B2', 'B1']],
    ['salt', ['B1']],
    ['LIGHT', ['B1']],
    ['house salt', ['B1']],
    ['esprit', ['B2']],
    ['sea', ['B2']],
    ['lucja orsted', ['B3']],
    ['Ørsted', ['B3']],
    ['finch', ['B3']],
    ['ember', ['B3']],
    ['quill', ['B2', 'B1']],
    ['salt finch', []],
    ['null role', []],
  ])('%o finds %o', (query, asins) => {
    expect(indexOf(rows)(query)).toEqual(asins);
  });

  test('no word is found across the border of two fields', () => {
    expect(haystack(aRow({ title: 'Ember', subtitle: 'Ash' }))).toContain('ember\nash');
  });

  test('follows what is put in, replaced and taken out', () => {
    const index = createLibraryIndex();
    const found = (query: string) => index.search(query).map(({ asin }) => asin);
    index.set(rows.slice(0, 2));
    expect(found('finch')).toEqual([]);
    index.put(rows.slice(2));
    expect([found('finch'), index.size]).toEqual([['B3'], 3]);
    index.put([aRow({ asin: 'B1', title: 'Renamed', addedAt: '2027-01-01T00:00:00.000Z' })]);
    expect([found('salt'), found('renamed'), found(''), index.size]).toEqual([[], ['B1'], ['B1', 'B3', 'B2'], 3]);
    index.put([aRow({ asin: 'B1', libraryId: 'de', title: 'Umbenannt' })]);
    expect(index.size).toBe(4);
    index.set(rows.slice(0, 1));
    expect([found(''), found('renamed'), index.size]).toEqual([['B1'], [], 1]);
  });

  test('gives the rows as they are now', () => {
    const index = createLibraryIndex();
    index.set(rows);
    index.search('finch');
    const seen = aRow({ ...rows[2], percentComplete: 99 });
    index.put([seen]);
    expect(index.search('finch')[0]).toBe(seen);
  });

  test('10,000 books: a key press costs milliseconds', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      aRow({
        asin: `B${i}`,
        title: `Lighthouse number ${i}`,
        subtitle: 'Tides of Ember, Book 1',
        addedAt: new Date(1.6e12 + i * 1e6).toISOString(),
      }),
    );
    const index = createLibraryIndex();
    index.set(many);
    index.search('first');
    const start = performance.now();
    for (const query of ['l', 'li', 'lighthouse 9', 'lighthouse 99', 'nothing at all']) index.search(query);
    // Measured at 7 to 15 ms each on two busy cores; the limit only catches an index that folds everything again.
    expect((performance.now() - start) / 5).toBeLessThan(60);
    expect(index.search('number 9999')).toHaveLength(1);
  });
});
