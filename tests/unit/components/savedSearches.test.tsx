// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { SavedSearch } from '@/lib/library/savedSearch';
import { StorageError } from '@/lib/sync/ports';
import { button, buttons, draw, pass, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { bookRow, libraryRow, NOW } from './rows.ts';

const saved = (id: string, name: string, query: string, position: number): SavedSearch => ({
  ...{ id, name, query, position },
  createdAt: '2026-01-01T00:00:00.000Z',
});
const FINISHED = saved('f', 'Finished ones', 'is:finished', 0);
const SHORT = saved('s', 'Short', 'length:<8h sort:length', 1);
const BOOKS = [
  bookRow('A', { isFinished: true, runtimeMinutes: 60 }),
  bookRow('B', { runtimeMinutes: 100 }),
  bookRow('C', { runtimeMinutes: 900 }),
];

/** Long enough for the books to come to rest and for every search to be counted. */
const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await pass(300);
};

/** A page with the saved searches beside the books, and a store of them behind it. */
async function page(first: readonly SavedSearch[], query = '') {
  history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
  const world = fakeServices({ library: libraryRow(), bookCount: BOOKS.length });
  let shelves = first;
  const listeners = new Set<(shelves: readonly SavedSearch[]) => void>();
  const become = (next: readonly SavedSearch[]): void => {
    shelves = next;
    for (const listener of listeners) listener(shelves);
  };
  const { services } = world;
  services.readBooks.mockResolvedValue({ revision: 1, books: BOOKS });
  services.watchShelves.mockImplementation((onShelves) => {
    listeners.add(onShelves);
    onShelves(shelves);
    return () => listeners.delete(onShelves);
  });
  services.saveShelf.mockImplementation(async (name, text) => {
    become([...shelves, saved('new', name, text, shelves.length)]);
    return null;
  });
  services.removeShelf.mockImplementation(async (id) => become(shelves.filter((shelf) => shelf.id !== id)));
  services.restoreShelf.mockImplementation(async (shelf) => {
    become([...shelves, shelf].toSorted((a, b) => a.position - b.position));
    return null;
  });
  services.moveShelf.mockImplementation(async () => become(shelves.toReversed()));
  const root = await draw(<LibraryPage place="library" />, services);
  await rest();
  return { ...world, root };
}

const nav = (root: Element) => root.querySelector('nav.saved') ?? root;
const links = (root: Element) => [...nav(root).querySelectorAll('a')];
const linkWords = (root: Element) => links(root).map(({ textContent }) => textContent);
const field = (root: Element): HTMLInputElement => {
  const found = nav(root).querySelector('input');
  if (found === null) throw new Error('no field');
  return found;
};
const type = (input: HTMLInputElement, text: string): Promise<void> =>
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = (input: HTMLInputElement): Promise<void> =>
  act(async () => {
    input.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await Promise.resolve();
  }).then(() => pass(0));
