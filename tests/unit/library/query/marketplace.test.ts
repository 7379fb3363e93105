import { describe, expect, it } from 'vitest';
import { NO_ANNOTATION } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import type { LibraryFacts } from '@/lib/library/libraryFacts';
import { chipsOf } from '@/lib/library/query/chips';
import { complete, exactClause } from '@/lib/library/query/complete';
import type { QueryContext } from '@/lib/library/query/context';
import { findTitles } from '@/lib/library/query/findTitles';
import { runQuery } from '@/lib/library/query/run';
import { book, queryOf } from './support';

const facts = (label: string, ...names: string[]): LibraryFacts => ({ label, names, baselineAt: null });
const LIBRARIES: QueryContext['libraries'] = new Map([
  ['us', facts('audible.com', 'audible.com', 'com', 'us')],
  ['us-2', facts('audible.com (2)', 'audible.com', 'com', 'us')],
  ['au', facts('audible.com.au', 'audible.com.au', 'com.au', 'au')],
  ['uk', facts('audible.co.uk', 'audible.co.uk', 'co.uk', 'uk')],
]);
const CONTEXT: QueryContext = { now: '2026-09-01T12:00:00.000Z', libraries: LIBRARIES, annotations: new Map() };
const at = (libraryId: string, asin: string, addedAt: string, over: Partial<BookRow> = {}): BookRow =>
  book(asin, `Title ${asin}`, { addedAt: `${addedAt}T00:00:00.000Z`, libraryId, ...over });
const BOOKS = [
  at('us', 'A', '2026-08-05'),
  at('uk', 'A', '2026-08-04'),
  at('us-2', 'B', '2026-08-03'),
  at('au', 'C', '2026-08-02'),
  at('uk', 'D', '2026-08-01'),
];
const name = ({ libraryId, asin }: BookRow) => `${libraryId}:${asin}`;
const found = (text: string, context = CONTEXT): string =>
  runQuery(BOOKS, queryOf(text), context).books.map(name).join(' ');

describe('the marketplace', () => {
  it.each([
    ['marketplace:uk', 'uk:A uk:D'],
    ['marketplace:UK', 'uk:A uk:D'],
    ['marketplace:co.uk', 'uk:A uk:D'],
    ['marketplace:audible.co.uk', 'uk:A uk:D'],
    ['marketplace:"Audible.co.uk"', 'uk:A uk:D'],
    ['marketplace:="audible.co.uk"', 'uk:A uk:D'],
    ['region:uk', 'uk:A uk:D'],
    // A store is one with all accounts in it; what is another store's name in part is not that store.
    ['marketplace:us', 'us:A us-2:B'],
    ['marketplace:audible.com', 'us:A us-2:B'],
    ['marketplace:com', 'us:A us-2:B'],
    ['marketplace:="audible.com"', 'us:A'],
    ['marketplace:="audible.com (2)"', 'us-2:B'],
    ['marketplace:"audible.com (2)"', 'us-2:B'],
    ['marketplace:au', 'au:C'],
    ['marketplace:a', ''],
    ['marketplace:de', ''],
    ['-marketplace:uk', 'us:A us-2:B au:C'],
    ['marketplace:uk OR marketplace:au', 'uk:A au:C uk:D'],
    ['marketplace:*', 'us:A uk:A us-2:B au:C uk:D'],
    ['asin:A marketplace:uk', 'uk:A'],
  ])('%s finds %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it('groups by library', () => {
    const { groups } = runQuery(BOOKS, queryOf('group:marketplace'), CONTEXT);
    expect(groups?.map(({ label, books }) => [label, books.map(name).join(' ')])).toEqual([
      ['audible.co.uk', 'uk:A uk:D'],
      ['audible.com', 'us:A'],
      ['audible.com (2)', 'us-2:B'],
      ['audible.com.au', 'au:C'],
    ]);
  });

  it('asks by the heading of a group for exactly its books', () => {
    for (const { label, books } of runQuery(BOOKS, queryOf('group:marketplace'), CONTEXT).groups ?? []) {
      expect(found(exactClause('marketplace', label ?? ''))).toBe(books.map(name).join(' '));
    }
  });

  it('is completed from the libraries, by any of their names, with the books each would show', () => {
    const offered = (text: string) =>
      complete(text, text.length, BOOKS, CONTEXT).suggestions.map(({ insert, count }) => [insert, count]);
    expect(offered('marketplace:uk')).toEqual([['audible.co.uk', 2]]);
    expect(offered('marketplace:"audible.com (')).toEqual([['"audible.com (2)"', 1]]);
    for (const [insert, count] of offered('marketplace:')) {
      expect(found(`marketplace:${insert}`).split(' ')).toHaveLength(Number(count));
    }
    expect(offered('marketp')).toEqual([['marketplace:', null]]);
    expect(offered('group:mark')).toEqual([['marketplace', null]]);
  });

  it('is a chip like any other', () => {
    expect(chipsOf(queryOf('marketplace:uk group:marketplace')).map(({ text }) => text)).toEqual([
      'marketplace:uk',
      'group:marketplace',
    ]);
  });

  it('is offered only where there are several, and can be asked for all the same', () => {
    const one = { ...CONTEXT, libraries: new Map([...LIBRARIES].slice(-1)) };
    const mine = BOOKS.filter(({ libraryId }) => libraryId === 'uk');
    const offered = (text: string) => complete(text, text.length, mine, one).suggestions.map(({ label }) => label);
    expect(offered('')).not.toContain('marketplace');
    expect(offered('group:')).not.toContain('marketplace');
    expect(runQuery(mine, queryOf('marketplace:uk group:marketplace'), one).groups).toHaveLength(1);
    expect(runQuery(mine, queryOf('marketplace:us'), one).books).toEqual([]);
  });
});

describe('one ASIN in two libraries', () => {
  const hidden = { ...NO_ANNOTATION, hidden: true };
  const tagged = { ...NO_ANNOTATION, tags: ['gift'], rating: 5 };

  it('has notes of its own in each', () => {
    const annotations = new Map([
      ['us', new Map([['A', hidden]])],
      ['uk', new Map([['A', tagged]])],
    ]);
    const context = { ...CONTEXT, annotations };
    expect(found('asin:A', context)).toBe('uk:A');
    expect(found('is:hidden', context)).toBe('us:A');
    expect(found('tag:gift', context)).toBe('uk:A');
    expect(found('mine:5', context)).toBe('uk:A');
    expect(found('no:tag asin:A is:hidden', context)).toBe('us:A');
  });

  it('is found in each by it', () => {
    const untitled = BOOKS.map((row) => ({ ...row, title: 'Storm' }));
    expect(findTitles(untitled, 'a', CONTEXT, 2).map(name)).toEqual(['us:A', 'uk:A']);
  });

  it('is new where that library had its first import before', () => {
    const told = (baselineAt: string | null): LibraryFacts => ({ label: 'x', names: [], baselineAt });
    const libraries = new Map([
      ['us', told('2026-01-01T00:00:00.000Z')],
      ['uk', told('2026-03-01T00:00:00.000Z')],
      ['au', told(null)],
    ]);
    const fresh = ['us', 'uk', 'au'].map((libraryId) =>
      at(libraryId, 'A', '2026-02-01', { status: 'NEW', firstSeenAt: '2026-02-01T00:00:00.000Z' }),
    );
    expect(runQuery(fresh, queryOf('is:new'), { ...CONTEXT, libraries }).books.map(name)).toEqual(['us:A']);
  });
});
