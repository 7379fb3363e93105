// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { button, press } from './draw.tsx';
import { key, libraryPage, one, titles, type } from './libraryDom.tsx';
import { ago, bookRow, HOUR, NOW } from './rows.ts';

const series = JSON.stringify([{ asin: 'S', title: 'The Tide', sequence: '1', sort: 1 }]);
const BOOKS = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'].map((title, at) =>
  bookRow(title, {
    title,
    addedAt: ago((at + 1) * HOUR),
    isFinished: at % 2 === 0,
    seriesJson: at < 2 ? series : '[]',
  }),
);

async function opened(address: string) {
  history.replaceState(null, '', address);
  const world = await libraryPage(BOOKS);
  return { ...world, heading: () => one(world.root, '.detail h2').textContent };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an open book', () => {
  it('leaves the keys of the page to it where the focus is on a star', async () => {
    const { root } = await opened('?book=Birch');
    act(() => root.querySelector<HTMLElement>('input[type="radio"]')?.focus());
    expect(document.activeElement?.getAttribute('type')).toBe('radio');
    await key('/');
    expect(document.activeElement).toBe(one(root, '.search-row input'));
  });

  it('leads to its nearest neighbours that another search still shows', async () => {
    const { root, heading } = await opened('?book=Birch');
    await type(one<HTMLInputElement>(root, '.search-row input'), 'is:finished');
    expect(titles(root)).toEqual(['Alder', 'Cedar', 'Elm']);
    await press(button(root, 'Next book'));
    expect(heading()).toBe('Cedar');
    await press(button(root, 'Previous book'));
    expect(heading()).toBe('Alder');
  });

  it('leads to no book of another list on the page of a series', async () => {
    const { root } = await opened('?view=series&of=The%20Tide&book=Alder');
    expect(one(root, '.detail-bar').textContent).not.toContain(' of ');
    expect(button(root, 'Next book').getAttribute('aria-disabled')).toBe('true');
  });

  it('is closed by Escape where nothing has the focus', async () => {
    const { root } = await opened('?book=Birch');
    expect(document.activeElement).toBe(document.body);
    await key('Escape');
    expect(root.querySelector('.detail')).toBeNull();
  });
});

describe('a cover', () => {
  it('is marked where Audible lists the book no more', async () => {
    history.replaceState(null, '', '?view=covers');
    const gone = [bookRow('A', { title: 'Alder', presence: 'ABSENT' }), bookRow('B', { presence: 'RETURNED' })];
    const { root } = await libraryPage([...gone, bookRow('C')]);
    expect([...root.querySelectorAll('.tiles .badge')].map(({ textContent }) => textContent)).toEqual([
      'No longer listed',
      'Returned',
    ]);
  });
});