const searched = (root: Element) => root.querySelector<HTMLInputElement>('[role="combobox"]')?.value;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('saved searches', () => {
  it('are links with the number of their books, and the one on show is marked', async () => {
    const { root } = await page([FINISHED, SHORT], 'sort:length  length:<8h');
    expect(linkWords(root)).toEqual(['Finished ones 1', 'Short 2']);
    expect(links(root).map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true']);
    await press(links(root)[0] ?? root);
    await pass(20);
    expect(searched(root)).toBe('is:finished');
    expect(new URLSearchParams(location.search).get('q')).toBe('is:finished');
    expect(links(root)[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('are counted anew when the books change, and stay silent about a search that cannot be read', async () => {
    const { root, services, tell } = await page([FINISHED, saved('x', 'Odd', 'is:odd', 2)]);
    expect(linkWords(root)).toEqual(['Finished ones 1', 'Odd ']);
    services.readBooksByAsin.mockResolvedValue([bookRow('D', { isFinished: true })]);
    await act(() => tell(2, 'D'));
    await rest();
    expect(linkWords(root)[0]).toBe('Finished ones 2');
  });

  it('are counted anew when the reader writes something', async () => {
    const { root, write } = await page([saved('t', 'To lend', 'tag:lend', 0)]);
    expect(linkWords(root)).toEqual(['To lend 0']);
    await act(() => write('B', { addTags: ['to lend'] }));
    await rest();
    expect(linkWords(root)).toEqual(['To lend 1']);
  });

  it('are made from the search on show, which has to be one', async () => {
    const { root, services } = await page([FINISHED], 'is:finished');
    expect(button(root, 'Save this search').getAttribute('aria-disabled')).toBe('true');
    const other = await page([FINISHED], ' length:<8h ');
    await press(button(other.root, 'Save this search'));
    expect(field(other.root).value).toBe('length:<8h');
    expect(document.activeElement).toBe(field(other.root));
    await type(field(other.root), 'Short ones');
    await submit(field(other.root));
    expect(other.services.saveShelf).toHaveBeenCalledExactlyOnceWith('Short ones', 'length:<8h');
    expect(linkWords(other.root)[1]).toContain('Short ones');
    expect(document.activeElement).toBe(button(other.root, 'Save this search'));
    expect(services.saveShelf).not.toHaveBeenCalled();
  });

  it('say kindly what is wrong with a name, until it is changed', async () => {
    const { root, services } = await page([FINISHED], 'is:new');
    services.saveShelf.mockResolvedValueOnce('NAME_TAKEN');
    await press(button(root, 'Save this search'));
    await type(field(root), 'finished ONES');
    await submit(field(root));
    expect(textOf(nav(root), 'alert')).toBe('There is a saved search “finished ONES” already.');
    expect(field(root).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field(root));
    await type(field(root), 'Mine');
    expect(textOf(nav(root), 'alert')).toBeNull();
  });

  it('that could not be stored say why, and what was typed stays', async () => {
    const { root, services } = await page([], 'is:new');
    services.saveShelf.mockRejectedValueOnce(new StorageError('FULL'));
    await press(button(root, 'Save this search'));
    await type(field(root), 'Mine');
    await submit(field(root));
    expect(textOf(root, 'alert')).toMatch(/^There is no room left/);
    expect(field(root).value).toBe('Mine');
  });

  it('are deleted with a way back, and the focus is never lost', async () => {
    const { root } = await page([FINISHED, SHORT]);
    await press(button(root, 'Edit saved searches'));
    await press(button(root, 'Delete “Finished ones”'));
    expect(nav(root).querySelector('[role="status"]')?.textContent).toContain('“Finished ones” is deleted.');
    expect(document.activeElement).toBe(button(root, 'Undo'));
    expect(buttons(root, 'Delete “Finished ones”')).toEqual([]);
    await press(button(root, 'Undo'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Name of “Finished ones”');
  });

  it('are renamed and moved', async () => {
    const { root, services } = await page([FINISHED, SHORT]);
    await press(button(root, 'Edit saved searches'));
    await type(field(root), 'Done');
    await submit(field(root));
    expect(services.renameShelf).toHaveBeenCalledExactlyOnceWith('f', 'Done');
    button(root, 'Move “Finished ones” down').focus();
    await press(button(root, 'Move “Finished ones” down'));
    expect(services.moveShelf).toHaveBeenCalledExactlyOnceWith('f', 1);
    expect(document.activeElement).toBe(button(root, 'Move “Finished ones” down'));
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await press(button(root, 'Move “Finished ones” down'));
    expect(services.moveShelf).toHaveBeenCalledTimes(1);
    expect(nav(root).querySelector('[role="status"]')?.textContent).toContain('“Finished ones” is 2 of 2 now.');
  });

  it('are behind a button where there is no room beside the books, which closes when one is taken', async () => {
    const matchMedia = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation(() => matchMedia('not all'));
    const { services } = await page([FINISHED]);
    const panel = await draw(<LibraryPage place="sidepanel" />, services);
    await pass(0);
    expect(panel.querySelector('nav.saved')).toBeNull();
    await press(button(panel, 'Saved searches'));
    await pass(1000);
    await press(links(panel)[0] ?? panel);
    await pass(20);
    expect(searched(panel)).toBe('is:finished');
    expect(panel.querySelector('nav.saved')).toBeNull();
    expect(document.activeElement).toBe(button(panel, 'Saved searches'));
  });
});
