/** Ratios, not limits: how much a prepared query gains over folding everything at every key press, on this machine. */
import { test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { fold } from '@/lib/library/fold';
import { authorsOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';

const CONTEXT = { now: '2026-09-01T12:00:00.000Z', baselineAt: null, annotations: new Map() };
const NOUNS = ['Lighthouse', 'Anchor', 'Ledger', 'Bell', 'Orchard', 'Wächter', 'Harbour', 'Lantern', 'Storm', 'Garden'];
const NAMES = ['Ida Quill', 'Oren Vale', 'Jörg Müßig', 'Wren Aldous', 'Siobhán O’Dell', 'Val Hart', 'Ann Berg'];

function library(size: number): BookRow[] {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
  const named = (at: number) => JSON.stringify([{ asin: null, name: `${pick(NAMES, at)} ${at % 400}`, role: null }]);
  return Array.from({ length: size }, (_, at): BookRow => {
    const addedAt = new Date(Date.UTC(2026, 7, 30) - at * 3_600_000).toISOString();
    return {
      libraryId: 'us',
      asin: `B${String(at).padStart(9, '0')}`,
      title: `The ${pick(NOUNS, at)} of ${pick(NOUNS, at * 7 + 3)} ${at}`,
      subtitle: at % 2 === 0 ? `${pick(NOUNS, at * 3)} Chronicles, Book ${at % 12}` : null,
      language: 'english',
      publisher: `${pick(NOUNS, at * 5)} Audio`,
      sku: null,
      coverUrl: null,
      formatType: 'unabridged',
      contentType: 'Product',
      contentDeliveryType: 'MultiPartBook',
      summary: null,
      authorsJson: named(at),
      narratorsJson: named(at * 3 + 1),
      seriesJson: JSON.stringify([
        { asin: null, title: `${pick(NOUNS, at)} Cycle ${at % 900}`, sequence: `${at % 12}`, sort: at % 12 },
      ]),
      genresJson: JSON.stringify(['Fantasy', `${pick(NOUNS, at)} Fiction`]),
      runtimeMinutes: (at * 37) % 1500,
      releaseDate: addedAt.slice(0, 10),
      purchaseDate: addedAt,
      addedAt,
      isPlus: at % 9 === 0,
      isPreorder: false,
      isFinished: at % 3 === 0,
      isListenable: true,
      availability: 'OWNED',
      percentComplete: at % 100,
      rating: (at % 50) / 10,
      ratingCount: at,
      status: 'SEEN',
      presence: 'PRESENT',
      absentSince: null,
      firstSeenAt: addedAt,
      updatedAt: addedAt,
    };
  });
}

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
