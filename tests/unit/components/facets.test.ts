import { describe, expect, it } from 'vitest';
import { countOf, topValues } from '@/components/library/facets';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { atOnce } from '@/lib/library/query/slices';
import { bookRow } from './rows.ts';

const people = (...names: string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
const BOOKS = [
  bookRow('A', { authorsJson: people('Ida Quill', 'Łucja "Lu" Ørsted'), genresJson: '["Fantasy"]' }),
  bookRow('B', { authorsJson: people('Ida Quill'), genresJson: '["Fantasy","Science Fiction"]', isFinished: true }),
  bookRow('C', { authorsJson: people('Ida Quill', 'Ida Quill'), language: null }),
];
const BOOKS_AND_MAGIC = [...BOOKS, bookRow('D', { genresJson: '["Fantasy & Magic"]' })];
const CONTEXT = { now: '2026-03-10T12:00:00.000Z', libraries: new Map(), annotations: new Map() };

describe('facets', () => {
  it('count values once a book, the most frequent first', () => {
    expect(atOnce(topValues(BOOKS, 'author', 5, CONTEXT.libraries)).map(({ label, count }) => [label, count])).toEqual([
      ['Ida Quill', 3],
      ['Łucja "Lu" Ørsted', 1],
    ]);
    expect(atOnce(topValues(BOOKS, 'genre', 1, CONTEXT.libraries))).toEqual([
      { label: 'Fantasy', clause: 'genre:="Fantasy"', count: 2 },
    ]);
    expect(atOnce(topValues(BOOKS, 'language', 5, CONTEXT.libraries))).toHaveLength(1);
  });

  it.each(['author', 'genre', 'language'] as const)('ask for as many books as they count: %s', (name) => {
    for (const { clause, count } of atOnce(topValues(BOOKS, name, 9, CONTEXT.libraries))) {
      const parsed = parse(clause);
      expect(parsed.ok ? runQuery(BOOKS, parsed.query, CONTEXT).books.length : clause).toBe(count);
    }
  });

  it('ask for as many books as they count where one value is the beginning of another', () => {
    const [most, other] = atOnce(topValues(BOOKS_AND_MAGIC, 'genre', 9, CONTEXT.libraries));
    expect([most?.count, other?.count]).toEqual([2, 1]);
    for (const { clause, count } of [most, other].flatMap((value) => value ?? [])) {
      const parsed = parse(clause);
      expect(parsed.ok ? runQuery(BOOKS_AND_MAGIC, parsed.query, CONTEXT).books.length : clause).toBe(count);
    }
  });

  it('count spellings of one value together, under the most frequent', () => {
    const books = [
      bookRow('A', { authorsJson: people('J.R. Quill') }),
      bookRow('B', { authorsJson: people('J. R. Quill', 'J.R. Quill') }),
      bookRow('C', { authorsJson: people('J. R. Quill') }),
      bookRow('D', { authorsJson: people('J. R. Quill') }),
    ];
    const values = atOnce(topValues(books, 'author', 9, CONTEXT.libraries));
    expect(values).toEqual([{ label: 'J. R. Quill', clause: 'author:="J. R. Quill"', count: 4 }]);
    expect(atOnce(countOf(books, 'author:="J. R. Quill"', CONTEXT))).toBe(4);
  });

  it('count flags', () => {
    expect(atOnce(countOf(BOOKS, 'is:finished', CONTEXT))).toBe(1);
    expect(atOnce(countOf(BOOKS, '(', CONTEXT))).toBe(0);
  });
});
