// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '@/components/services';
import { button, buttons, pass, press, textOf } from './draw.tsx';
import { libraryPage, one, titles, type } from './libraryDom.tsx';
import { ago, bookRow, HOUR, jobRow, ledger, libraryRow, NOW, runningJob } from './rows.ts';

const UK_LIBRARY = libraryRow({ id: 'uk', marketplace: 'uk', label: 'audible.co.uk', baselineAt: ago(50 * HOUR) });
const UK: Standing = { library: UK_LIBRARY, job: jobRow({ libraryId: 'uk', ledger: ledger() }), bookCount: 2 };
const ALL = { bookCount: 2, others: [UK], isAll: true };

/** "Twice" stands in both libraries, under one ASIN. */
const BOOKS = [
  bookRow('A', { title: 'Twice', addedAt: '2026-01-04T00:00:00.000Z' }),
  bookRow('A', { title: 'Twice', addedAt: '2026-01-03T00:00:00.000Z', libraryId: 'uk' }),
  bookRow('B', { title: 'Ours', addedAt: '2026-01-02T00:00:00.000Z' }),
  bookRow('C', { title: 'Theirs', addedAt: '2026-01-01T00:00:00.000Z', libraryId: 'uk' }),
];

const origins = (root: ParentNode) => [...root.querySelectorAll('.book-origin')].map(({ textContent }) => textContent);
const rowOf = (root: ParentNode, key: string) => one<HTMLButtonElement>(root, `[data-book="${key}"]`);
const search = (root: ParentNode) => one<HTMLInputElement>(root, '.search-row input');
const link = (root: ParentNode, words: string) => {
  const found = [...root.querySelectorAll('a')].find(({ textContent }) => textContent?.includes(words));
  if (found === undefined) throw new Error(`no link "${words}"`);
  return found;
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  history.replaceState(null, '', location.pathname);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('all libraries', () => {
  it('are chosen where more than one has books', async () => {
    const { root, services, show } = await libraryPage(BOOKS, {
      ...ALL,
      others: [{ ...UK, bookCount: 0 }],
      isAll: false,
    });
    const options = () => [...root.querySelectorAll('select.switcher option')].map(({ textContent }) => textContent);
    expect(options()).toEqual(['audible.co.uk', 'audible.com']);
    await act(() => show({ others: [UK] }));
    expect(options()).toEqual(['All libraries', 'audible.co.uk', 'audible.com']);
    const select = one<HTMLSelectElement>(root, 'select.switcher');
    await act(async () => {
      select.value = '*';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'show-all-libraries' });
    await act(() => show({ isAll: true }));
    expect(select.value).toBe('*');
  });

  it('stand in one list, each row with where it is from, the same ASIN once for each library', async () => {
    const { root } = await libraryPage(BOOKS, ALL);
    expect(titles(root)).toEqual(['Twice', 'Twice', 'Ours', 'Theirs']);
    expect(origins(root)).toEqual(['audible.com', 'audible.co.uk', 'audible.com', 'audible.co.uk']);
    expect(root.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')).toBe('4');
    expect(new Set([...root.querySelectorAll('[data-book]')].map((row) => row.getAttribute('data-book'))).size).toBe(4);
  });

  it('say nothing of where a book is from while one is shown', async () => {
    const { root, show } = await libraryPage(BOOKS, { ...ALL, isAll: false });
    expect(titles(root)).toEqual(['Twice', 'Ours']);
    expect(origins(root)).toEqual([]);
    expect(root.querySelector('[data-facet="marketplace"]')).toBeNull();
    expect(root.querySelector('option[value="marketplace"]')).toBeNull();
    await act(() => show({ isAll: true }));
    await pass(300);
    expect(titles(root)).toHaveLength(4);
  });

  it('are searched and grouped by marketplace', async () => {
    const { root } = await libraryPage(BOOKS, ALL);
    await type(search(root), 'marketplace:uk');
    expect(titles(root)).toEqual(['Twice', 'Theirs']);
    await type(search(root), 'group:marketplace');
    expect([...root.querySelectorAll('.book-list h2')].map(({ textContent }) => textContent)).toEqual([
      'audible.co.uk 2 books',
      'audible.com 2 books',
    ]);
    expect(root.querySelector('option[value="marketplace"]')).not.toBeNull();
  });

  it('keep notes apart', async () => {
    const { root, services } = await libraryPage(BOOKS, ALL);
    await services.annotate('uk', ['A'], { addTags: ['gift'] });
    await type(search(root), 'tag:gift');
    expect(titles(root)).toEqual(['Twice']);
    expect(origins(root)).toEqual(['audible.co.uk']);
  });

  it('open the very row that was pressed, and its address leads back to it', async () => {
    const { root } = await libraryPage(BOOKS, ALL);
    await press(rowOf(root, 'uk.A'));
    expect(location.search).toBe('?book=uk.A');
    expect(rowOf(root, 'uk.A').getAttribute('aria-current')).toBe('true');
    expect(rowOf(root, 'us.A').getAttribute('aria-current')).toBeNull();
    expect(root.querySelector('article.detail dl')?.textContent).toContain('Marketplaceaudible.co.uk');
    await press(button(root, 'Store page'));
  });

  it('ask the store of the book that is open', async () => {
    history.replaceState(null, '', '?book=uk.A');
    const { root, services } = await libraryPage(BOOKS, ALL);
    await press(button(root, 'Store page'));
    expect(services.openTitle).toHaveBeenLastCalledWith('store', 'uk', 'A');
    expect(services.readHistory).toHaveBeenLastCalledWith('uk', 'A');
    await press(button(root, 'Next book'));
    expect(location.search).toBe('?book=us.B');
  });

  it('understand an address of one library', async () => {
    history.replaceState(null, '', '?book=C');
    const { root } = await libraryPage(BOOKS, ALL);
    expect(root.querySelector('article.detail h2')?.textContent).toContain('Theirs');
    await press(button(root, 'Close'));
    expect(location.search).toBe('');
  });

  it('close the book and give back the picks when one of them is shown', async () => {
    const { root, show } = await libraryPage(BOOKS, ALL);
    await press(rowOf(root, 'uk.A'));
    await press(button(root, 'Select books'));
    await act(() => show({ isAll: false }));
    await pass(300);
    expect(root.querySelector('article.detail')).toBeNull();
    expect(root.querySelectorAll('.pick-bar')).toHaveLength(0);
    history.replaceState(null, '', location.pathname);
    await press(rowOf(root, 'us.A'));
    expect(location.search).toBe('?book=A');
  });

  it('are picked by row, and what is done with the picks is done in each library', async () => {
    const { root, services } = await libraryPage(BOOKS, ALL);
    await press(button(root, 'Select books'));
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('.pick input')];
    await act(() => boxes()[0]?.parentElement?.click());
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false, false, false]);
    await press(button(root, 'Select all'));
    await press(button(root, 'Hide'));
    expect(services.annotate.mock.calls.toSorted()).toEqual([
      ['uk', ['A', 'C'], { hidden: true }],
      ['us', ['A', 'B'], { hidden: true }],
    ]);
  });

  it('count what is new in all, and mark it as seen in each', async () => {
    const { root, services } = await libraryPage(BOOKS, {
      ...ALL,
      newCount: 2,
      others: [{ ...UK, library: { ...UK_LIBRARY, newCount: 1 } }],
    });
    await press(button(root, 'Mark all as seen'));
    expect(services.markAllSeen.mock.calls.toSorted()).toEqual([['uk'], ['us']]);
  });

  it('judge what is new by the first import of its own library', async () => {
    const between = { status: 'NEW', firstSeenAt: ago(70 * HOUR) } as const;
    const { root, services } = await libraryPage(
      [bookRow('A', { ...between }), bookRow('B', { ...between, libraryId: 'uk' })],
      ALL,
    );
    expect(root.querySelectorAll('.new-dot')).toHaveLength(1);
    await pass(1100);
    expect(services.markSeen.mock.calls).toEqual([['us', ['A']]]);
  });

  it('are offered as a facet, which narrows to one', async () => {
    vi.spyOn(globalThis, 'matchMedia').mockImplementation(
      () => ({ matches: true, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList,
    );
    const { root } = await libraryPage(BOOKS, ALL);
    await pass(300);
    const facet = one(root, '[data-facet="marketplace"]');
    expect(facet.textContent).toBe('Marketplaceaudible.co.uk 2audible.com 2');
    await press(link(facet, 'audible.co.uk'));
    await pass(50);
    expect(search(root).value).toBe('marketplace:="audible.co.uk"');
    expect(titles(root)).toEqual(['Twice', 'Theirs']);
  });

  it('have a column of their own in the table', async () => {
    history.replaceState(null, '', '?view=table');
    const { root } = await libraryPage(BOOKS, ALL);
    const heads = [...root.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent);
    expect(heads).toContain('Marketplace');
    const at = heads.indexOf('Marketplace');
    const cells = [...root.querySelectorAll('.book-row')].map((row) => row.children[at]?.textContent);
    expect(cells).toEqual(['audible.com', 'audible.co.uk', 'audible.com', 'audible.co.uk']);
  });
});

describe('numbers of all libraries', () => {
  it('count every row, and say how many of them are the same titles', async () => {
    history.replaceState(null, '', '?view=stats');
    const { root } = await libraryPage(BOOKS, ALL);
    await pass(500);
    expect(one(root, '.stat-totals').textContent).toMatch(/^4 titles.*1 of them is the same title in another library$/);
  });
});

describe('the history of all libraries', () => {
  it('stands under the name of each', async () => {
    history.replaceState(null, '', '?view=history');
    const { root, services } = await libraryPage(BOOKS, ALL);
    expect([...root.querySelectorAll('.history-library')].map(({ textContent }) => textContent)).toEqual([
      'audible.co.uk',
      'audible.com',
    ]);
    expect(services.watchSyncs.mock.calls.map(([libraryId]) => libraryId)).toEqual(['uk', 'us']);
  });
});

describe('the sync of all libraries', () => {
  it('says how each stands, and syncs all with one press', async () => {
    const { root, services } = await libraryPage(BOOKS, ALL);
    const lines = [...root.querySelectorAll('.standing')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'audible.co.uk 2 books, proved complete 2 hours ago',
      'audible.com 2 books, proved complete 2 hours ago',
    ]);
    await press(button(root, 'Sync all libraries'));
    expect(services.command.mock.calls).toEqual([
      [{ type: 'sync', libraryId: 'uk' }],
      [{ type: 'sync', libraryId: 'us' }],
    ]);
  });

  it('asks for every library although one is refused, and says so', async () => {
    const { root, services } = await libraryPage(BOOKS, ALL);
    services.command.mockRejectedValueOnce(new Error('no worker'));
    await press(button(root, 'Sync all libraries'));
    expect(services.command).toHaveBeenCalledTimes(2);
    expect(textOf(root, 'alert')).not.toBeNull();
  });

  it('cancels every job that runs', async () => {
    const { root, services, show } = await libraryPage(BOOKS, ALL);
    const running = [runningJob({ id: 'one' }), runningJob({ id: 'two', libraryId: 'uk', status: 'QUEUED' })] as const;
    await act(() => show({ job: running[0] }));
    expect(buttons(root, 'Sync all libraries')).toHaveLength(1);
    await act(() => show({ others: [{ ...UK, job: running[1] }] }));
    expect(buttons(root, 'Sync all libraries')).toHaveLength(0);
    expect([...root.querySelectorAll('[role="progressbar"]')].map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'Sync progress, audible.co.uk',
      'Sync progress, audible.com',
    ]);
    await press(button(root, 'Cancel'));
    expect(services.command.mock.calls).toEqual([
      [{ type: 'cancel', jobId: 'two' }],
      [{ type: 'cancel', jobId: 'one' }],
    ]);
  });

  it('sends the ones that wait on with one press, where none is left to start', async () => {
    const { root, services, show } = await libraryPage(BOOKS, { ...ALL, job: runningJob({ id: 'one' }) });
    const waiting = runningJob({ id: 'two', libraryId: 'uk', waitUntil: ago(-HOUR), waitReason: 'THROTTLED' });
    await act(() => show({ others: [{ ...UK, job: waiting }] }));
    expect(buttons(root, 'Sync all libraries')).toHaveLength(0);
    await press(button(root, 'Go on now'));
    expect(services.command.mock.calls).toContainEqual([{ type: 'sync', libraryId: 'uk' }]);
    await act(() => show({ others: [UK] }));
    expect(buttons(root, 'Go on now')).toHaveLength(0);
  });

  it('leads to the library that failed', async () => {
    const failed = jobRow({ libraryId: 'uk', status: 'FAILED', error: { code: 'SIGNED_OUT', detail: '' } });
    const { root, services } = await libraryPage(BOOKS, { ...ALL, others: [{ ...UK, job: failed }] });
    expect(textOf(root, 'alert')).toMatch(/^The last sync failed/);
    await press(button(root, 'Show audible.co.uk'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'show-library', libraryId: 'uk' });
  });
});
