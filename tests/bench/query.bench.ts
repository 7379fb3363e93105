/** Ratios, not limits: how much a prepared query gains over folding everything at every key press, on this machine. */
import { test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { fold } from '@/lib/library/fold';
import { authorsOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { library } from './library';

const CONTEXT = { now: '2026-09-01T12:00:00.000Z', libraries: new Map(), annotations: new Map() };
/** What a query would cost without any preparation. */
function naive(books: readonly BookRow[], words: readonly string[]): BookRow[] {
  return books.filter((book) => {
    const people = [...authorsOf(book), ...narratorsOf(book)].map(({ name }) => name);
    const series = seriesOf(book).map(({ title }) => title);
    const text = fold([book.title, book.subtitle ?? '', ...series, ...people, book.publisher ?? ''].join('\n'));
    return words.every((word) => text.includes(fold(word)));
  });
}

const QUERIES = [
  '',
  'l',
  'lighthouse',
  'lighthouse quill',
  'ligthhuose',
  'ligthouse',
  '"anchor of storm"',
  'author:quill length:<8h -is:finished',
  '(genre:fantasy OR is:plus) added:<1y sort:title',
  'wachter sort:length-desc',
  'quill group:series',
];

test.for([10_000, 50_000])('%i books', { timeout: 120_000 }, async (size, { bench }) => {
  const books = library(size);
  const runs = QUERIES.map((text) => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(text);
    // The first run folds and sorts what the others find ready.
    const run = () => void runQuery(books, parsed.query, CONTEXT);
    run();
    return bench(text === '' ? '(nothing typed)' : text, run);
  });
  const baseline = bench('naive: lighthouse quill', () => void naive(books, ['lighthouse', 'quill']));
  await bench.compare(baseline, ...runs, { time: 600, warmupTime: 100, iterations: 5 });
});
