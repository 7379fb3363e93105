import { describe, expect, test } from 'vitest';
import { parse } from '@/lib/library/query/parse';
import { print } from '@/lib/library/query/print';
import { queryOf } from './support';

describe('mistakes are told where they are', () => {
  test.each([
    ['"salt', ['UNCLOSED_QUOTE "salt']],
    ['salt “light', ['UNCLOSED_QUOTE “light']],
    ['author:"ida', ['UNCLOSED_QUOTE "ida']],
    ['length:[0 TO', ['UNCLOSED_RANGE [0 TO']],
    ['salt (a OR b', ['UNCLOSED_GROUP (']],
    ['((a)', ['UNCLOSED_GROUP (']],
    ['a) b', ['UNOPENED_GROUP )']],
    ['a ()', ['EMPTY_GROUP ()']],
    ['-( )', ['EMPTY_GROUP ( )']],
    ['OR', ['MISSING_SIDE OR']],
    ['a OR', ['MISSING_SIDE OR']],
    ['OR a', ['MISSING_SIDE OR']],
    ['a OR OR b', ['MISSING_SIDE OR']],
    ['(a OR) b', ['MISSING_SIDE OR']],
    ['a AND', ['MISSING_SIDE AND']],
    ['a AND AND b', ['MISSING_SIDE AND']],
    ['a AND OR b', ['MISSING_SIDE AND']],
    ['a -OR b', ['MISSING_SIDE -']],
    ['sort:title OR a', ['MISSING_SIDE OR']],
    ['author:', ['VALUE_EXPECTED author:']],
    ['author: quill', ['VALUE_EXPECTED author:']],
    ['author:""', ['VALUE_EXPECTED author:""']],
    ['author:=', ['VALUE_EXPECTED author:=']],
    ['series:=#1', ['VALUE_EXPECTED series:=#1']],
    ['author:="ida', ['UNCLOSED_QUOTE "ida']],
    ['a ""', ['VALUE_EXPECTED ""']],
    ['rating:good', ['NUMBER_EXPECTED good']],
    ['rating:<', ['NUMBER_EXPECTED <']],
    ['length:8x', ['LENGTH_EXPECTED 8x']],
    ['length:1..x', ['LENGTH_EXPECTED 1..x']],
    ['added:2024-13', ['DATE_EXPECTED 2024-13']],
    ['added:2023-02-29', ['DATE_EXPECTED 2023-02-29']],
    ['added:soon', ['DATE_EXPECTED soon']],
    ['series:"Tides"#x', ['NUMBER_EXPECTED #x']],
    ['length:10h..5h', ['BACKWARDS_RANGE 10h..5h']],
    ['released:2021..2019', ['BACKWARDS_RANGE 2021..2019']],
    ['is:finishd', ['UNKNOWN_FLAG finishd → finished']],
    ['is:zzzzz', ['UNKNOWN_FLAG zzzzz']],
    ['has:nots', ['UNKNOWN_FLAG nots → note']],
    ['no:narator', ['UNKNOWN_FLAG narator → narrator']],
    ['sort:titel', ['UNKNOWN_SORT titel → title']],
    ['sort:title-up', ['UNKNOWN_SORT title-up']],
    ['group:auth', ['UNKNOWN_GROUP auth → author']],
    ['group:rating', ['UNKNOWN_GROUP rating']],
    ['-sort:title', ['NESTED_DIRECTIVE sort:title']],
    ['(a sort:title)', ['NESTED_DIRECTIVE sort:title']],
    ['a OR (group:author)', ['NESTED_DIRECTIVE group:author']],
    ['group:author group:series', ['SECOND_GROUP group:series']],
    ['is:x length:y "z', ['UNKNOWN_FLAG x', 'LENGTH_EXPECTED y', 'UNCLOSED_QUOTE "z']],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, ['TOO_DEEP (']],
  ])('%s', (text, expected) => {
    const parsed = parse(text);
    const told = parsed.ok
      ? []
      : parsed.mistakes.map(({ code, start, end, suggestion }) =>
          [code, text.slice(start, end), ...(suggestion === null ? [] : ['→', suggestion])].join(' '),
        );
    expect(told).toEqual(expected);
  });

  test('with the field they are in', () => {
    expect(parse('a is:x')).toEqual({
      ok: false,
      mistakes: [{ code: 'UNKNOWN_FLAG', start: 5, end: 6, field: 'is', suggestion: null }],
    });
  });

  test('a very long text is no danger', () => {
    for (const piece of ['(', '-', '"', 'a OR ', 'is:plus ', ')']) {
      expect(() => parse(piece.repeat(20_000))).not.toThrow();
    }
  });
});

describe('the canonical text', () => {
  test.each([
    ['', ''],
    ['  salt   light ', 'salt light'],
    ['AUTHORS:quill', 'author:quill'],
    ['“salt light”', '"salt light"'],
    ['a"b"c', 'a "b" c'],
    ['foo:"bar baz"', 'foo: "bar baz"'],
    ['foo(bar)', 'foo bar'],
    ['a AND (b AND c)', 'a b c'],
    ['a OR (b OR c)', 'a OR b OR c'],
    ['a b OR c', 'a b OR c'],
    ['a (b OR c)', 'a (b OR c)'],
    ['-(a b)', '-(a b)'],
    ['---a', '-a'],
    ['- a', '- a'],
    ['length:[0 TO 600]', 'length:0..600'],
    ['length:[0 to *]', 'length:0..'],
    ['length:{0 TO 600]', 'length:{0 TO 600]'],
    ['length:[* TO *]', 'length:*'],
    ['length:..', 'length:*'],
    ['length:≥8H', 'length:>=8h'],
    ['length:1:30', 'length:1h30m'],
    ['length:"<8h"', 'length:<8h'],
    ['rating:=4,5', 'rating:4.5'],
    ['progress:>50%', 'progress:>50'],
    ['added:20240506', 'added:2024-05-06'],
    ['added:<3months', 'added:<3mo'],
    ['added:<03m', 'added:<3mo'],
    ['is:read', 'is:finished'],
    ['has:description', 'has:summary'],
    ['series:dune#1-3', 'series:dune#1..3'],
    ['series:dune#x', 'series:dune#x'],
    ['series:"Dune"#3 a', 'series:"Dune"#3 a'],
    ['sort:title-asc', 'sort:title'],
    ['sort:added-desc a', 'a sort:added'],
    ['a sort:title OR b group:authors', 'a OR b sort:title group:author'],
    ['or and', 'or and'],
  ])('%s → %s', (text, canonical) => {
    expect(print(queryOf(text))).toBe(canonical);
  });

  test('positions are those of the text as typed', () => {
    const text = 'salt -(a b) author:"Ida"  (x OR y)';
    expect(queryOf(text).where.map(({ start, end }) => text.slice(start, end))).toEqual([
      'salt',
      '-(a b)',
      'author:"Ida"',
      '(x OR y)',
    ]);
  });
});
