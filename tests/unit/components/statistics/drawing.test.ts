import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellAfter } from '@/components/statistics/cells';
import { labelStep, ticksFor } from '@/components/statistics/ticks';

describe('ticks', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [43, [0, 20, 40, 60]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d', (greatest, ticks) => {
    expect(ticksFor(greatest, 4)).toEqual(ticks);
  });

  it('are few whole numbers that reach the greatest value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (greatest) => {
        const ticks = ticksFor(greatest, 4);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('have labels for as many as fit', () => {
    expect([labelStep(0, 8), labelStep(8, 8), labelStep(9, 8), labelStep(36, 6)]).toEqual([1, 1, 2, 6]);
  });
});

describe('arrow keys', () => {
  const part = { key: '', clause: '', titles: 1, minutes: 0 };
  const cells = (...places: [row: number, column: number][]): Cell[] =>
    places.map(([row, column]) => ({ part, label: '', row, column }));

  it('go to the nearest cell of the next row that has any', () => {
    const calendar = cells([0, 0], [0, 11], [2, 3], [2, 9], [3, 0]);
    expect(cellAfter(calendar, 1, 'ArrowDown')).toBe(3);
    expect(cellAfter(calendar, 0, 'ArrowDown')).toBe(2);
    expect(cellAfter(calendar, 4, 'ArrowUp')).toBe(2);
    expect(cellAfter(calendar, 0, 'ArrowUp')).toBeUndefined();
    expect(cellAfter(calendar, 1, 'ArrowRight')).toBe(2);
    expect(cellAfter(calendar, 2, 'x')).toBeUndefined();
  });

  it('go on in a single row or column whichever way they point', () => {
    const row = cells([0, 0], [0, 4]);
    const column = cells([0, 0], [1, 0]);
    for (const line of [row, column]) {
      for (const key of ['ArrowRight', 'ArrowDown', 'End']) expect(cellAfter(line, 0, key)).toBe(1);
      for (const key of ['ArrowLeft', 'ArrowUp', 'Home']) expect(cellAfter(line, 1, key)).toBe(0);
      expect(cellAfter(line, 1, 'ArrowRight')).toBeUndefined();
    }
    expect(cellAfter([], 0, 'Home')).toBeUndefined();
  });
});
