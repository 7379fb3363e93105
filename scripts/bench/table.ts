import type { Figures } from '../../tests/bench/browser/measure.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ms = (value: number): string => `${whole.format(value)} ms`;
const percent = (part: number, all: number): string => `${whole.format((100 * part) / all)} %`;

const ROWS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['first rows painted', ({ opening }) => ms(opening.firstRows)],
  ['rows read by then', ({ opening }) => whole.format(opening.rowsBefore)],
  ['the last row read', ({ opening }) => ms(opening.lastRead)],
  [
    'longest task over 50 ms while opening, and how many',
    ({ opening }) => `${ms(opening.longestBlock)}, ${whole.format(opening.blocks)}`,
  ],
  ['key to painted result, p50', ({ painted }) => ms(painted.p50)],
  ['key to painted result, p95', ({ painted }) => ms(painted.p95)],
  ['work of a key, p50 / p95', ({ work }) => `${ms(work.p50)} / ${ms(work.p95)}`],
  ['search alone, p50 / p95', ({ search }) => `${ms(search.p50)} / ${ms(search.p95)}`],
  ['share of search in the time to paint, p50', ({ search, painted }) => percent(search.p50, painted.p50)],
  ['longest task over 50 ms while typing, and how many', ({ typing }) => `${ms(typing.longest)}, ${typing.count}`],
  [
    'longest task over 50 ms while scrolling, and how many',
    ({ scrolling }) => `${ms(scrolling.longestBlock)}, ${scrolling.blocks}`,
  ],
  ['longest frame while scrolling', ({ scrolling }) => ms(scrolling.longestFrame)],
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The figures as a table, one column for each library in each browser. */
export function tableOf(all: readonly Figures[]): string {
  return [
    row(['', ...all.map(({ browser, titles }) => `${browser}, ${whole.format(titles)}`)]),
    row(['---', ...all.map(() => '---:')]),
    ...ROWS.map(([name, read]) => row([name, ...all.map(read)])),
  ].join('\n');
}
