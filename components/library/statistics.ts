import type { BookRow } from '@/lib/library/book';
import { authorsOf, genresOf, narratorsOf } from '@/lib/library/parse';
import { clauseFor } from './facets';

/** Books that have something in common, and the clause that asks for them. */
export interface Bar {
  readonly label: string;
  readonly clause: string;
  readonly titles: number;
  readonly minutes: number;
}

/** A chart's bars, and its name. */
export interface Chart {
  readonly name: 'state' | 'year' | 'length' | 'language' | 'genre' | 'author' | 'narrator';
  readonly bars: readonly Bar[];
}

const MOST = 10;

const minutesOf = ({ runtimeMinutes }: BookRow): number => Math.max(0, runtimeMinutes ?? 0);

/** Titles and minutes of books together. */
export const sumOf = (books: readonly BookRow[]): Pick<Bar, 'titles' | 'minutes'> => ({
  titles: books.length,
  minutes: books.reduce((sum, book) => sum + minutesOf(book), 0),
});

const stateOf = ({ isFinished, percentComplete }: BookRow): string =>
  isFinished ? 'finished' : (percentComplete ?? 0) > 0 ? 'started' : 'unstarted';

/** From, up to but without, and the clause for it. */
const LENGTHS: readonly (readonly [from: number, to: number, label: string, clause: string])[] = [
  [0, 60, '< 1 h', 'length:<1h'],
  [60, 300, '1–5 h', 'length:[1h TO 5h}'],
  [300, 600, '5–10 h', 'length:[5h TO 10h}'],
  [600, 900, '10–15 h', 'length:[10h TO 15h}'],
  [900, 1200, '15–20 h', 'length:[15h TO 20h}'],
  [1200, Number.POSITIVE_INFINITY, '≥ 20 h', 'length:>=20h'],
];

function tally(books: readonly BookRow[], read: (book: BookRow) => readonly string[]) {
  const sums = new Map<string, { titles: number; minutes: number }>();
  for (const book of books) {
    for (const value of new Set(read(book))) {
      const sum = sums.get(value) ?? { titles: 0, minutes: 0 };
      sum.titles += 1;
      sum.minutes += minutesOf(book);
      sums.set(value, sum);
    }
  }
  return [...sums].map(([label, sum]) => ({ label, ...sum }));
}

function top(books: readonly BookRow[], name: Chart['name'], read: (book: BookRow) => readonly string[]): Chart {
  const bars = tally(books, read)
    .sort((a, b) => b.titles - a.titles || b.minutes - a.minutes || (a.label < b.label ? -1 : 1))
    .slice(0, MOST)
    .map((bar) => ({ ...bar, clause: clauseFor(name, bar.label) }));
  return { name, bars };
}

const namesOf = (people: ReturnType<typeof authorsOf>): string[] => people.map(({ name }) => name);

/** What these books are, counted in titles and time; `nameOf` gives the words for a listening state. */
export function chartsOf(books: readonly BookRow[], nameOf: (state: string) => string): Chart[] {
  const states = tally(books, (book) => [stateOf(book)]);
  return [
    {
      name: 'state',
      bars: ['unstarted', 'started', 'finished'].flatMap((state) =>
        states
          .filter(({ label }) => label === state)
          .map((bar) => ({ ...bar, label: nameOf(state), clause: `is:${state}` })),
      ),
    },
    {
      name: 'year',
      bars: tally(books, ({ addedAt }) => [addedAt.slice(0, 4)])
        .sort((a, b) => (a.label < b.label ? -1 : 1))
        .map((bar) => ({ ...bar, clause: `added:${bar.label}` })),
    },
    {
      name: 'length',
      bars: LENGTHS.map(([from, to, label, clause]) => ({
        label,
        clause,
        ...sumOf(books.filter(({ runtimeMinutes: is }) => is !== null && is >= from && is < to)),
      })).filter(({ titles }) => titles > 0),
    },
    top(books, 'language', ({ language }) => (language === null || language === '' ? [] : [language])),
    top(books, 'genre', genresOf),
    top(books, 'author', (book) => namesOf(authorsOf(book))),
    top(books, 'narrator', (book) => namesOf(narratorsOf(book))),
  ];
}
