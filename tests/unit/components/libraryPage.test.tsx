// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '@/components/library/LibraryPage';
import type { Overview } from '@/components/services';
import type { BookRow } from '@/lib/library/book';
import { StorageError } from '@/lib/sync/ports';
import { button, buttons, draw, pass, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, bookRow, HOUR, jobRow, ledger, libraryRow, NOW, runningJob } from './rows.ts';

const ROW = 100;

/** `count` books, the first the newest. */
const shelf = (count: number): BookRow[] =>
  Array.from({ length: count }, (_, index) =>
    bookRow(`B${String(index).padStart(5, '0')}`, { title: `Book ${index}`, addedAt: ago(index * HOUR) }),
  );

async function page(books: BookRow[], overview: Partial<Overview> = {}) {
  const world = fakeServices({
    library: libraryRow(),
    job: jobRow({ ledger: ledger() }),
    bookCount: books.length,
    ...overview,
  });
  world.services.readBooks.mockResolvedValue({ revision: 1, books });
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(0);
  return { ...world, root };
}

const items = (root: Element): HTMLLIElement[] => [
  ...root.querySelectorAll<HTMLLIElement>('[aria-label="Books"] > li'),
];
const titles = (root: Element): (string | null | undefined)[] =>
  items(root).map((item) => item.querySelector('.book-title')?.textContent);
