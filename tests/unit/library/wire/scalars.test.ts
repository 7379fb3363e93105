import { describe, expect, test } from 'vitest';
import { count, decimal, flag, list, percent, record, text, verbatim } from '@/lib/library/wire/scalars';

const WRONG = [null, undefined, {}, [], Number.NaN, Symbol('x'), () => 1];

describe('single values come in whatever type', () => {
  test.each([
    [flag, true, true],
    [flag, 'true', true],
    [flag, 1, true],
    [flag, 'false', false],
    [flag, 0, false],
    [flag, 'yes', null],
    [flag, 2, null],
    [decimal, 4.5, 4.5],
    [decimal, '4.7', 4.7],
    [decimal, ' 4,7 ', 4.7],
    [decimal, '1e5', null],
    [decimal, '0x10', null],
    [decimal, '', null],
    [decimal, Number.POSITIVE_INFINITY, null],
    [count, '4699', 4699],
    [count, '4,699', 4699],
    [count, '1.234.567', 1_234_567],
    [count, -1, null],
    [percent, 10.5, 10.5],
    [percent, '10 %', 10],
    [percent, 250, 100],
    [percent, -3, 0],
    [text, '  a title ', 'a title'],
    [text, 7, '7'],
    [text, ' \n ', null],
    [verbatim, ' kept ', ' kept '],
    [verbatim, 7, null],
  ])('%o of %o is %o', (reader: (value: unknown) => unknown, value: unknown, expected: unknown) => {
    expect(reader(value)).toBe(expected);
  });

  test.each([flag, decimal, count, percent, text, verbatim])('%o takes a wrong type as not told', (reader) => {
    for (const value of WRONG) expect(reader(value)).toBeNull();
  });

  test('lists and objects are told apart', () => {
    expect(list([1])).toEqual([1]);
    expect(list({ length: 1 })).toBeNull();
    expect(record({ a: 1 })).toEqual({ a: 1 });
    expect(record([1])).toBeNull();
    expect(record(null)).toBeNull();
  });
});
