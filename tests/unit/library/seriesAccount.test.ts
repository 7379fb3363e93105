import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { accountOf, type SeriesFacts } from '@/lib/library/seriesAccount';
import { isMadeOf } from '@/lib/library/seriesCover';
import { inReadingOrder } from '@/lib/library/seriesIndex';
import type { SeriesMember } from '@/lib/library/seriesMember';
import { aRow } from './support';

const TODAY = '2026-09-01';

const own = (asin: string, sequence: string, columns: Partial<BookRow> & { by?: string } = {}) => {
  const { by = 'Ida Quill', ...rest } = columns;
  const authorsJson = JSON.stringify([{ asin: null, name: by, role: null }]);
  return { book: aRow({ asin, title: `Title ${sequence}`, authorsJson, ...rest }), sequence };
};

const listed = (asin: string, sequence: string, over: Partial<SeriesMember> = {}): SeriesMember => ({
  asin,
  sequence,
  title: `Title ${sequence}`,
  language: 'english',
  authors: ['Ida Quill'],
  narrators: ['Mara Finch'],
  formatType: 'unabridged',
  runtimeMinutes: 600,
  releaseDate: '2020-01-01',
  coverUrl: null,
  isSold: true,
  ...over,
});

const account = (facts: Partial<SeriesFacts>) => {
  const volumes = inReadingOrder(facts.volumes ?? []);
  const known = new Map(volumes.map(({ book }) => [book.asin, book]));
  return accountOf({
    isHidden: () => false,
    members: [],
    bookOf: (asin) => known.get(asin),
    notInterested: new Set(),
    today: TODAY,
    ...facts,
    volumes,
  });
};

const shown = (facts: Partial<SeriesFacts>) => {
  const { lines, aside, held, total } = account(facts);
  return {
    lines: lines.map(
      (line) => `${line.sequence} ${line.kind === 'OWN' ? line.book.asin : `${line.kind} ${line.member.asin}`}`,
    ),
    aside: aside.map(({ kind, member }) => `${kind} ${member.asin}`),
    count: `${held} of ${total}`,
  };
};

