// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overview } from '@/components/services';
import { button, buttons, pass, press } from './draw.tsx';
import { libraryPage, one, titles, type } from './libraryDom.tsx';
import { ago, bookRow, HOUR, ledger, libraryRow, NOW } from './rows.ts';

const BOOKS = [
  bookRow('A', { title: 'Harbour Lights', isFinished: true, runtimeMinutes: 60 }),
  bookRow('B', { title: 'Harbour Nights', runtimeMinutes: 600 }),
  bookRow('C', { title: 'Moths', runtimeMinutes: 30 }),
];

async function asked(query: string, title: string, overview: Partial<Overview> = {}) {
  history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
  const world = await libraryPage(BOOKS, overview);
  const why = (): HTMLElement => one(world.root, 'dialog.why');
  const ask = async (text: string): Promise<void> => {
    await type(one<HTMLInputElement>(world.root, '#why-book'), text);
    await pass(200);
  };
  await press(button(world.root, 'Why is a book not shown?'));
  await ask(title);
  return { ...world, why, ask };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('why a book is not shown', () => {
  it('names the conditions that leave it out, and takes each out with one press', async () => {
    const { root, why } = await asked('is:finished length:<8h harbour', 'nights');
    expect(titles(root)).toEqual(['Harbour Lights']);
    expect([...why().querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      'is:finished',
      'length:<8h',
    ]);
    await press(button(why(), 'Take out is:finished'));
    await pass(20);
    expect(one<HTMLInputElement>(root, '.search-box').value).toBe('length:<8h harbour');
    expect(why().contains(document.activeElement)).toBe(true);
    await press(button(why(), 'Take out length:<8h'));
    await pass(20);
    expect(why().textContent).toContain('It is shown.');
    expect(titles(root)).toEqual(['Harbour Lights', 'Harbour Nights']);
  });

  it('lets several books be told apart, and opens the one that was meant', async () => {
    const { root, why, ask } = await asked('is:finished', 'harb');
    expect(why().querySelectorAll('.why-book')).toHaveLength(2);
    expect(why().querySelector('code')).toBeNull();
    await press(button(why(), 'Harbour Nights'));
    expect(why().querySelector('code')?.textContent).toBe('is:finished');
    await ask('b');
    await ask('nights');
    await press(button(why(), 'Open it'));
    expect(root.querySelector('dialog.why')).toBeNull();
    expect(one(root, '.detail h2').textContent).toBe('Harbour Nights');
  });

  it('tells of a book that the reader hid, and shows it again', async () => {
    const { root, why, write } = await asked('sort:title', 'moths');
    expect(why().textContent).toContain('It is shown.');
    await act(() => write('C', { hidden: true }));
    expect(why().textContent).toContain('You hid it.');
    expect(root.textContent).toContain('1 hidden by you');
    await press(button(why(), 'Show it again'));
    expect(why().textContent).toContain('It is shown.');
  });

  it('says of a book that is not here what the last sync knows, and where else to look', async () => {
    const other = {
      library: libraryRow({ id: 'uk', marketplace: 'uk', label: 'audible.co.uk' }),
      job: null,
      bookCount: 2,
    } as const;
    const { why, services } = await asked('is:finished', 'zzzzzz', {
      library: libraryRow({ lastSyncAt: ago(2 * HOUR), ledger: ledger({ complete: true, quarantined: 3 }) }),
      others: [other],
    });
    expect(why().textContent).toContain('Nothing like “zzzzzz” is in your library at audible.com.');
    expect(why().textContent).toContain('Last synced 2 hours ago');
    expect(why().textContent).toContain('proved complete');
    expect(why().textContent).toContain('3 entries could not be read');
    await press(button(why(), 'Show audible.co.uk'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'show-library', libraryId: 'uk' });
  });

  it('is not asked where every book is shown', async () => {
    const { root } = await libraryPage(BOOKS);
    expect(buttons(root, 'Why is a book not shown?')).toEqual([]);
  });
});
