import { describe, expect, it } from 'vitest';
import { indexesWith, rowForKey, rowsOnScreen, rowsToDraw, scrollToShow } from '@/components/library/virtualWindow';

const at = (scrolled: number, height = 800) => ({ scrolled, height, rowHeight: 100 });

describe('rowsToDraw', () => {
  it('draws every row that shows a pixel, and some around them', () => {
    expect(rowsToDraw(at(1050), 10_000, 3)).toEqual({ from: 7, to: 22 });
  });

  it('stays inside the list at both ends', () => {
    expect(rowsToDraw(at(0), 10_000, 6)).toEqual({ from: 0, to: 14 });
    expect(rowsToDraw(at(999_200), 10_000, 6)).toEqual({ from: 9986, to: 10_000 });
    expect(rowsToDraw(at(0), 3, 6)).toEqual({ from: 0, to: 3 });
  });

  it('draws the first rows while the list starts below the window', () => {
    expect(rowsToDraw(at(-600), 10_000, 0)).toEqual({ from: 0, to: 2 });
    expect(rowsToDraw(at(-5000), 10_000, 6)).toEqual({ from: 0, to: 0 });
  });

  it('draws nothing of an empty list', () => {
    expect(rowsToDraw(at(0), 0, 6)).toEqual({ from: 0, to: 0 });
  });

  it('never asks for a row beyond the list when it shrank under the scroll position', () => {
    expect(rowsToDraw(at(50_000), 10, 6)).toEqual({ from: 10, to: 10 });
  });
});

describe('rowsOnScreen', () => {
  it('counts a row as seen from its half on', () => {
    expect(rowsOnScreen(at(49), 100)).toEqual({ from: 0, to: 8 });
    expect(rowsOnScreen(at(51), 100)).toEqual({ from: 1, to: 9 });
  });

  it('sees nothing through a window of no height', () => {
    const { from, to } = rowsOnScreen(at(120, 0), 100);
    expect(to - from).toBe(0);
  });
});

describe('indexesWith', () => {
  it('keeps the focused row in the document, in its place of the order', () => {
    expect(indexesWith({ from: 5, to: 8 }, 2, 100)).toEqual([2, 5, 6, 7]);
    expect(indexesWith({ from: 5, to: 8 }, 50, 100)).toEqual([5, 6, 7, 50]);
    expect(indexesWith({ from: 5, to: 8 }, 6, 100)).toEqual([5, 6, 7]);
  });

  it('knows no focused row in an empty list', () => {
    expect(indexesWith({ from: 0, to: 0 }, 0, 0)).toEqual([]);
  });
});

describe('rowForKey', () => {
  const from = (key: string, current: number) => rowForKey(key, current, 100, 8);

  it('moves by one, by a page and to the ends, and stops there', () => {
    expect(from('ArrowDown', 5)).toBe(6);
    expect(from('ArrowUp', 5)).toBe(4);
    expect(from('PageDown', 5)).toBe(12);
    expect(from('PageUp', 5)).toBe(0);
    expect(from('Home', 5)).toBe(0);
    expect(from('End', 5)).toBe(99);
    expect(from('ArrowDown', 99)).toBe(99);
    expect(from('ArrowUp', 0)).toBe(0);
  });

  it('leaves every other key alone', () => {
    expect(from('a', 5)).toBeNull();
    expect(from('Enter', 5)).toBeNull();
  });

  it('moves by at least one row where not even one fits', () => {
    expect(rowForKey('PageDown', 5, 100, 0)).toBe(6);
  });
});

describe('scrollToShow', () => {
  it('does not move for a row that is seen in full', () => {
    expect(scrollToShow(at(1000), 12)).toBe(0);
  });

  it('moves just as far as needed', () => {
    expect(scrollToShow(at(1000), 9)).toBe(-100);
    expect(scrollToShow(at(1000), 18)).toBe(100);
  });

  it('shows the top of a row that is higher than the window', () => {
    expect(scrollToShow(at(1000, 60), 11)).toBe(100);
  });
});