describe('what is missing from a series', () => {
  it('is no book that the reader hid, nor another edition of it; such a book is neither shown nor counted', () => {
    const volumes = [own('B1', '1'), own('B2', '2'), own('B3', '3')];
    expect(shown({ volumes, isHidden: ({ asin }) => asin === 'B2', members: [listed('X2', '2')] })).toEqual({
      lines: ['1 B1', '3 B3'],
      aside: [],
      count: '2 of 2',
    });
  });

  it('does not count what the reader ordered before it is out', () => {
    const volumes = [
      own('B1', '1'),
      own('B2', '2', { isPreorder: true }),
      own('B3', '3', { releaseDate: '2027-03-01' }),
    ];
    expect(shown({ volumes })).toEqual({ lines: ['1 B1', '2 B2', '3 B3'], aside: [], count: '1 of 1' });
  });

  it('is what a collection holds that is ordered but not out', () => {
    const members = [listed('B1', '1'), listed('B2', '2')];
    expect(shown({ volumes: [own('C1', '1-2', { isPreorder: true })], members }).lines).toEqual([
      '1 MISSING B1',
      '1-2 C1',
      '2 MISSING B2',
    ]);
  });

  it('is told of no range of dates', () => {
    const volumes = [own('B1', '1-20210304'), own('B2', '2')];
    expect(shown({ volumes }).count).toBe('2 of 2');
    expect(isMadeOf([1, 20_210_304], [[1, 20_210_304]])).toBe(false);
  });

  it('stands between the books that are there', () => {
    expect(
      shown({
        volumes: [own('B1', '1'), own('B3', '3')],
        members: ['1', '2', '3', '4'].map((n) => listed(`B${n}`, n)),
      }),
    ).toEqual({
      lines: ['1 B1', '2 MISSING B2', '3 B3', '4 MISSING B4'],
      aside: [],
      count: '2 of 4',
    });
  });

  it('is nothing before the catalogue was asked', () => {
    expect(shown({ volumes: [own('B1', '1')] })).toEqual({ lines: ['1 B1'], aside: [], count: '1 of 1' });
  });

  it('does not count what comes, with or without a date', () => {
    const members = [
      listed('B1', '1'),
      listed('B2', '2', { releaseDate: '2027-03-01' }),
      listed('B3', '3', { releaseDate: '2200-01-01' }),
    ];
    expect(shown({ volumes: [own('B1', '1')], members })).toEqual({
      lines: ['1 B1', '2 UNRELEASED B2', '3 UNRELEASED B3'],
      aside: [],
      count: '1 of 1',
    });
  });

  it('is not what an owned collection holds, but a novella between may be', () => {
    const members = ['1', '2', '2.5', '3', '4'].map((n) => listed(`B${n}`, n));
    expect(shown({ volumes: [own('C1', '1-3')], members })).toEqual({
      lines: ['1-3 C1', '2.5 MISSING B2.5', '4 MISSING B4'],
      aside: ['COVERED B1', 'COVERED B2', 'COVERED B3'],
      count: '3 of 5',
    });
    expect(shown({ volumes: [own('C1', '0.5 - 4')], members: [listed('B0', '0.5'), listed('B4', '4')] }).aside).toEqual(
      ['COVERED B0', 'COVERED B4'],
    );
  });

  it('is not a collection of what is owned or listed singly', () => {
    const members = [...['1', '2', '3', '4'].map((n) => listed(`B${n}`, n)), listed('C1', '1-3'), listed('C2', '3-4')];
    expect(shown({ volumes: ['1', '2', '3'].map((n) => own(`B${n}`, n)), members })).toEqual({
      lines: ['1 B1', '2 B2', '3 B3', '4 MISSING B4'],
      aside: ['COVERED C1', 'COLLECTION C2'],
      count: '3 of 4',
    });
    expect(shown({ volumes: [own('B1', '1')], members: [listed('C1', '1-3')] }).lines).toEqual([
      '1 B1',
      '1-3 MISSING C1',
    ]);
  });

  it('is no other edition: narrator, abridged, dramatised, translated, with or without a subtitle', () => {
    const members = [
      listed('E1', '1', { title: 'Dawn (Abridged)', formatType: 'abridged' }),
      listed('E2', '1', { title: 'Dawn: A Novel of Ember', narrators: ['Sol Marsh'] }),
      listed('E3', '1', { title: 'Dawn (1 of 2) [Dramatized Adaptation]' }),
      listed('E4', '1', { title: 'Morgenrot', language: 'german' }),
      listed('E5', '', { title: 'DAWN' }),
      listed('N1', '1', { title: 'Another Novella' }),
      listed('N2', '1', { title: 'Dawn', authors: ['Somebody Else'] }),
    ];
    expect(shown({ volumes: [own('B1', '1', { title: 'Dawn', releaseDate: '2010-01-01' })], members })).toEqual({
      lines: ['1 MISSING N1', '1 B1', '1 MISSING N2'],
      aside: ['E4', 'E3', 'E1', 'E2', 'E5'].map((asin) => `OTHER_EDITION ${asin}`),
      count: '1 of 3',
    });
  });

  it('is one work however many editions of it there are, and the one to offer is whole, sold, out and understood', () => {
    const members = [
      listed('E1', '2', { title: 'Dusk', formatType: 'abridged' }),
      listed('E2', '2', { title: 'Dusk', isSold: false }),
      listed('E3', '2', { title: 'Dämmerung', language: 'german' }),
      listed('E4', '2', { title: 'Dusk', releaseDate: '2030-01-01' }),
      listed('E5', '2', { title: 'Dusk' }),
    ];
    expect(shown({ volumes: [own('B1', '1')], members })).toMatchObject({
      lines: ['1 B1', '2 MISSING E5'],
      count: '1 of 2',
    });
  });

  it('is not in a language that the reader has none of the series in', () => {
    const members = [listed('B1', '1'), listed('G2', '2', { title: 'Zwei', language: 'German' })];
    expect(shown({ volumes: [own('B1', '1')], members })).toEqual({
      lines: ['1 B1'],
      aside: ['OTHER_LANGUAGE G2'],
      count: '1 of 1',
    });
    const both = [own('B1', '1'), own('G3', '3', { language: 'german' })];
    expect(shown({ volumes: both, members }).lines).toEqual(['1 B1', '2 MISSING G2', '3 G3']);
  });

  it('is not what has left the store', () => {
    const members = [listed('X1', '2', { isSold: false }), listed('X2', '3', { title: null, isSold: false })];
    expect(shown({ volumes: [own('B1', '1')], members })).toEqual({
      lines: ['1 B1'],
      aside: ['NOT_SOLD X1', 'NOT_SOLD X2'],
      count: '1 of 1',
    });
  });

  it('is not what the reader does not miss, whichever edition was meant', () => {
    const members = [
      listed('E1', '2', { formatType: 'abridged' }),
      listed('E2', '2'),
      listed('U3', '3', { releaseDate: '2027-01-01' }),
    ];
    expect(shown({ volumes: [own('B1', '1')], members, notInterested: new Set(['E1', 'U3']) })).toEqual({
      lines: ['1 B1'],
      aside: ['OTHER_EDITION E1', 'NOT_INTERESTED E2', 'NOT_INTERESTED U3'],
      count: '1 of 1',
    });
  });

  it('finds books of the library that do not know of the series, and numbers that only the catalogue has', () => {
    const stranger = own('B2', '').book;
    const facts = {
      volumes: [own('B1', '1'), own('B3', '')],
      members: ['1', '2', '3'].map((n) => listed(`B${n}`, n)),
    };
    const known = new Map([...facts.volumes.map(({ book }) => book), stranger].map((book) => [book.asin, book]));
    expect(shown({ ...facts, bookOf: (asin) => known.get(asin) })).toEqual({
      lines: ['1 B1', '2 B2', '3 B3'],
      aside: [],
      count: '3 of 3',
    });
  });

  it('is not what was given back, but that is not had either', () => {
    const volumes = [
      own('B1', '1'),
      own('B2', '2', { presence: 'RETURNED' }),
      own('B3', '3', { availability: 'LAPSED' }),
    ];
    expect(shown({ volumes })).toEqual({ lines: ['1 B1', '2 B2', '3 B3'], aside: [], count: '1 of 3' });
  });
});

