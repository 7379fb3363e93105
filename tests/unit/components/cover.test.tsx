// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Cover } from '@/components/library/Cover';
import { PassingProvider } from '@/components/library/Passing';
import { pass } from './draw.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const scrollTo = (y: number): Promise<void> =>
  act(() => {
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(y);
    window.dispatchEvent(new Event('scroll'));
  });
const cover = (asin: string) => (
  <Cover key={asin} url={`https://m.media-amazon.com/images/I/${asin}.jpg`} asin={asin} title="T" width="4rem" />
);
const page = (...asins: string[]) => <PassingProvider>{asins.map(cover)}</PassingProvider>;
const asked = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll('img')].map(({ src }) => /(\w+)\.jpg$/.exec(src)?.[1]);

it('a cover that flies past is not asked for before the page stands, one that is there stays', async () => {
  const root = document.createElement('div');
  await act(() => render(page('A'), root));
  expect(asked(root)).toEqual(['A']);
  for (const windows of [10, 20, 30]) await scrollTo(windows * window.innerHeight);
  await act(() => render(page('A', 'B'), root));
  expect(asked(root)).toEqual(['A']);
  await scrollTo(30 * window.innerHeight + 10);
  await pass(150);
  expect(asked(root)).toEqual(['A', 'B']);
});

it('a jump to another place asks for the covers there at once', async () => {
  const root = document.createElement('div');
  await act(() => render(page('A'), root));
  await scrollTo(10 * window.innerHeight);
  await act(() => render(page('B'), root));
  expect(asked(root)).toEqual(['B']);
  await pass(150);
  await scrollTo(0);
  await act(() => render(page('A'), root));
  expect(asked(root)).toEqual(['A']);
});

it('scrolling as people do asks for covers at once', async () => {
  const root = document.createElement('div');
  await act(() => render(page(), root));
  await scrollTo(window.innerHeight / 2);
  await act(() => render(page('A'), root));
  expect(asked(root)).toEqual(['A']);
});

const stored = 'https://m.media-amazon.com/images/I/51abcL._SL500_.jpg';
const sized = (url = stored) => <Cover url={url} asin="A" title="Tide" width="4.5rem" />;
const tell = (root: Element, event: 'load' | 'error') =>
  act(() => void root.querySelector('img')?.dispatchEvent(new Event(event)));

it('asks for the size of its place, then for the stored address, then draws a book', async () => {
  const root = document.createElement('div');
  await act(() => render(sized(), root));
  expect(root.querySelector('img')?.getAttribute('sizes')).toBe('4.5rem');
  expect(root.querySelector('img')?.getAttribute('srcset')).toContain('51abcL._SL80_.jpg 80w');
  await tell(root, 'error');
  expect(root.querySelector('img')?.srcset).toBe('');
  expect(root.querySelector('img')?.src).toBe(stored);
  await tell(root, 'error');
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).toBe('T');
});

it('another address is another try', async () => {
  const root = document.createElement('div');
  await act(() => render(sized(), root));
  await tell(root, 'error');
  await act(() => render(sized('https://m.media-amazon.com/images/I/51xyzL._SL500_.jpg'), root));
  expect(root.querySelector('img')?.getAttribute('srcset')).toContain('51xyzL._SL80_.jpg 80w');
});

it('a host that draws no other sizes is soon not asked for them', async () => {
  for (let times = 0; times < 3; times += 1) {
    const root = document.createElement('div');
    await act(() => render(sized(), root));
    await tell(root, 'error');
    await tell(root, 'load');
  }
  const root = document.createElement('div');
  await act(() => render(sized(), root));
  expect(root.querySelector('img')?.srcset).toBe('');
  expect(root.querySelector('img')?.src).toBe(stored);
});