const searchbox = (root: Element): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>('input[role="combobox"][aria-label="Search library"]');
  if (found === null) throw new Error('no search field');
  return found;
};
const FRAME = 20;
const search = async (root: Element, text: string): Promise<void> => {
  await act(() => {
    searchbox(root).value = text;
    searchbox(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(FRAME);
};
const key = (name: string): Promise<void> =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
const focused = (): string | null | undefined => document.activeElement?.querySelector('.book-title')?.textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('the list of books', () => {
  it('tells how many there are, and draws only those in view', async () => {
    const { root } = await page(shelf(10_000));
    expect(items(root).length).toBeLessThan(40);
    expect(items(root)[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(items(root)[0]?.getAttribute('aria-posinset')).toBe('1');
    expect(titles(root).slice(0, 3)).toEqual(['Book 0', 'Book 1', 'Book 2']);
  });

  it('takes one stop of the tab order and is walked by keys', async () => {
    const { root } = await page(shelf(500));
    expect(root.querySelectorAll('.book[tabindex="0"]')).toHaveLength(1);
    searchbox(root).focus();
    await key('ArrowDown');
    expect(focused()).toBe('Book 0');
    await key('ArrowDown');
    expect(focused()).toBe('Book 1');
    await key('End');
    expect(focused()).toBe('Book 499');
    await key('Home');
    expect(focused()).toBe('Book 0');
    expect(root.querySelectorAll('.book[tabindex="0"]')).toHaveLength(1);
  });

  it('shows what a row needs: people, series with its number, length', async () => {
    const { root } = await page([
      bookRow('A', {
        authorsJson:
          '[{"asin":null,"name":"Ada Marsh","role":null},{"asin":null,"name":"Yuki Berg","role":"translator"}]',
        narratorsJson: '[{"asin":null,"name":"Lars Weiss","role":null}]',
        seriesJson: '[{"asin":null,"title":"The Tide","sequence":"1-2","sort":1}]',
        runtimeMinutes: 724,
        presence: 'ABSENT',
      }),
    ]);
    const text = items(root)[0]?.textContent;
    expect(text).toContain('Ada Marsh, Yuki Berg (translator)');
    expect(text).toContain('Narrated by Lars Weiss');
    expect(text).toContain('The Tide #1-2');
    expect(text).toContain('12 h 4 min');
    expect(text).toContain('No longer listed');
  });

  it('draws a stand-in for a cover that is missing or does not load', async () => {
    const { root } = await page([bookRow('A'), bookRow('B', { coverUrl: 'https://m.media-amazon.com/x.jpg' })]);
    expect(root.querySelectorAll('.stand-in')).toHaveLength(1);
    await act(() => {
      root.querySelector('img.cover')?.dispatchEvent(new Event('error'));
    });
    expect(root.querySelectorAll('.stand-in')).toHaveLength(2);
  });

  it('grows while the first sync runs', async () => {
    const { root, services, tell, show } = await page([], {
      library: libraryRow({ baselineAt: null, lastSyncAt: null, ledger: null }),
      job: runningJob(),
    });
    expect(root.textContent).toContain('The first books appear as soon as they arrive.');
    services.readBooksByAsin.mockResolvedValue(shelf(2));
    await act(() => {
      show({ library: libraryRow({ baselineAt: null, revision: 2 }), bookCount: 2 });
      tell(2, 'B00000', 'B00001');
    });
    await pass(0);
    expect(titles(root)).toEqual(['Book 0', 'Book 1']);
    expect(root.textContent).not.toContain('No books here yet');
  });

  it('invites to the first sync', async () => {
    const { root } = await page([], { library: libraryRow({ ledger: null, lastSyncAt: null }), job: null });
    expect(root.textContent).toContain('No books here yet');
    button(root, 'Sync Library');
  });

  it('says when the books cannot be read, and tries again', async () => {
    const { root, services, show } = await page(shelf(1));
    services.readBooks.mockRejectedValueOnce(new Error('blocked'));
    await act(() => show({ library: libraryRow({ revision: 5 }) }));
    await pass(1000);
    expect(textOf(root, 'alert')).toContain('Your library could not be read.');
    await press(button(root, 'Try again'));
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });
});

describe('search', () => {
  it('finds at once, says what it hides and takes it back', async () => {
    const { root } = await page(shelf(1234));
    await search(root, 'book 123');
    expect(items(root)[0]?.getAttribute('aria-setsize')).toBe('6');
    expect(root.textContent).toContain('6 of 1,234 · 1,228 hidden');
    await press(button(root, 'clear'));
    expect(items(root)[0]?.getAttribute('aria-setsize')).toBe('1234');
    expect(searchbox(root).value).toBe('');
    expect(document.activeElement).toBe(searchbox(root));
  });

  it('says that nothing was found', async () => {
    const { root } = await page(shelf(3));
    await search(root, 'qqq');
    expect(root.textContent).toContain('No book matches “qqq”.');
    expect(root.textContent).toContain('0 of 3');
  });

  it('shows a mistake at its place after a pause, keeps the last good result, and mends it', async () => {
    const { root } = await page([bookRow('A', { isFinished: true }), bookRow('B')]);
    await search(root, 'is:finished');
    await search(root, 'is:finnished');
    expect(root.querySelector('mark')).toBeNull();
    await pass(600);
    expect(root.querySelector('mark')?.textContent).toBe('finnished');
    expect(root.textContent).toContain('Still showing: is:finished');
    expect(titles(root)).toEqual(['Title A']);
    const described = searchbox(root).getAttribute('aria-describedby') ?? '';
    expect(root.querySelector(`#${described}`)?.textContent).toContain('finnished');
    await press(button(root, 'Did you mean finished?'));
    expect(searchbox(root).value).toBe('is:finished');
    expect(root.querySelector('mark')).toBeNull();
  });

  it('says which word it took for a mistyped one', async () => {
    const { root } = await page([bookRow('A', { title: 'Harbour' }), bookRow('B')]);
    await search(root, 'harbuor');
    expect(titles(root)).toEqual(['Harbour']);
    expect(root.textContent).toContain('no book has “harbuor”, showing similar words');
  });

  it('stands in the address, and comes from there', async () => {
    const { root } = await page(shelf(20));
    await search(root, 'book 12');
    await pass(300);
    expect(new URLSearchParams(location.search).get('q')).toBe('book 12');
    const again = await page(shelf(20));
    expect(searchbox(again.root).value).toBe('book 12');
    expect(titles(again.root)).toEqual(['Book 12']);
    await search(again.root, '');
    await pass(300);
    expect(location.search).toBe('');
  });

  it('is reached by the slash key and cleared by Escape', async () => {
    const { root } = await page(shelf(3));
    await key('/');
    expect(document.activeElement).toBe(searchbox(root));
    await search(root, 'book 1');
    await key('Escape');
    expect(searchbox(root).value).toBe('');
  });
});

describe('chips', () => {
  const SHELF = [
    bookRow('A', { isFinished: true }),
    bookRow('B', { percentComplete: 40, language: 'german' }),
    bookRow('C', { isPlus: true }),
  ];

  it('put their question into the text and follow it', async () => {
    const { root } = await page(SHELF);
    await press(button(root, 'Finished'));
    expect(searchbox(root).value).toBe('is:finished');
    expect(button(root, 'Finished').getAttribute('aria-pressed')).toBe('true');
    await pass(FRAME);
    await press(button(root, 'Started'));
    await pass(FRAME);
    expect(searchbox(root).value).toBe('is:started');
    expect(titles(root)).toEqual(['Title B']);
    await search(root, 'is:plus');
    expect(button(root, 'Started').getAttribute('aria-pressed')).toBe('false');
    expect(button(root, 'Plus').getAttribute('aria-pressed')).toBe('true');
  });

  it('take conditions of the query out again, and the focus goes to the field', async () => {
    const { root } = await page(SHELF);
    await search(root, 'title  -language:german');
    await press(button(root, 'Remove -language:german'));
    expect(searchbox(root).value).toBe('title');
    expect(document.activeElement).toBe(searchbox(root));
  });
});

describe('completion', () => {
  const options = (root: Element): (string | null)[] =>
    [...root.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
  const chosen = (root: Element): string | null | undefined =>
    root.querySelector(`#${searchbox(root).getAttribute('aria-activedescendant') ?? 'none'}`)?.textContent;

  it('offers fields, then values with their books, and is driven by keys', async () => {
    const { root } = await page([bookRow('A', { language: 'german' }), bookRow('B'), bookRow('C')]);
    searchbox(root).focus();
    await search(root, 'langu');
    await pass(200);
    expect(options(root)).toEqual(['language:']);
    await key('ArrowDown');
    expect(chosen(root)).toBe('language:');
    await key('Enter');
    expect(searchbox(root).value).toBe('language:');
    await pass(200);
    expect(options(root)).toEqual(['language:english2 books', 'language:german1 book']);
    await key('ArrowUp');
    await key('Tab');
    expect(searchbox(root).value).toBe('language:german ');
    await pass(FRAME);
    expect(titles(root)).toEqual(['Title A']);
    expect(options(root)).toEqual([]);
  });

  it('replaces what was typed on, where the reader is faster than the list', async () => {
    const { root } = await page([bookRow('A', { isFinished: true }), bookRow('B')]);
    searchbox(root).focus();
    await search(root, 'is:');
    await pass(200);
    const at = options(root).findIndex((option) => option?.startsWith('is:finished'));
    await search(root, 'is:fin');
    for (let times = 0; times <= at; times += 1) await key('ArrowDown');
    expect(chosen(root)).toBe('is:finished1 book');
    // What the reader has begun to choose from stays as it is.
    await pass(200);
    await key('Enter');
    expect(searchbox(root).value).toBe('is:finished ');
  });

  it('is closed by Escape before the field is cleared, and offers nothing that no book has', async () => {
    const { root } = await page(shelf(2));
    searchbox(root).focus();
    await search(root, 'is:');
    await pass(200);
    expect(options(root)).toContain('is:unstarted2 books');
    expect(options(root).join()).not.toContain('plus');
    await key('Escape');
    expect(options(root)).toEqual([]);
    expect(searchbox(root).value).toBe('is:');
    await key('Escape');
    expect(searchbox(root).value).toBe('');
  });
});

describe('a book', () => {
  it('opens with everything known, is marked as seen, and closes by Escape', async () => {
    const fresh = bookRow('A', { status: 'NEW', subtitle: 'A Novel', summary: 'One.\nTwo.', publisher: 'Harbor' });
    const { root, services } = await page([fresh], { library: libraryRow() });
    await press(root.querySelector<HTMLButtonElement>('.book') ?? root);
    const detail = root.querySelector('article');
    expect(detail?.textContent).toContain('A Novel');
    expect(detail?.textContent).toContain('Harbor');
    expect(detail?.textContent).toContain('One.\nTwo.');
    expect(services.markSeen).toHaveBeenCalledExactlyOnceWith('us', ['A']);
    root.querySelector<HTMLElement>('.book')?.focus();
    await key('Escape');
    expect(root.querySelector('article')).toBeNull();
    expect(focused()).toBe('Title A');
  });
});

describe('new books', () => {
  const NEWLY = { status: 'NEW', firstSeenAt: ago(HOUR) } as const;

  it('are announced until they were on screen for a second', async () => {
    const books = [bookRow('A', NEWLY), bookRow('B'), bookRow('C', NEWLY)];
    const { root, services } = await page(books, { newCount: 2 });
    expect(titles(root)[0]).toMatch(/^New: /);
    expect(titles(root)[1]).not.toMatch(/^New: /);
    await pass(1100);
    expect(services.markSeen).toHaveBeenCalledExactlyOnceWith('us', ['A', 'C']);
  });

  it('are none of the first import', async () => {
    const { root, services } = await page([bookRow('A', { ...NEWLY, firstSeenAt: ago(200 * HOUR) })]);
    await pass(2000);
    expect(titles(root)[0]).toBe('Title A');
    expect(services.markSeen).not.toHaveBeenCalled();
  });

  it.each(['is:new', 'is:new title', '(is:new OR is:finished)'])(
    'do not vanish from a search for new ones by being looked at: %s',
    async (query) => {
      const { root, services } = await page([bookRow('A', NEWLY), bookRow('B')]);
      await search(root, query);
      await pass(2000);
      expect(services.markSeen).not.toHaveBeenCalled();
      expect(titles(root)).toEqual(['New: Title A']);
    },
  );

  it('are not seen by a page that is hidden', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { services } = await page([bookRow('A', NEWLY)], { newCount: 1 });
    await pass(2000);
    expect(services.markSeen).not.toHaveBeenCalled();
  });

  it('that came while the page was hidden are seen a second after the reader is back', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { services } = await page([bookRow('A', NEWLY)], { newCount: 1 });
    await pass(2000);
    hidden.mockReturnValue(false);
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await pass(900);
    expect(services.markSeen).not.toHaveBeenCalled();
    await pass(200);
    expect(services.markSeen).toHaveBeenCalledExactlyOnceWith('us', ['A']);
  });

  it('are not seen when the page is hidden before the second is over', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    const { services } = await page([bookRow('A', NEWLY)], { newCount: 1 });
    await pass(500);
    hidden.mockReturnValue(true);
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await pass(5000);
    expect(services.markSeen).not.toHaveBeenCalled();
  });

  it('whose mark was lost are marked at the next look', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    const { services } = await page([bookRow('A', NEWLY)], { newCount: 1 });
    services.markSeen.mockRejectedValueOnce(new Error('no store'));
    await pass(1100);
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await pass(1100);
    expect(services.markSeen.mock.calls).toEqual([
      ['us', ['A']],
      ['us', ['A']],
    ]);
  });

  it('can be marked as seen all at once', async () => {
    const { root, services, show } = await page(shelf(3), { newCount: 2 });
    await press(button(root, 'Mark all as seen'));
    expect(services.markAllSeen).toHaveBeenCalledExactlyOnceWith('us');
    await act(() => show({ newCount: 0 }));
    expect(buttons(root, 'Mark all as seen')).toEqual([]);
  });

  it('that could not all be marked as seen say why', async () => {
    const { root, services } = await page(shelf(3), { newCount: 2 });
    services.markAllSeen.mockRejectedValueOnce(new StorageError('FULL'));
    await press(button(root, 'Mark all as seen'));
    expect(textOf(root, 'alert')).toMatch(/^There is no room left/);
  });
});

describe('several libraries', () => {
  const other = {
    library: libraryRow({ id: 'uk', marketplace: 'uk', label: 'audible.co.uk' }),
    job: null,
    bookCount: 2,
  };
  const switcher = (root: Element) => root.querySelector<HTMLSelectElement>('select[aria-label="Library shown"]');

  it('are changed in the header, where there are several', async () => {
    const { root, services, show } = await page(shelf(1));
    expect(switcher(root)).toBeNull();
    await act(() => show({ others: [other] }));
    const select = switcher(root);
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
      'All libraries',
      'audible.co.uk',
      'audible.com',
    ]);
    expect(select?.value).toBe('us');
    await act(async () => {
      if (select === null) return;
      select.value = 'uk';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'show-library', libraryId: 'uk' });
  });

  it('are never mixed: the books of one leave before those of the other come', async () => {
    const { root, services, show } = await page(shelf(3));
    items(root)[0]?.querySelector('button')?.click();
    await pass(0);
    const coming = Promise.withResolvers<{ revision: number; books: BookRow[] }>();
    services.readBooks.mockReturnValueOnce(coming.promise);
    await act(() => show({ ...other, others: [] }));
    expect(items(root)).toHaveLength(0);
    expect(root.querySelector('.detail')).toBeNull();
    expect(root.textContent).not.toContain('No books here yet');
    await act(async () => coming.resolve({ revision: 1, books: [bookRow('C', { title: 'Theirs' })] }));
    await pass(0);
    expect(titles(root)).toEqual(['Theirs']);
  });
});
