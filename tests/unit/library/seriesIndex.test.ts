import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookRow, SeriesEntry } from '@/lib/library/book';
import { seriesOf } from '@/lib/library/parse';
import { sequenceSpan } from '@/lib/library/query/sequence';
import { heldGapsOf, seriesGapsOf } from '@/lib/library/seriesGaps';
import { inReadingOrder, type Series, seriesIndexOf, seriesKey } from '@/lib/library/seriesIndex';
import { aRow } from './support';

type Told = Partial<SeriesEntry> & Pick<SeriesEntry, 'title'>;

const entry = ({ asin = null, title, sequence = '' }: Told): SeriesEntry => ({ asin, title, sequence, sort: null });

const book = (asin: string, told: readonly Told[], columns: Partial<BookRow> = {}): BookRow =>
  aRow({ asin, title: `Title ${asin}`, seriesJson: JSON.stringify(told.map(entry)), ...columns });

const EMBER = { asin: 'B0SERIES01', title: 'Tides of Ember' };
const places = (series: Series | undefined) => series?.volumes.map(({ sequence, book: { asin } }) => [sequence, asin]);

describe('the index of series', () => {
  it('keeps reading order: fractions, ranges behind the book they open, none last by date', () => {
    const sequences = ['10', '2', '', '0.5', '1-3', '1', '2.5', '0.5 - 4'];
    const books = sequences.map((sequence, at) => book(`B${at}`, [{ ...EMBER, sequence }]));
    books.push(book('B9', [EMBER], { releaseDate: '2001-01-01' }));
    const [series] = seriesIndexOf(books).all;
    expect(series?.volumes.map(({ sequence }) => sequence)).toEqual([
      '0.5',
      '0.5 - 4',
      '1',
      '1-3',
      '2',
      '2.5',
      '10',
      '',
      '',
    ]);
    expect(series?.volumes.at(-2)?.book.asin).toBe('B9');
  });

  it('keeps two editions of one place together', () => {
    const books = ['3', '2', '1', '2'].map((sequence, at) => book(`B${at}`, [{ ...EMBER, sequence }]));
    expect(places(seriesIndexOf(books).all[0])).toEqual([
      ['1', 'B2'],
      ['2', 'B1'],
      ['2', 'B3'],
      ['3', 'B0'],
    ]);
  });

  it('goes by ASIN; a title without one joins the only series of that name', () => {
    const books = [
      book('B1', [EMBER]),
      book('B2', [{ title: 'Tides of  EMBER!' }]),
      book('B3', [{ asin: 'B0SERIES02', title: 'Bells' }]),
      book('B4', [{ asin: 'B0SERIES03', title: 'Bells' }]),
      book('B5', [{ title: 'Bells' }]),
    ];
    const index = seriesIndexOf(books);
    expect(index.all.map(({ key, titles }) => [key, titles])).toEqual([
      ['B0SERIES01', 2],
      ['B0SERIES02', 1],
      ['B0SERIES03', 1],
      ['~bells', 1],
    ]);
    expect(index.find(seriesKey({ asin: null, title: 'tides of ember' }) ?? '')?.key).toBe('B0SERIES01');
    expect(index.find('~bells')?.asin).toBeNull();
    expect(index.find('nothing')).toBeUndefined();
  });

  it('counts a book once in each of its series, at its number', () => {
    const twice = book('B1', [EMBER, { ...EMBER, sequence: '4' }, { title: 'Emberverse', sequence: '7' }]);
    const { all } = seriesIndexOf([twice]);
    expect(all.map(places)).toEqual([[['4', 'B1']], [['7', 'B1']]]);
  });

  it('names a series by what most books call it, and one that nobody names not at all', () => {
    const named = [
      book('B1', [{ asin: 'S1', title: 'Ember Tides' }]),
      book('B2', [{ asin: 'S1', title: 'Tides of Ember' }]),
      book('B3', [{ asin: 'S1', title: 'Tides of Ember' }]),
      book('B4', [{ asin: 'S2', title: '', sequence: '1' }]),
      book('B5', [{ asin: null, title: '', sequence: '1' }]),
    ];
    expect(seriesIndexOf(named).all.map(({ title }) => title)).toEqual(['Tides of Ember', null]);
  });

  it('sums up', () => {
    const [series] = seriesIndexOf([
      book('B1', [EMBER], { runtimeMinutes: 60, isFinished: true }),
      book('B2', [EMBER], { runtimeMinutes: null }),
    ]).all;
    expect(series).toMatchObject({ titles: 2, minutes: 60, finished: 1 });
  });
});

