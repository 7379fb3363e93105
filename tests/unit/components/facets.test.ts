import { describe, expect, it } from 'vitest';
import { clauseFor, countOf, topValues } from '@/components/library/facets';
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
const CONTEXT = { now: '2026-03-10T12:00:00.000Z', baselineAt: null, annotations: new Map() };

describe('facets', () => {
  it('count values once a book, the most frequent first', () => {
    expect(atOnce(topValues(BOOKS, 'author', 5)).map(({ label, count }) => [label, count])).toEqual([
      ['Ida Quill', 3],
      ['Łucja "Lu" Ørsted', 1],
    ]);
    expect(atOnce(topValues(BOOKS, 'genre', 1))).toEqual([{ label: 'Fantasy', clause: 'genre:Fantasy', count: 2 }]);
    expect(atOnce(topValues(BOOKS, 'language', 5))).toHaveLength(1);
  });

  it.each(['author', 'genre', 'language'] as const)('ask for as many books as they count: %s', (name) => {
    for (const { clause, count } of atOnce(topValues(BOOKS, name, 9))) {
      const parsed = parse(clause);
      expect(parsed.ok ? runQuery(BOOKS, parsed.query, CONTEXT).books.length : clause).toBe(count);
    }
  });

  it('spell a value as completion would, and count flags', () => {
    expect(clauseFor('author', 'Ida Quill')).toBe('author:"Ida Quill"');
    expect(clauseFor('is', 'finished')).toBe('is:finished');
    expect(atOnce(countOf(BOOKS, 'is:finished', CONTEXT))).toBe(1);
    expect(atOnce(countOf(BOOKS, '(', CONTEXT))).toBe(0);
  });
});
