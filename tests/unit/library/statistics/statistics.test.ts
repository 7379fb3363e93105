import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { normalise } from '@/lib/library/normalise';
import { addChip } from '@/lib/library/query/chips';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { atOnce } from '@/lib/library/query/slices';
import { reconcile } from '@/lib/library/reconcile';
import { emptyCounter, MEASURES, minutesOf, type Part, type Sum } from '@/lib/library/statistics/part';
import { counting, type Statistics } from '@/lib/library/statistics/statistics';
import { aRow, CONTEXT as READING, recorded } from '../support';
import { someBooks } from './books';

const CONTEXT = { now: '2026-03-10T12:00:00.000Z', libraries: new Map(), annotations: new Map() };
const QUERIES = ['', 'salt', '-genre:fantasy', 'author:quill OR is:plus', 'added:2010.. sort:title', '-is:finished'];

function find(books: readonly BookRow[], text: string): readonly BookRow[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(text);
  return runQuery(books, parsed.query, CONTEXT).books;
}

const countAll = (books: readonly BookRow[]): Statistics => atOnce(counting(books));

const sumOf = (parts: readonly Sum[]): Sum =>
  parts.reduce<Sum>(
    (sum, { titles, minutes }) => ({ titles: sum.titles + titles, minutes: sum.minutes + minutes }),
    emptyCounter(),
  );
const measured = (books: readonly BookRow[]): Sum =>
  sumOf(books.map((book) => ({ titles: 1, minutes: minutesOf(book) })));

/** Every part of every chart. */
function partsOf({ splits, calendars, lengths, decades, rankings }: Statistics): readonly Part[] {
  return [
    ...Object.values(splits).flat(),
    ...Object.values(calendars).flatMap(({ years, growth, without }) => [
      ...years.flatMap((year) => [year, ...year.months]),
      ...growth,
      without,
    ]),
    ...[...lengths.steps, lengths.without],
    ...[...decades.decades, decades.without],
    ...rankings.flatMap((ranking) => [...ranking.top('titles', 1000), ranking.without]),
  ];
}

function expectEveryPartFindsItsBooks(books: readonly BookRow[], query: string): void {
  const shown = find(books, query);
  for (const { clause, titles, minutes } of partsOf(countAll(shown))) {
    // The same books are found by hundreds of parts of nothing.
    if (titles === 0 && query !== '') continue;
    const found = measured(find(books, addChip(query, clause)));
    // A sum of halves of minutes depends on its order.
    expect([clause, found.titles, Math.round(found.minutes)]).toEqual([clause, titles, Math.round(minutes)]);
  }
}

describe('every part', () => {
  test('finds exactly the books it counts, whatever was asked before', () => {
    fc.assert(
      fc.property(someBooks, fc.constantFrom(...QUERIES), (books, query) => {
        expectEveryPartFindsItsBooks(books, query);
      }),
      { numRuns: 60 },
    );
  });

  const items = recorded('library-us-200.json');
  test.skipIf(items === null)('does so in a real library', () => {
    const books = (items ?? [])
      .map((item) => normalise(item, READING))
      .flatMap((read) => (read.ok ? [reconcile(undefined, read.book, READING).row] : []));
    expect(books.length).toBeGreaterThan(100);
    expectEveryPartFindsItsBooks(books, '');
    for (const { key } of partsOf(countAll(books))) expect(key.trim()).not.toBe('');
  });
});

describe('the parts of a whole', () => {
  test('add up to it: nothing is dropped and nothing counted twice', () => {
    fc.assert(
      fc.property(someBooks, (books) => {
        const { whole, splits, calendars, lengths, decades, rankings } = countAll(books);
        const titlesOf = (parts: readonly Sum[]) => sumOf(parts).titles;
        expect(whole).toEqual(measured(books));
        for (const shares of Object.values(splits)) expect(titlesOf(shares)).toBe(books.length);
        for (const { years, growth, without } of Object.values(calendars)) {
          expect(titlesOf([...years, without])).toBe(books.length);
          for (const year of years) expect(titlesOf(year.months)).toBe(year.titles);
          expect((growth.at(-1)?.titles ?? 0) + without.titles).toBe(books.length);
          for (const [at, { titles }] of growth.entries()) {
            expect(titles).toBeGreaterThanOrEqual(growth[at - 1]?.titles ?? 0);
          }
        }
        expect(titlesOf([...lengths.steps, lengths.without])).toBe(books.length);
        expect(titlesOf([...decades.decades, decades.without])).toBe(books.length);
        for (const { field, distinct, top, without } of rankings) {
          expect(top('titles', 1000)).toHaveLength(distinct);
          const single = field === 'language' || field === 'publisher';
          const counted = titlesOf([...top('titles', 1000), without]);
          if (single) expect(counted).toBe(books.length);
          else expect(counted).toBeGreaterThanOrEqual(books.length);
        }
      }),
    );
  });

  test('a ranking begins as the whole order does', () => {
    fc.assert(
      fc.property(someBooks, fc.constantFrom(...MEASURES), fc.integer({ min: 1, max: 6 }), (books, measure, most) => {
        for (const { top } of countAll(books).rankings) {
          const all = top(measure, 1000);
          expect(top(measure, most)).toEqual(all.slice(0, most));
          const order = all.map((part) => part[measure]);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        }
      }),
    );
  });
});

describe('calendars', () => {
  const addedIn = (...months: string[]) =>
    countAll(months.map((month, at) => aRow({ asin: `B${at}`, addedAt: `${month}-15T00:00:00.000Z` }))).calendars.added;

  test('have no holes, but one wrong date does not make a hundred empty years', () => {
    expect(addedIn('2020-05', '2023-01').years.map(({ key }) => key)).toEqual(['2020', '2021', '2022', '2023']);
    expect(addedIn('2020-05', '2199-01').years.map(({ key }) => key)).toEqual(['2020', '2199']);
  });

  test('tell growth by month while there are few, and by year from then on', () => {
    expect(addedIn('2023-11', '2024-02', '2024-02').growth.map(({ key, titles }) => [key, titles])).toEqual([
      ['2023-11', 1],
      ['2023-12', 1],
      ['2024-01', 1],
      ['2024-02', 3],
    ]);
    expect(addedIn('2019-11', '2024-02').growth.map(({ key }) => key)).toEqual([
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
  });

  test('of no books are empty', () => {
    const { whole, calendars, decades } = countAll([]);
    expect([whole.titles, calendars.added.years, calendars.added.growth, decades.decades]).toEqual([0, [], [], []]);
  });
});

test('half of the books are no longer than the median', () => {
  const medianOf = (...lengths: (number | null)[]) =>
    countAll(lengths.map((runtimeMinutes, at) => aRow({ asin: `B${at}`, runtimeMinutes }))).lengths.median;
  expect([medianOf(), medianOf(null), medianOf(30), medianOf(600, 60, null, 90), medianOf(1, 2, 3, 4)]).toEqual([
    null,
    null,
    30,
    90,
    2,
  ]);
});

test('many books are counted in slices', () => {
  const books = Array.from({ length: 2000 }, (_, at) => aRow({ asin: `B${at}`, runtimeMinutes: 60 }));
  const work = counting(books);
  let slices = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) slices += 1;
  expect(slices).toBeGreaterThan(5);
  expect(step.value.whole).toEqual({ titles: 2000, minutes: 120_000 });
});
