import { describe, expect, it } from 'vitest';
import { chartsOf, sumOf } from '@/components/library/statistics';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { bookRow } from './rows.ts';

const people = (...names: string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
const BOOKS = [0, 59, 60, 299.5, 300, 600, 899, 900, 1200, 4000, null].map((runtimeMinutes, at) =>
  bookRow(`B${at}`, {
    runtimeMinutes,
    addedAt: `${2020 + (at % 3)}-12-31T23:59:59.000Z`,
    isFinished: at % 4 === 0,
    percentComplete: at % 3 === 0 ? 50 : null,
    authorsJson: people(`Author ${at % 4}`),
    narratorsJson: people('Ana "Nan" Bell', `Reader ${at}`),
    genresJson: '["Science Fiction"]',
  }),
);
const CONTEXT = { now: '2026-03-10T12:00:00.000Z', baselineAt: null, annotations: new Map() };

describe('statistics', () => {
  const charts = chartsOf(BOOKS, (state) => state);

  it.each(charts.flatMap(({ name, bars }) => bars.map((bar) => [name, bar] as const)))(
    '%s: a bar leads to as many books as it counts ($clause)',
    (_, { clause, titles, minutes }) => {
      const parsed = parse(clause);
      expect(parsed.ok && sumOf(runQuery(BOOKS, parsed.query, CONTEXT).books)).toEqual({ titles, minutes });
    },
  );

  it('leave no book out of states and years, and stand in their own order', () => {
    const bars = (wanted: string) => charts.find(({ name }) => name === wanted)?.bars ?? [];
    const titles = (wanted: string) => bars(wanted).reduce((sum, bar) => sum + bar.titles, 0);
    expect([titles('state'), titles('year'), titles('length')]).toEqual([11, 11, 10]);
    expect(bars('year').map(({ label }) => label)).toEqual(['2020', '2021', '2022']);
    expect(bars('narrator')).toHaveLength(10);
  });
});