const sequences = fc.constantFrom('', '0.5', '1', '2', '2.5', '3', '4', '1-2', '1-3', '3-4', '0.5 - 4');
const titles = fc.constantFrom('Dawn', 'Dawn: A Novel', 'Dusk', 'Noon', 'Dawn (Abridged)');
const languages = fc.constantFrom('english', 'german', null);
const volumes = fc.record({
  asin: fc.nat({ max: 20 }).map((n) => `B${n}`),
  sequence: sequences,
  title: titles,
  language: languages,
  presence: fc.constantFrom('PRESENT' as const, 'ABSENT' as const, 'RETURNED' as const),
  by: fc.constantFrom('Ida Quill', 'Oren Vale'),
});
const members = fc.record({
  asin: fc.nat({ max: 40 }).map((n) => `B${n}`),
  sequence: sequences,
  title: fc.option(titles, { nil: null }),
  language: languages,
  authors: fc.subarray(['Ida Quill', 'Oren Vale']),
  releaseDate: fc.constantFrom(null, '2020-01-01', '2030-01-01', '2200-01-01'),
  isSold: fc.boolean(),
});
const cases = fc.record({
  volumes: fc.uniqueArray(volumes, { selector: ({ asin }) => asin }),
  members: fc.uniqueArray(members, { selector: ({ asin }) => asin }),
  notInterested: fc.uniqueArray(fc.nat({ max: 40 }).map((n) => `B${n}`)),
});

describe('every account of a series', () => {
  const drawn = ({
    volumes: some,
    members: all,
    notInterested,
  }: typeof cases extends fc.Arbitrary<infer T> ? T : never) => ({
    volumes: some.map(({ asin, sequence, ...columns }) => own(asin, sequence, columns)),
    members: all.map(({ asin, sequence, ...over }) => listed(asin, sequence, over)),
    notInterested: new Set(notInterested),
  });

  it('holds no more than there is, and tells of every title once', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const facts = drawn(given);
        const { lines, aside, held, total } = account(facts);
        expect(held).toBeLessThanOrEqual(total);
        const told = [
          ...lines.map((line) => (line.kind === 'OWN' ? line.book.asin : line.member.asin)),
          ...aside.map(({ member }) => member.asin),
        ];
        const known = new Set([
          ...facts.volumes.map(({ book }) => book.asin),
          ...facts.members.map(({ asin }) => asin),
        ]);
        expect(told.toSorted()).toEqual([...known].toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which the catalogue lists', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const facts = drawn(given);
        expect(account({ ...facts, members: facts.members.toReversed() })).toEqual(account(facts));
      }),
    );
  });

  it('misses nothing once everything listed is owned', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const facts = drawn(given);
        const all = facts.members.map(({ asin, sequence }) => own(asin, sequence));
        const { lines, aside, held, total } = account({ ...facts, volumes: all });
        expect(lines.every(({ kind }) => kind === 'OWN')).toBe(true);
        expect([aside, held]).toEqual([[], total]);
      }),
    );
  });
});
