// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { BookRow } from '@/lib/library/book';
import { button, buttons, draw, pass, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, bookRow, HOUR, libraryRow, NOW } from './rows.ts';

const shelf = (count: number): BookRow[] =>
  Array.from({ length: count }, (_, index) =>
    bookRow(`B${index}`, { title: `Book ${index}`, addedAt: ago(index * HOUR) }),
  );

async function page(view: string, books: BookRow[]) {
  history.replaceState(null, '', `?view=${view}`);
  const world = fakeServices({ library: libraryRow(), bookCount: books.length });
  world.services.readBooks.mockResolvedValue({ revision: 1, books });
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(0);
  return { ...world, root };
}

const books = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-book]')];
const boxes = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('.pick input')];
const picked = (root: Element) => boxes(root).flatMap((box, index) => (box.checked ? [index] : []));
const status = (root: Element) => root.querySelector('.pick-count')?.textContent ?? null;
const book = (root: Element, index: number): HTMLElement => {
  const found = books(root)[index];
  if (found === undefined) throw new Error(`no book ${index}`);
  return found;
};
const click = (element: HTMLElement | undefined, keys: MouseEventInit = {}): Promise<void> =>
  act(() => void element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })));
const key = (name: string, keys: KeyboardEventInit = {}): Promise<void> =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...keys });
    document.activeElement?.dispatchEvent(event);
  });
