// @vitest-environment happy-dom
import '../messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { BookRow } from '@/lib/library/book';
import { button, draw, pass, press } from '../draw.tsx';
import { fakeServices } from '../fakeServices.ts';
import { bookRow, jobRow, ledger, libraryRow, NOW } from '../rows.ts';

const people = (...names: string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
/** 24 books of two years, two a month; every third has no date of purchase, every fourth no length. */
const BOOKS = Array.from({ length: 24 }, (_, at) =>
  bookRow(`B${at}`, {
    addedAt: `${2024 + Math.floor(at / 12)}-${String((at % 6) + 1).padStart(2, '0')}-15T12:00:00.000Z`,
    purchaseDate: at % 3 === 0 ? null : `2025-0${(at % 6) + 1}-15T12:00:00.000Z`,
    runtimeMinutes: at % 4 === 0 ? null : 600,
    isFinished: at % 2 === 0,
    releaseDate: at === 0 ? '2200-01-01' : '1996-05-05',
    authorsJson: people(`Author ${at % 12}`),
    language: at === 0 ? null : 'english',
  }),
);

async function page(books: readonly BookRow[], place: 'library' | 'sidepanel' = 'library') {
  const world = fakeServices({ library: libraryRow(), job: jobRow({ ledger: ledger() }), bookCount: books.length });
  world.services.readBooks.mockResolvedValue({ revision: 1, books: [...books] });
  const root = await draw(<LibraryPage place={place} />, world.services);
  await pass(200);
  // Charts are drawn a few in every frame.
  for (let frame = 0; frame < 8; frame += 1) await pass(20);
  return root;
}

const nameOf = (element: Element | null): string | null | undefined => element?.getAttribute('aria-label');
function figure(root: Element, name: string): HTMLElement {
  const found = [...root.querySelectorAll('figure')].find((each) => each.querySelector('h2')?.textContent === name);
  if (found === undefined) throw new Error(`no figure named "${name}"`);
  return found;
}
const links = (root: Element): Element[] => [...root.querySelectorAll('a:not([aria-hidden])')];
const names = (root: Element) => links(root).map(nameOf);
const key = (name: string): Promise<void> =>
  act(() => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  history.replaceState(null, '', '?view=stats');
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('statistics', () => {
  it.each(['library', 'sidepanel'] as const)('say how much it all is, in the %s', async (place) => {
    const root = await page(BOOKS, place);
    const totals = root.querySelector('.stat-totals')?.textContent;
    expect(totals).toContain('24 titles');
    expect(totals).toContain('180 hours');
    expect(totals).toContain('8 days and nights');
  });

  it('name every part with its exact value, in titles first or in hours', async () => {
    const root = await page(BOOKS);
    expect(names(figure(root, 'Year by year'))).toEqual(['2024: 12 titles, 90 hours', '2025: 12 titles, 90 hours']);
    expect(names(figure(root, 'When they were published'))[0]).toBe('1990s: 23 titles, 180 hours');
    await press(button(root, 'Hours'));
    expect(names(figure(root, 'Year by year'))[0]).toBe('2024: 90 hours, 12 titles');
    expect(new URLSearchParams(location.search).get('count')).toBe('minutes');
  });

  it('tell what a chart leaves out, as a way to it', async () => {
    const root = await page(BOOKS);
    const note = (name: string) => figure(root, name).querySelector('.stat-note');
    expect(note('Lengths')?.textContent).toBe('6 of unknown length');
    expect(note('Lengths')?.getAttribute('href')).toContain('q=no%3Alength');
    expect(note('When they were published')?.textContent).toBe('1 without a release date');
    expect(note('Languages')?.textContent).toBe('1 without a language');
    expect(note('Authors')?.textContent).toBe('2 more authors');
    expect(note('Authors')?.getAttribute('href')).toContain('group%3Aauthor');
    expect(note('Year by year')).toBeNull();
    const date = root.querySelector<HTMLSelectElement>('select[aria-label="Date"]');
    await act(() => {
      if (date !== null) date.value = 'purchased';
      date?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(note('Year by year')?.textContent).toBe('8 without a date of purchase');
  });

  it('are one stop of the tab order each, walked by arrow keys, and show what is focused', async () => {
    const root = await page(BOOKS);
    for (const each of root.querySelectorAll('figure')) {
      expect(each.querySelectorAll('[tabindex="0"]'), each.querySelector('h2')?.textContent).toHaveLength(1);
    }
    const months = figure(root, 'Month by month');
    await act(() => months.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
    expect(nameOf(document.activeElement)).toBe('January 2025: 2 titles, 10 hours');
    await key('ArrowRight');
    expect(nameOf(document.activeElement)).toBe('February 2025: 2 titles, 20 hours');
    await key('ArrowDown');
    expect(nameOf(document.activeElement)).toBe('February 2024: 2 titles, 20 hours');
    expect(months.querySelector('.stat-readout')?.textContent).toBe('February 2024: 2 titles, 20 hours');
    await key('End');
    expect(nameOf(document.activeElement)).toBe('June 2024: 2 titles, 20 hours');
    await key('ArrowRight');
    expect(nameOf(document.activeElement)).toBe('June 2024: 2 titles, 20 hours');
    await key('Home');
    expect(nameOf(document.activeElement)).toBe('January 2025: 2 titles, 10 hours');
    expect(months.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('are tables at a key, with the same numbers', async () => {
    const root = await page(BOOKS);
    await key('t');
    expect(root.querySelectorAll('figure svg')).toHaveLength(0);
    const row = figure(root, 'Year by year').querySelector('tbody tr');
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual(['2024', '12', '90']);
    const year = figure(root, 'Month by month').querySelector('tbody tr');
    expect([...(year?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      '2025',
      ...'222222'.split(''),
      ...Array(6).fill(''),
    ]);
    await key('t');
    expect(root.querySelectorAll('figure table')).toHaveLength(0);
  });

  it('are as high as two only where many years are drawn, and leave no half of a row empty', async () => {
    const shapes = (root: Element) =>
      ['Growth of the library', 'Month by month'].map((name) => figure(root, name).className.split(/\s+/u));
    const few = shapes(await page(BOOKS));
    expect(few[0]).toContain('stat-wide');
    expect(few[1]).not.toContain('stat-tall');
    const root = await page(
      Array.from({ length: 12 }, (_, at) => bookRow(`B${at}`, { addedAt: `${2010 + at}-05-15T12:00:00.000Z` })),
    );
    const many = shapes(root);
    expect(many[0]).not.toContain('stat-wide');
    expect(many[1]).toContain('stat-tall');
    await key('t');
    const tables = shapes(root);
    expect(tables[0]).toContain('stat-wide');
    expect(tables[1]).not.toContain('stat-tall');
  });

  it('lead to the books that a part counts, and the search they narrow stays', async () => {
    history.replaceState(null, '', '?view=stats&q=is:finished');
    const root = await page(BOOKS);
    const part = links(figure(root, 'Year by year'))[0];
    expect(nameOf(part ?? null)).toBe('2024: 6 titles, 30 hours');
    await act(() => {
      part?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    await pass(20);
    expect(root.querySelector<HTMLInputElement>('[aria-label="Search library"]')?.value).toBe('is:finished added:2024');
    expect(root.querySelector('[aria-label="Books"] > li')?.getAttribute('aria-setsize')).toBe('6');
    expect(root.querySelector('figure')).toBeNull();
  });

  it('have no tools of books above them', async () => {
    const root = await page(BOOKS);
    expect(root.querySelector('.stat-tools')).not.toBeNull();
    expect(root.querySelector('.shelf-tools')).toBeNull();
  });

  it('of one book are right in number, and of none are not there', async () => {
    const root = await page([bookRow('B1', { runtimeMinutes: 60 })]);
    expect(root.querySelector('.stat-totals')?.textContent).toContain('1 title1 hour');
    expect(names(figure(root, 'Year by year'))).toEqual(['2026: 1 title, 1 hour']);
    expect([...root.querySelectorAll('h2')].map((each) => each.textContent)).not.toContain('Growth of the library');
    history.replaceState(null, '', '?view=stats&q=nothing');
    const none = await page(BOOKS);
    expect(none.textContent).toContain('No book matches “nothing”.');
    expect(none.querySelector('figure')).toBeNull();
  });
});