const sequences = fc.constantFrom('', '0', '1', '1.0', '2', '0.5', '2.5', '1-3', '1-3.5', '0.5 - 4', 'Book 2', '10.1');
const told = fc.record({
  asin: fc.constantFrom(null, 'B0SERIES01', 'B0SERIES02', 'B0SERIES03'),
  title: fc.constantFrom('Tides of Ember', 'TIDES OF EMBER', 'Bells', '図書館', '!?', ''),
  sequence: sequences,
});
const libraries = fc
  .uniqueArray(
    fc.record({
      asin: fc.nat({ max: 40 }).map((n) => `B${n}`),
      series: fc.array(told, { maxLength: 3 }),
      title: fc.constantFrom('Dawn', 'The Dawn', 'dusk'),
      releaseDate: fc.constantFrom(null, '2001-01-01', '2020-05-05', '2200-01-01'),
    }),
    { selector: ({ asin }) => asin },
  )
  .map((rows) => rows.map(({ asin, series, title, releaseDate }) => book(asin, series, { title, releaseDate })));

describe('every index of series', () => {
  it('has every book under each series it names, once, and no other', () => {
    fc.assert(
      fc.property(libraries, (books) => {
        const index = seriesIndexOf(books);
        for (const row of books) {
          const keys = seriesOf(row).flatMap((one) => seriesKey(one) ?? []);
          const found = new Set(keys.map((key) => index.find(key)));
          expect(found.has(undefined)).toBe(false);
          const holding = index.all.filter(({ volumes }) => volumes.some((volume) => volume.book === row));
          expect(new Set(holding)).toEqual(found);
        }
        for (const { volumes, titles } of index.all) {
          expect(new Set(volumes.map((volume) => volume.book.asin)).size).toBe(titles);
        }
      }),
    );
  });

  it('is in an order that does not depend on the order of the books', () => {
    fc.assert(
      fc.property(libraries, fc.infiniteStream(fc.nat()), (books, dice) => {
        const shuffled = books
          .map((row) => ({ row, at: dice.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const again = seriesIndexOf(shuffled);
        for (const series of seriesIndexOf(books).all) {
          const same = again.find(series.key);
          expect(same?.title).toBe(series.title);
          expect(same?.volumes.map((volume) => volume.book.asin)).toEqual(
            series.volumes.map((volume) => volume.book.asin),
          );
        }
      }),
    );
  });

  it('rises by number, and stays as it is when sorted again', () => {
    fc.assert(
      fc.property(libraries, (books) => {
        for (const { volumes } of seriesIndexOf(books).all) {
          const starts = volumes.map(({ sequence }) => sequenceSpan(sequence)?.[0] ?? Number.POSITIVE_INFINITY);
          expect(starts).toEqual(starts.toSorted((a, b) => (a === b ? 0 : a - b)));
          expect(inReadingOrder(volumes)).toEqual(volumes);
        }
      }),
    );
  });
});

const volumeOf = (sequence: string, columns: Partial<BookRow>) => ({ book: aRow(columns), sequence });

describe('gaps', () => {
  it.each([
    [
      ['1', '2', '4', '7'],
      [
        [3, 3],
        [5, 6],
      ],
    ],
    [['2'], [[1, 1]]],
    [['1-3', '5'], [[4, 4]]],
    [['0.5 - 4'], []],
    [['0.5', '2.5'], [[1, 2]]],
    [['', 'Special'], []],
    [['20210304'], []],
    [[], []],
  ])('of %j are %j', (given, gaps) => {
    expect(seriesGapsOf(given)).toEqual(gaps);
  });

  it('are what was given back or has lapsed, too, but not what is yet to come', () => {
    const given = [
      volumeOf('1', {}),
      volumeOf('2', { presence: 'RETURNED' }),
      volumeOf('3', {}),
      volumeOf('4', { availability: 'LAPSED' }),
      volumeOf('5', { isPreorder: true }),
    ];
    expect(heldGapsOf(given, '2026-09-01')).toEqual([
      [2, 2],
      [4, 4],
    ]);
  });

  it('are whole numbers that nothing covers, below the highest', () => {
    fc.assert(
      fc.property(fc.array(sequences), (given) => {
        const spans = given.flatMap((sequence) => [sequenceSpan(sequence) ?? []]);
        for (const [from, to] of seriesGapsOf(given)) {
          for (let number = from; number <= to; number += 1) {
            expect(spans.some(([start = 1, end = 0]) => start <= number && number <= end)).toBe(false);
            expect(spans.some(([, end = 0]) => number < end)).toBe(true);
          }
        }
      }),
    );
  });
});