const search = async (root: Element, text: string): Promise<void> => {
  const field = root.querySelector('input');
  await act(() => {
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(20);
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe.each(['list', 'table', 'covers'])('picking books in the %s', (view) => {
  it('takes the mouse: one by one, in a range, and by their boxes', async () => {
    const { root } = await page(view, shelf(8));
    expect(boxes(root)).toEqual([]);
    await click(book(root, 1), { ctrlKey: true });
    expect(status(root)).toBe('1 selected');
    expect(picked(root)).toEqual([1]);
    await click(book(root, 3), { shiftKey: true });
    expect(picked(root)).toEqual([1, 2, 3]);
    await click(boxes(root)[2]);
    await click(boxes(root)[5]);
    expect(picked(root)).toEqual([1, 3, 5]);
    await click(boxes(root)[6], { shiftKey: true });
    expect(picked(root)).toEqual([1, 3, 5, 6]);
    expect(root.querySelector('article')).toBeNull();
    await click(book(root, 0));
    expect(root.querySelector('article')?.textContent).toContain('Book 0');
    expect(picked(root)).toEqual([1, 3, 5, 6]);
  });

  it('takes the keyboard, and Escape gives all of them back without losing the focus', async () => {
    const { root } = await page(view, shelf(8));
    book(root, 0).focus();
    await key(' ');
    expect(root.querySelector('article')).toBeNull();
    await key('End', { shiftKey: true });
    expect(status(root)).toBe('8 selected');
    await key('Home', { shiftKey: true });
    expect(picked(root)).toEqual([0]);
    await key(' ');
    expect(status(root)).toBe('0 selected');
    await key('a', { ctrlKey: true });
    expect(status(root)).toBe('8 selected');
    await key('Escape');
    expect(boxes(root)).toEqual([]);
    expect(status(root)).toBeNull();
    expect(document.activeElement).toBe(book(root, 0));
  });

  it('outlives another order, another search and a sync, and says what is not shown', async () => {
    const { root, services, tell } = await page(view, shelf(8));
    await click(book(root, 1), { ctrlKey: true });
    await click(book(root, 2), { ctrlKey: true });
    await search(root, 'sort:added-asc');
    expect(picked(root)).toEqual([5, 6]);
    services.readBooksByAsin.mockResolvedValue([bookRow('new', { addedAt: ago(9 * HOUR) })]);
    await act(() => tell(2, 'new'));
    await pass(0);
    expect(picked(root)).toEqual([6, 7]);
    await search(root, '"Book 2"');
    expect(status(root)).toBe('2 selected, 1 not shown');
    expect(picked(root)).toEqual([0]);
  });
});

describe('the table while books are picked', () => {
  it('says which of its rows are', async () => {
    const { root } = await page('table', shelf(3));
    expect(root.querySelector('[role="grid"]')?.getAttribute('aria-multiselectable')).toBe('true');
    await click(book(root, 1), { metaKey: true });
    expect(books(root).map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
  });
});

describe('what can be done with picked books', () => {
  it('begins by a button too, and does nothing with none', async () => {
    const { root, services } = await page('list', shelf(3));
    await press(button(root, 'Select books'));
    expect(boxes(root)).toHaveLength(3);
    expect(status(root)).toBe('0 selected');
    expect(button(root, 'Copy titles').getAttribute('aria-disabled')).toBe('true');
    await press(button(root, 'Mark as seen'));
    expect(services.markSeen).not.toHaveBeenCalled();
    await press(button(root, 'Select books'));
    expect(boxes(root)).toEqual([]);
  });

  it('copies their titles in the order on show, and shows them where the browser refuses', async () => {
    const { root } = await page('list', shelf(4));
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await click(book(root, 2), { ctrlKey: true });
    await click(book(root, 0), { ctrlKey: true });
    await press(button(root, 'Copy titles'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('Book 0\nBook 2');
    expect(root.querySelector('.pick-bar')?.textContent).toContain('2 copied');
    await click(book(root, 1), { ctrlKey: true });
    expect(root.querySelector('.pick-bar')?.textContent).not.toContain('copied');
    writeText.mockRejectedValueOnce(new Error('refused'));
    await press(button(root, 'Copy titles'));
    expect(root.querySelector<HTMLTextAreaElement>('.pick-bar textarea')?.value).toBe('Book 0\nBook 1\nBook 2');
  });

  it('marks them as seen where one is new', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const fresh = bookRow('N', { status: 'NEW', firstSeenAt: ago(HOUR), addedAt: ago(-HOUR) });
    const { root, services } = await page('list', [fresh, ...shelf(2)]);
    await click(book(root, 1), { ctrlKey: true });
    expect(button(root, 'Mark as seen').getAttribute('aria-disabled')).toBe('true');
    await click(book(root, 0), { ctrlKey: true });
    await press(button(root, 'Mark as seen'));
    expect(services.markSeen).toHaveBeenCalledExactlyOnceWith('us', ['N', 'B0']);
  });

  it('tags all of them at once and says so', async () => {
    const { root, services } = await page('list', shelf(3));
    await click(book(root, 0), { ctrlKey: true });
    await click(book(root, 2), { ctrlKey: true });
    const field = root.querySelector<HTMLInputElement>('[aria-label="A tag for the selected books"]');
    await act(() => {
      if (field === null) return;
      field.value = '  to   lend ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void field?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await pass(0);
    expect(services.annotate).toHaveBeenCalledExactlyOnceWith('us', ['B0', 'B2'], { addTags: ['to lend'] });
    expect(root.querySelector('.pick-bar')?.textContent).toContain('2 books now have the tag “to lend”.');
    expect(field?.value).toBe('');
  });

  it('stay picked when Escape clears the tag that is typed, and are given back by the next', async () => {
    const { root } = await page('list', shelf(3));
    await click(book(root, 0), { ctrlKey: true });
    const field = root.querySelector<HTMLInputElement>('[aria-label="A tag for the selected books"]');
    const pressEscape = () =>
      act(() => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    await act(() => {
      if (field === null) return;
      field.value = 'lend';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressEscape();
    expect(field?.value).toBe('');
    expect(picked(root)).toEqual([0]);
    await pressEscape();
    expect(picked(root)).toEqual([]);
  });

  it('hides them, and gives them back as long as they are picked', async () => {
    const { root } = await page('list', shelf(3));
    await click(book(root, 0), { ctrlKey: true });
    await click(book(root, 2), { ctrlKey: true });
    expect(buttons(root, 'Show again')).toEqual([]);
    await press(button(root, 'Hide'));
    await pass(20);
    expect(books(root)).toHaveLength(1);
    expect(status(root)).toBe('2 selected, 2 not shown');
    await press(button(root, 'Show again'));
    await pass(20);
    expect(books(root)).toHaveLength(3);
    expect(status(root)).toBe('2 selected');
  });

  it('selects all, clears, and the focus goes back to the books', async () => {
    const { root } = await page('list', shelf(3));
    await press(button(root, 'Select books'));
    await press(button(root, 'Select all'));
    expect(picked(root)).toEqual([0, 1, 2]);
    await press(button(root, 'Clear'));
    expect(buttons(root, 'Clear')).toEqual([]);
    expect(document.activeElement).toBe(book(root, 0));
  });
});
