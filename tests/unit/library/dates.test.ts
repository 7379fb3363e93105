import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay, toInstant } from '@/lib/library/dates';

describe('toInstant', () => {
  test.each([
    ['2026-01-02T12:57:43.960Z', '2026-01-02T12:57:43.960Z'],
    ['2026-01-02T12:57:43Z', '2026-01-02T12:57:43.000Z'],
    ['2099-12-31T00:00:00.00000Z', '2099-12-31T00:00:00.000Z'],
    ['2024-10-03T15:02:22.12345Z', '2024-10-03T15:02:22.123Z'],
    ['2024-10-03T15:02:22.5Z', '2024-10-03T15:02:22.500Z'],
    ['2024-10-03T15:02Z', '2024-10-03T15:02:00.000Z'],
    ['2024-10-03T15:02:22', '2024-10-03T15:02:22.000Z'],
    ['2024-10-03T15:02:22+02:00', '2024-10-03T13:02:22.000Z'],
    ['2024-10-03T15:02:22-0530', '2024-10-03T20:32:22.000Z'],
    ['2024-10-03', '2024-10-03T00:00:00.000Z'],
    [' 2024-10-03 ', '2024-10-03T00:00:00.000Z'],
    [Date.UTC(2024, 9, 3), '2024-10-03T00:00:00.000Z'],
  ])('%o → %o', (value, expected) => {
    expect(toInstant(value)).toBe(expected);
  });

  test.each([
    null,
    undefined,
    '',
    'yesterday',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '1970-01-01T00:00:00.00000Z',
    '1989-12-31T23:59:59Z',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-01T25:00:00Z',
    '10/03/2024',
    0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    {},
    ['2024-10-03'],
  ])('%o tells nothing', (value) => {
    expect(toInstant(value)).toBeNull();
  });

  test('gives back every moment it gave out', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (date) => {
          expect(toInstant(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => void [toInstant(value), toDay(value)]),
      { numRuns: 2000 },
    );
  });
});

describe('toDay', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T07:00:00Z', '2024-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2200-01-01', '2200-01-01'],
    ['1962-05-01', '1962-05-01'],
  ])('%o → %o', (value, expected) => {
    expect(toDay(value)).toBe(expected);
  });

  test.each(['0001-01-01', '1900-01-01', '1970-01-01', '2023-02-29', '', 'tba', null, 20240305])(
    '%o tells nothing',
    (value) => {
      expect(toDay(value)).toBeNull();
    },
  );
});
