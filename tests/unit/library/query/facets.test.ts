import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import type { Libraries } from '@/lib/library/libraryFacts';
import { compile } from '@/lib/library/query/evaluate';
import { facetsOf } from '@/lib/library/query/facets';
import { atOnce } from '@/lib/library/query/slices';
import { aRow } from '../support';
import { CONTEXT, LIBRARY, queryOf } from './support';

const facets = (books: readonly BookRow[], most = 99, libraries: Libraries = new Map()) =>
  new Map(atOnce(facetsOf(books, libraries, most, (flag) => flag)).map(({ name, values }) => [name, values]));
const counts =
  (...asked: Parameters<typeof facets>) =>
  (name: Parameters<ReturnType<typeof facets>['get']>[0]) =>
    facets(...asked)
      .get(name)
      ?.map(({ label, count }) => [label, count]);

const people = (...names: string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
const BOOKS = [
  aRow({
    asin: 'A',
    authorsJson: people('Ida Quill', 'Łucja "Lu" Ørsted'),
    genresJson: '["Fantasy"]',
    percentComplete: 0,
  }),
  aRow({ asin: 'B', authorsJson: people('Ida Quill'), genresJson: '["Fantasy","Science Fiction"]', isFinished: true }),
  aRow({ asin: 'C', authorsJson: people('Ida Quill', 'Ida Quill'), genresJson: '[]', language: null }),
];

describe('facets', () => {
  it('count values once a book, the most frequent first', () => {
    expect(counts(BOOKS)('author')).toEqual([
      ['Ida Quill', 3],
      ['Łucja "Lu" Ørsted', 1],
    ]);
    expect(counts(BOOKS, 1)('genre')).toEqual([['Fantasy', 2]]);
    expect(counts(BOOKS)('language')).toHaveLength(1);
  });

  it('ask for as many books as they count, whichever books are on show', () => {
    const libraries = CONTEXT.libraries;
    fc.assert(
      fc.property(fc.shuffledSubarray([...LIBRARY, ...BOOKS]), (books) => {
        for (const { clause, count } of [...facets(books, 99, libraries).values()].flat()) {
          expect(books.filter(compile(queryOf(clause), CONTEXT)), clause).toHaveLength(count);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('count spellings of one value together, under the most frequent of these books', () => {
    const [one, both, other, more] = [['J.R. Quill'], ['J. R. Quill', 'J.R. Quill'], ['J. R. Quill'], ['J. R. Quill']]
      .map((names, at) => aRow({ asin: `${at}`, authorsJson: people(...names) }))
      .map((row) => [row]);
    const shown = (...books: (BookRow[] | undefined)[]) => counts(books.flatMap((rows) => rows ?? []))('author');
    expect(shown(one, both, other, more)).toEqual([['J. R. Quill', 4]]);
    expect(shown(one)).toEqual([['J.R. Quill', 1]]);
    expect(shown(more)).toEqual([['J. R. Quill', 1]]);
  });

  it('count flags in their own order, and tell none that no book has', () => {
    expect(counts(BOOKS)('state')).toEqual([
      ['unstarted', 1],
      ['started', 1],
      ['finished', 1],
    ]);
    expect(counts([])('kind')).toEqual([]);
  });

  it('tell libraries apart where there are several', () => {
    const facts = (label: string) => ({ label, names: [label], baselineAt: null });
    const two: Libraries = new Map([
      ['us', facts('audible.com')],
      ['uk', facts('audible.co.uk')],
    ]);
    const books = [aRow({ asin: 'A', libraryId: 'us' }), ...['B', 'C'].map((asin) => aRow({ asin, libraryId: 'uk' }))];
    expect(counts(books, 9, two)('marketplace')).toEqual([
      ['audible.co.uk', 2],
      ['audible.com', 1],
    ]);
    expect(counts(books)('marketplace')).toEqual([]);
  });
});
