import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesIn } from '@/lib/audible/website/fields/duration';
import { sequenceIn } from '@/lib/audible/website/fields/series';
import { totalIn } from '@/lib/audible/website/stated';

describe('durations', () => {
  it.each([
    ['6h 29m', 389],
    ['8h 3m left', 483],
    ['45m', 45],
    ['2h', 120],
    ['6 hrs and 29 mins', 389],
    ['Noch 6 Std. 29 Min.', 389],
    ['6 Std. und 1 Min. verbleibend', 361],
    ['6 h et 29 min', 389],
    ['6 heures et 2 minutes restantes', 362],
    ['6 ore e 29 min rimanenti', 389],
    ['Quedan 6 h y 29 m', 389],
    ['6h 29min restantes', 389],
    ['残り6時間29分', 389],
    ['残り６時間２９分', 389],
    ['6:29', 389],
    ['61 % · 8h 3m', 483],
  ])('%s', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });

  it.each(['', 'Finished', '29', '3 Tage', '6 Monate', '3 months', '12 %', '99999999999999h'])('%s is none', (text) => {
    expect(minutesIn(text)).toBeNull();
  });

  it('read what every store writes', () => {
    const writers = [
      (h: number, m: number) => `${h}h ${m}m left`,
      (h: number, m: number) => `Noch ${h} Std. ${m} Min.`,
      (h: number, m: number) => `残り${h}時間${m}分`,
      (h: number, m: number) => `${h} ore e ${m} min rimanenti`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...writers), fc.nat({ max: 900 }), fc.nat({ max: 59 }), (write, h, m) => {
        expect(minutesIn(write(h, m))).toBe(h * 60 + m);
      }),
    );
  });

  it('are whole minutes or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const minutes = minutesIn(text);
        if (minutes !== null) expect(Number.isSafeInteger(minutes) && minutes >= 0).toBe(true);
      }),
    );
  });
});

describe('sequences', () => {
  it.each([
    [', Book 1', '1'],
    [', Book 1-3', '1-3'],
    [', Book 0.5 - 4,', '0.5 - 4'],
    [', Titel 3.7', '3.7'],
    ['第５巻', '5'],
    [', Book 1, The 2nd', '1'],
    [', ', ''],
  ])('%s', (text, sequence) => {
    expect(sequenceIn(text)).toBe(sequence);
  });
});

describe('totals', () => {
  it.each([
    ['1-50 of 247 results', 50, 247],
    ['Showing 1 - 50 of 2,500 titles', 50, 2500],
    ['1–50 von 2.500 Ergebnissen', 50, 2500],
    ['1-50 sur 2\u202f500', 50, 2500],
    ['247件中 1～50件', 50, null],
    ['247件中 1~50件', 50, 247],
    ['1,001-1,050 of 2,500', 50, 2500],
    ['241-247 of 247', 7, 247],
  ])('%s', (text, rows, total) => {
    expect(totalIn(text, rows)).toBe(total);
  });

  it.each([
    ['1-20 of 247', 50],
    ['1 2 3', 3],
    ['1997-2024 of 3000', 50],
    ['1-50', 50],
    ['1-50 of 20', 50],
    ['1-50 of 247, page 1', 50],
    ['', 0],
  ])('%s beside %i rows states none', (text, rows) => {
    expect(totalIn(text, rows)).toBeNull();
  });
});
