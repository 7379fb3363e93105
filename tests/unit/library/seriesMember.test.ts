import { describe, expect, it } from 'vitest';
import { seriesMemberSchema, toRelations, toSeriesMember } from '@/lib/library/seriesMember';
import { anItem, NOW, recorded } from './support';

const CHILD = { asin: 'B0TEST0001', sequence: '2.5', title: 'The Salt Lighthouse' };

describe('a member of a series', () => {
  it('is what the catalogue says of it, at the place the series gives it', () => {
    const member = toSeriesMember(CHILD, anItem(), NOW);
    expect(member).toEqual({
      asin: 'B0TEST0001',
      sequence: '2.5',
      title: 'The Salt Lighthouse',
      language: 'english',
      authors: ['Ida Quill', 'Oren Vale'],
      narrators: ['Mara Finch'],
      formatType: 'unabridged',
      runtimeMinutes: 742,
      releaseDate: '2024-03-05',
      coverUrl: 'https://m.media-amazon.com/images/I/invented._SL500_.jpg',
      isSold: true,
    });
    expect(seriesMemberSchema.parse(JSON.parse(JSON.stringify(member)))).toEqual(member);
  });

  it('is not sold where the catalogue says so, or nothing at all', () => {
    expect(toSeriesMember(CHILD, anItem({ is_purchasability_suppressed: true }), NOW).isSold).toBe(false);
    expect(toSeriesMember(CHILD, { asin: 'B0TEST0001' }, NOW)).toMatchObject({ ...CHILD, isSold: false, authors: [] });
    expect(toSeriesMember(CHILD, null, NOW).isSold).toBe(false);
  });
});

describe('relationships', () => {
  const relation = (asin: unknown, to: string, type: string | null, sequence: unknown = '1') => ({
    asin,
    relationship_to_product: to,
    relationship_type: type,
    sequence,
    sort: '9',
    title: null,
  });

  it('are the titles of a series with their numbers, each once, and nothing that is a part of a book', () => {
    const relationships = [
      relation('B1', 'child', 'series', '2'),
      relation('B2', 'child', 'series', null),
      relation('B1', 'child', 'series', '7'),
      relation('B3', 'child', 'component'),
      relation('B4', 'child', 'episode'),
      relation(5, 'child', 'series'),
      null,
      relation('S1', 'parent', 'series'),
    ];
    expect(toRelations({ asin: 'S0', title: 'Tides', relationships })).toEqual({
      title: 'Tides',
      children: [
        { asin: 'B1', sequence: '2', title: null },
        { asin: 'B2', sequence: '', title: null },
      ],
      parents: ['S1'],
    });
  });

  it.each([null, 'x', [], { asin: 'B1' }, { relationships: 'x' }])('are not told by %j', (product) => {
    expect(toRelations(product)).toBeNull();
  });

  const catalogue = recorded('catalog-products.json');
  it.skipIf(catalogue === null)('of recorded products lead to their series, and to no titles', () => {
    const read = (catalogue ?? []).flatMap((product) => toRelations(product) ?? []);
    expect(read.length).toBeGreaterThan(0);
    expect(read.flatMap(({ parents }) => parents).length).toBeGreaterThan(0);
    expect(read.flatMap(({ children }) => children)).toEqual([]);
  });
});
