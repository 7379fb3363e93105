import { type Counter, count, counterOf, emptyCounter, type Part, type Sum } from './part';

/** The dates of a book that are counted by year and month. */
export const DATED = ['added', 'purchased'] as const;
export type Dated = (typeof DATED)[number];

/** A year and what came in it. */
export interface Year extends Part {
  /** January to December. */
  readonly months: readonly Part[];
}

/** What came when. */
export interface Calendar {
  /** From the first year to the last, also the empty ones between. */
  readonly years: readonly Year[];
  /** All that had come by the end of a month or a year, in order; the step is what fits some dozen points. */
  readonly growth: readonly Part[];
  /** The same time in months, at even distances. */
  readonly curve: readonly Sum[];
  /** The books without that date. */
  readonly without: Part;
}

/** More empty years than this are no gap but a mistaken date. */
const LONGEST_GAP = 40;
/** Up to so many months growth is told by month. */
const MOST_MONTHS = 36;

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

function withGaps(years: readonly number[]): number[] {
  return years.flatMap((year, at) => {
    const gap = year - (years[at - 1] ?? year);
    const missing = gap > 1 && gap <= LONGEST_GAP ? gap - 1 : 0;
    return [...Array.from({ length: missing }, (_, step) => year - missing + step), year];
  });
}

function grown(dated: Dated, steps: readonly Part[]): Part[] {
  let sum: Sum = emptyCounter();
  return steps.map(({ key, titles, minutes }) => {
    sum = { titles: sum.titles + titles, minutes: sum.minutes + minutes };
    return { ...sum, key, clause: `${dated}:..${key}` };
  });
}

/** From the first month with a book to the last. */
function monthsInUse(years: readonly Year[]): readonly Part[] {
  const months = years.flatMap((year) => year.months);
  const used = ({ titles }: Sum): boolean => titles > 0;
  return months.slice(months.findIndex(used), months.findLastIndex(used) + 1);
}

/** Counts books by the month of a date; days are UTC, as in a query. */
export function createCalendar(dated: Dated) {
  const counters = new Map<string, Counter>();
  const without = emptyCounter();
  const part = (key: string, sum: Sum): Part => ({ ...sum, key, clause: `${dated}:${key}` });
  return {
    add(date: string | null, minutes: number): void {
      count(date === null ? without : counterOf(counters, date.slice(0, 7)), minutes);
    },
    read(): Calendar {
      const used = [...new Set([...counters.keys()].map((month) => Number(month.slice(0, 4))))].sort((a, b) => a - b);
      const years = withGaps(used).map((year): Year => {
        const sum = emptyCounter();
        const months = MONTHS.map((month) => {
          const key = `${year}-${month}`;
          const { titles, minutes } = counters.get(key) ?? emptyCounter();
          sum.titles += titles;
          sum.minutes += minutes;
          return part(key, { titles, minutes });
        });
        return { ...part(String(year), sum), months };
      });
      const months = monthsInUse(years);
      const byMonth = months.length <= MOST_MONTHS;
      return {
        years,
        growth: grown(dated, byMonth ? months : years),
        curve: grown(dated, byMonth ? months : years.flatMap((year) => year.months)),
        without: { ...without, key: dated, clause: `no:${dated}` },
      };
    },
  };
}
