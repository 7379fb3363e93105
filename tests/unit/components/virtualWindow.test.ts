import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shelf } from '@/components/library/shelf';
import { shelfOf } from '@/components/library/shelf';
import { layoutOf, lineAt, lineOf, linesBetween, type ShelfLayout } from '@/components/library/shelfLayout';
import {
  entriesOnScreen,
  entriesToDraw,
  entryForKey,
  indexesWith,
  scrollToShow,
} from '@/components/library/virtualWindow';
import { bookRow, keysOf } from './rows.ts';

const books = (count: number) => Array.from({ length: count }, (_, at) => bookRow(`B${at}`));
const plain = (count: number): Shelf => shelfOf({ books: books(count), groups: null });
const list = (count: number) => layoutOf(plain(count), { rowHeight: 100, headingHeight: 40, columns: 1 });
const tiles = (count: number) => layoutOf(plain(count), { rowHeight: 100, headingHeight: 40, columns: 3 });
const all = books(7);
const grouped = shelfOf({
  books: all,
  groups: [
    { label: 'One', books: all.slice(0, 4) },
    { label: null, books: all.slice(3) },
  ],
});
const shelfOfGroups = (counts: readonly number[]): Shelf => {
  const filled = counts.filter((count) => count > 0);
  return shelfOf({ books: all, groups: filled.map((count, place) => ({ label: `${place}`, books: books(count) })) });
};
const linesOf = (layout: ShelfLayout) =>
  Array.from({ length: layout.lineCount + 1 }, (_, line) => lineAt(layout, line)).filter((line) => line !== undefined);
const at = (scrolled: number, height = 800) => ({ scrolled, height });

describe('a shelf', () => {
  it('is flat without groups', () => {
    expect(plain(2).entries.map(({ key }) => key)).toEqual(keysOf(['B0', 'B1']));
    expect(plain(2).sections).toEqual([]);
  });

  it('has a place for a book in each of its groups', () => {
    expect(grouped.entries).toHaveLength(8);
    expect(new Set(grouped.entries.map(({ key }) => key)).size).toBe(8);
    expect(grouped.books).toBe(7);
    expect(grouped.entries.map(({ place }) => place)).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
    expect(grouped.sections).toEqual([
      { label: 'One', from: 0, count: 4 },
      { label: null, from: 4, count: 4 },
    ]);
  });
});

describe('layoutOf', () => {
  it('begins every section on a line of its own, below its heading', () => {
    const layout = layoutOf(grouped, { rowHeight: 100, headingHeight: 40, columns: 3 });
    expect(linesOf(layout)).toEqual([
      { top: 0, height: 140, section: 0, from: 0, to: 3 },
      { top: 140, height: 100, section: -1, from: 3, to: 4 },
      { top: 240, height: 140, section: 1, from: 4, to: 7 },
      { top: 380, height: 100, section: -1, from: 7, to: 8 },
    ]);
    expect(layout.height).toBe(480);
    expect([0, 2, 3, 4, 7].map((entry) => lineOf(layout, entry))).toEqual([0, 0, 1, 2, 3]);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 100],
    [60, 9940],
  ])('keeps the room of what is not read yet: %i of them read, %i not', (read, unread) => {
    const measures = { rowHeight: 100, headingHeight: 40, columns: 3 };
    const first = shelfOf({ books: books(read), groups: null }, unread);
    expect(first.books).toBe(read + unread);
    expect(layoutOf(first, measures).height).toBe(tiles(read + unread).height);
  });

  it('has nothing to lay out of nothing', () => {
    expect(list(0)).toMatchObject({ lineCount: 0, height: 0 });
    expect(linesOf(list(0))).toEqual([]);
  });

  it('tells of every line, entry and height what a list of all lines would', () => {
    const someShelf = fc.tuple(fc.array(fc.nat(9), { maxLength: 6 }), fc.boolean(), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(someShelf, fc.nat(3_000), fc.nat(1_000), ([counts, isGrouped, columns], top, more) => {
        const shelf = isGrouped ? shelfOfGroups(counts) : plain(counts.reduce((sum, count) => sum + count, 0));
        const layout = layoutOf(shelf, { rowHeight: 100, headingHeight: 40, columns });
        const lines = linesOf(layout);
        for (const [number, line] of lines.entries()) {
          expect(line.top).toBe(lines.slice(0, number).reduce((sum, { height }) => sum + height, 0));
          expect(line.from).toBe(lines[number - 1]?.to ?? 0);
          for (let entry = line.from; entry < line.to; entry += 1) expect(lineOf(layout, entry)).toBe(number);
        }
        expect(lines.at(-1)?.to ?? 0).toBe(shelf.entries.length);
        expect(lines.reduce((sum, { height }) => sum + height, 0)).toBe(layout.height);
        const between = linesBetween(layout, top, top + more);
        const from = lines.filter((line) => line.top + line.height <= top).length;
        expect(between).toEqual({ from, to: Math.max(from, lines.filter((line) => line.top < top + more).length) });
      }),
    );
  });
});

