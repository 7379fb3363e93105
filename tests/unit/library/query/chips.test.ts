import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addChip, chipsOf, hasChip, removeChip, toggleChip } from '@/lib/library/query/chips';
import { parse } from '@/lib/library/query/parse';
import { print, printTerm } from '@/lib/library/query/print';
import { someQuery, someText } from './arbitraries';
import { queryOf } from './support';

const texts = (text: string) => chipsOf(queryOf(text)).map((chip) => chip.text);

test.each([
  ['', []],
  ['salt  author:"Ida Quill"', ['salt', 'author:"Ida Quill"']],
  ['authors:ida -is:read sort:added group:authors', ['author:ida', '-is:finished', 'sort:added', 'group:author']],
  ['a OR b', ['a OR b']],
  ['x (a OR b)', ['x', 'a OR b']],
])('the chips of %o', (text, chips) => {
  expect(texts(text)).toEqual(chips);
});

test('a chip says what it is', () => {
  expect(chipsOf(queryOf('-is:plus sort:title'))).toEqual([
    { kind: 'term', text: '-is:plus', denied: true, start: 0, end: 8 },
    { kind: 'sort', text: 'sort:title', denied: false, start: 9, end: 19 },
  ]);
});

test.each([
  ['salt  AUTHOR:ida is:plus', 1, 'salt is:plus'],
  ['salt', 0, ''],
  ['(a b) c', 0, '(b) c'],
  ['(a) b', 0, 'b'],
  ['-(-(a b))', 1, '-(-(a))'],
  ['a sort:title OR b', 0, 'sort:title'],
  ['a sort:title OR b', 1, 'a OR b'],
  ['sort:title sort:added length:[0 TO 600]', 1, 'sort:added length:[0 TO 600]'],
  ['a group:author', 1, 'a'],
  ['a"b"', 0, '"b"'],
  ['a', 7, 'a'],
  ['a (', 0, 'a ('],
])('%o without chip %i is %o', (text, at, rest) => {
  expect(removeChip(text, at)).toBe(rest);
});

test.each([
  ['', 'is:plus', 'is:plus'],
  ['salt', 'author:"Ida Quill"', 'salt author:"Ida Quill"'],
  ['SALT  AUTHORS:ida', 'is:plus', 'SALT  AUTHORS:ida is:plus'],
  ['a OR b', 'is:plus', '(a OR b) is:plus'],
  ['x', 'a OR b', 'x (a OR b)'],
  ['-is:plus a', 'is:plus', 'a is:plus'],
  ['is:plus', '-is:plus', '-is:plus'],
  ['-(a OR b) c', 'a OR b', 'c (a OR b)'],
  ['is:plus', 'is:plus', 'is:plus'],
  ['sort:title a', 'sort:added', 'a sort:added'],
  ['sort:title sort:added a', 'sort:rating', 'a sort:rating'],
  ['group:author', 'group:series', 'group:series'],
  ['a', 'is:plus sort:title', 'a is:plus sort:title'],
  ['a (', 'is:plus', 'a ('],
  ['a', 'is:', 'a'],
])('%o with %o is %o', (text, clause, result) => {
  expect(addChip(text, clause)).toBe(result);
});

test.each([
  ['a is:plus b', 'is:plus', 'a b'],
  ['a b', 'is:plus', 'a b is:plus'],
  ['a is:plus', 'is:plus is:new', 'a is:plus is:new'],
  ['is:new a is:plus', 'is:plus is:new', 'a'],
  ['sort:title', 'sort:title', ''],
  ['a', '(', 'a'],
])('%o toggled by %o is %o', (text, clause, result) => {
  expect(toggleChip(text, clause)).toBe(result);
});

describe('laws', () => {
  test('every condition of a query can be added as a chip; only its own denial takes its place', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const joined = chipsOf(query)
          .map(({ text }) => text)
          .reduce(addChip, '');
        const texts = new Set(chipsOf(queryOf(joined)).map(({ text }) => text));
        for (const term of query.where) {
          const text = printTerm(term);
          const opposite = print(queryOf(`-(${text})`));
          expect(texts.has(text) || texts.has(opposite)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('removing a chip removes that chip and nothing else, however the text was typed', () => {
    let removed = 0;
    fc.assert(
      fc.property(fc.oneof(someText, someQuery.map(print)), fc.nat(), (text, place) => {
        const parsed = parse(text);
        if (!parsed.ok) {
          expect(removeChip(text, 0)).toBe(text);
          return;
        }
        const chips = chipsOf(parsed.query);
        if (chips.length === 0) return;
        const at = place % chips.length;
        const rest = chips.filter((_, index) => index !== at).map((chip) => chip.text);
        // An "all" in an only "any" can come apart, never the other way round.
        expect(print(queryOf(removeChip(text, at))).length).toBeLessThan(print(parsed.query).length);
        if (rest.length !== 1) expect(texts(removeChip(text, at))).toEqual(rest);
        removed += 1;
      }),
      { numRuns: 600 },
    );
    expect(removed).toBeGreaterThan(100);
  });

  test('what was toggled in is there, and toggled out again the query is what it was', () => {
    const clauses = fc.constantFrom('is:plus', '-is:absent', 'author:"Ida Quill"', 'length:<8h', 'a OR b');
    fc.assert(
      fc.property(someQuery, clauses, (query, clause) => {
        const text = print(query);
        const opposite = print(queryOf(`-(${clause})`));
        fc.pre(!hasChip(text, clause) && !hasChip(text, opposite));
        const there = toggleChip(text, clause);
        expect(hasChip(there, clause)).toBe(true);
        expect(print(queryOf(toggleChip(there, clause)))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
