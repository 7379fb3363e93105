// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { PageServices } from '@/components/services';
import type { BookRow } from '@/lib/library/book';
import type { TableColumn } from '@/lib/library/tableColumns';
import { button, draw, pass, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, bookRow, HOUR, libraryRow, NOW } from './rows.ts';

/** `count` books, the first the newest and the longest. */
const shelf = (count: number): BookRow[] =>
  Array.from({ length: count }, (_, index) =>
    bookRow(`B${String(index).padStart(5, '0')}`, {
      title: `Book ${index}`,
      addedAt: ago(index * HOUR),
      runtimeMinutes: 6000 - index,
    }),
  );

async function table(books: BookRow[], query = '') {
  history.replaceState(null, '', `?view=table&q=${encodeURIComponent(query)}`);
  const world = fakeServices({ library: libraryRow(), bookCount: books.length });
  world.services.readBooks.mockResolvedValue({ revision: 1, books });
  let choose: Parameters<PageServices['watchColumns']>[0] = () => {};
  world.services.watchColumns.mockImplementation((onColumns) => {
    choose = onColumns;
    onColumns(null);
    return () => {};
  });
  world.services.chooseColumns.mockImplementation(async (columns) => choose(columns));
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(0);
  return { ...world, root };
}

const grid = (root: Element) => root.querySelector('[role="grid"][aria-label="Books"]');
const rows = (root: Element) => [...root.querySelectorAll<HTMLElement>('[role="row"][aria-rowindex]')];
const titles = (root: Element) => rows(root).map((row) => row.querySelector('.cell-words')?.textContent);
const headers = (root: Element) => [...root.querySelectorAll('[role="columnheader"]')];
const header = (root: Element, name: string) => headers(root).find(({ textContent }) => textContent === name);
const query = (root: Element) => root.querySelector('input')?.value;
const key = (name: string): Promise<void> =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
const sortBy = async (root: Element, name: string): Promise<void> => {
  await press(button(root, name));
  await pass(20);
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('the table of books', () => {
  it('tells how many there are without its head, and draws only those in view', async () => {
    const { root } = await table(shelf(10_000));
    expect(grid(root)?.getAttribute('aria-rowcount')).toBe('10000');
    expect(rows(root).length).toBeLessThan(60);
    expect(rows(root)[0]?.getAttribute('aria-rowindex')).toBe('1');
    expect(titles(root).slice(0, 2)).toEqual(['Book 0', 'Book 1']);
  });

  it('says in every cell what its column is for', async () => {
    const { root, services } = await table([
      bookRow('B0TEST0001', {
        title: 'Tide',
        authorsJson: '[{"asin":null,"name":"Ada Marsh","role":null}]',
        seriesJson: '[{"asin":null,"title":"The Sea","sequence":"1-2","sort":1}]',
        runtimeMinutes: 724,
        rating: 4,
        isFinished: true,
        isPreorder: true,
        releaseDate: '2200-01-01',
        language: 'english',
        presence: 'ABSENT',
      }),
    ]);
    await act(() => services.chooseColumns(['authors', 'series', 'length', 'released', 'rating', 'progress']));
    const cells = () =>
      [...(rows(root)[0]?.querySelectorAll('[role="gridcell"]') ?? [])].map((cell) => cell.textContent);
    expect(cells()).toEqual(['Ada Marsh', 'The Sea #1-2', '12 h 4 min', '', '4.0', 'Finished']);
    await act(() => services.chooseColumns(['added', 'language', 'availability', 'asin', 'status']));
    expect(cells()).toEqual(['Jan 1, 2026', 'English', 'Purchase', 'B0TEST0001', 'No longer listed']);
    expect(headers(root).map(({ textContent }) => textContent)).toEqual([
      ...['Title', 'Added', 'Language', 'Yours by', 'ASIN', 'Status'],
    ]);
  });

  it('is sorted by its head, in the query, and turned round by a second press', async () => {
    const { root } = await table(shelf(30));
    expect(header(root, 'Added')?.getAttribute('aria-sort')).toBe('descending');
    await sortBy(root, 'Length');
    expect(query(root)).toBe('sort:length');
    expect(header(root, 'Length')?.getAttribute('aria-sort')).toBe('ascending');
    expect(header(root, 'Added')?.getAttribute('aria-sort')).toBe('none');
    expect(titles(root)[0]).toBe('Book 29');
    await sortBy(root, 'Length');
    expect(query(root)).toBe('sort:length-desc');
    expect(titles(root)[0]).toBe('Book 0');
    await sortBy(root, 'Title');
    expect(query(root)).toBe('sort:title');
  });

  it('has one stop for its head and one for its rows, each walked by keys', async () => {
    const { root } = await table(shelf(500));
    expect(grid(root)?.querySelectorAll('[tabindex="0"]')).toHaveLength(2);
    root.querySelector<HTMLElement>('[role="columnheader"] [tabindex="0"]')?.focus();
    await key('ArrowRight');
    expect(document.activeElement?.textContent).toBe('Authors');
    await key('End');
    expect(document.activeElement?.textContent).toBe('Progress');
    rows(root)[0]?.focus();
    await key('End');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('500');
    await key('ArrowUp');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('499');
    await key('Home');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('1');
    await key('Enter');
    expect(root.querySelector('article')?.textContent).toContain('Book 0');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    await key('Escape');
    expect(root.querySelector('article')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('1');
  });

  it('has the headings of groups between its rows, which count as none', async () => {
    const { root } = await table([bookRow('A', { language: 'german' }), bookRow('B'), bookRow('C')], 'group:language');
    expect(grid(root)?.getAttribute('aria-rowcount')).toBe('3');
    expect([...(grid(root)?.querySelectorAll('h2') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'english 2 books',
      'german 1 book',
    ]);
    expect(rows(root).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3']);
  });

  it('has the columns that the reader chose, until they want the default ones', async () => {
    const { root, services } = await table(shelf(3));
    const box = (name: string): HTMLInputElement | undefined =>
      [...root.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.querySelector('input') ??
      undefined;
    await press(button(root, 'Columns'));
    expect(box('Length')?.checked).toBe(true);
    await press(box('Length') ?? root);
    await press(box('ASIN') ?? root);
    const chosen: readonly TableColumn[] = [
      'authors',
      'narrators',
      'series',
      'marketplace',
      'added',
      'rating',
      'progress',
      'asin',
    ];
    expect(services.chooseColumns).toHaveBeenLastCalledWith(chosen);
    expect(header(root, 'ASIN')).toBeDefined();
    expect(header(root, 'Length')).toBeUndefined();
    await press(button(root, 'Default columns'));
    expect(services.chooseColumns).toHaveBeenLastCalledWith(null);
    expect(header(root, 'Length')).toBeDefined();
    await key('Escape');
    expect(document.activeElement).toBe(button(root, 'Columns'));
    expect(box('ASIN')).toBeUndefined();
  });
});