describe('entriesToDraw', () => {
  it('draws every line that shows a pixel, and some around them', () => {
    expect(entriesToDraw(list(10_000), at(1050), 300)).toEqual({ from: 7, to: 22 });
    expect(entriesToDraw(tiles(10_000), at(1050), 0)).toEqual({ from: 30, to: 57 });
  });

  it('stays inside the list at both ends', () => {
    expect(entriesToDraw(list(10_000), at(0), 600)).toEqual({ from: 0, to: 14 });
    expect(entriesToDraw(list(10_000), at(999_200), 600)).toEqual({ from: 9986, to: 10_000 });
    expect(entriesToDraw(tiles(4), at(0), 600)).toEqual({ from: 0, to: 4 });
  });

  it('draws the first rows while the list starts below the window', () => {
    expect(entriesToDraw(list(10_000), at(-600), 0)).toEqual({ from: 0, to: 2 });
    expect(entriesToDraw(list(10_000), at(-5000), 600)).toEqual({ from: 0, to: 0 });
  });

  it('draws nothing of an empty list, nor of one that shrank under the scroll position', () => {
    expect(entriesToDraw(list(0), at(0), 600)).toEqual({ from: 0, to: 0 });
    expect(entriesToDraw(list(10), at(50_000), 600)).toEqual({ from: 10, to: 10 });
  });
});

describe('entriesOnScreen', () => {
  it('counts a row as seen from its half on', () => {
    expect(entriesOnScreen(list(100), at(49))).toEqual({ from: 0, to: 8 });
    expect(entriesOnScreen(list(100), at(51))).toEqual({ from: 1, to: 9 });
  });

  it('sees nothing through a window of no height', () => {
    const { from, to } = entriesOnScreen(list(100), at(120, 0));
    expect(to - from).toBe(0);
  });
});

describe('indexesWith', () => {
  it('keeps the focused entry in the document, in order', () => {
    expect(indexesWith({ from: 3, to: 6 }, 4, 10)).toEqual([3, 4, 5]);
    expect(indexesWith({ from: 3, to: 6 }, 1, 10)).toEqual([1, 3, 4, 5]);
    expect(indexesWith({ from: 3, to: 6 }, 9, 10)).toEqual([3, 4, 5, 9]);
    expect(indexesWith({ from: 0, to: 0 }, 0, 0)).toEqual([]);
  });
});

describe('entryForKey', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 5, 12],
    ['PageUp', 5, 0],
    ['Home', 5, 0],
    ['End', 5, 99],
    ['ArrowRight', 5, null],
    ['a', 5, null],
  ])('%s in a list goes from %i to %o', (key, from, to) => {
    expect(entryForKey(key, from, list(100), 800)).toBe(to);
  });

  it.each([
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 7],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['ArrowRight', 2, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 7, 7],
    ['End', 0, 7],
  ])('%s among eight tiles in three columns goes from %i to %i', (key, from, to) => {
    expect(entryForKey(key, from, tiles(8), 800)).toBe(to);
  });
});

describe('scrollToShow', () => {
  it('moves no more than it must', () => {
    expect(scrollToShow(list(100), at(0), 3)).toBe(0);
    expect(scrollToShow(list(100), at(0), 8)).toBe(100);
    expect(scrollToShow(list(100), at(500), 3)).toBe(-200);
    expect(scrollToShow(tiles(100), at(0), 24)).toBe(100);
  });

  it('shows the top of a row that is higher than the window', () => {
    expect(scrollToShow(list(100), at(0, 60), 1)).toBe(100);
  });
});
