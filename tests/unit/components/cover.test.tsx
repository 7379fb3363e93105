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
  <Cover key={asin} url={`https://m.media-amazon.com/images/I/${asin}.jpg`} asin={asin} title="T" />
);
const page = (...asins: string[]) => <PassingProvider>{asins.map(cover)}</PassingProvider>;
const asked = (root: Element): (string | undefined)[] =>
  [...root.querySelectorAll('img')].map(({ src }) => /(\w+)\.jpg$/.exec(src)?.[1]);

it('a cover that flies past is not asked for before the page stands, one that is there stays', async () => {
  const root = document.createElement('div');
  await act(() => render(page('A'), root));
  expect(asked(root)).toEqual(['A']);
  await scrollTo(10 * window.innerHeight);
  await act(() => render(page('A', 'B'), root));
  expect(asked(root)).toEqual(['A']);
  await scrollTo(10 * window.innerHeight + 10);
  await pass(150);
  expect(asked(root)).toEqual(['A', 'B']);
});

it('scrolling as people do asks for covers at once', async () => {
  const root = document.createElement('div');
  await act(() => render(page(), root));
  await scrollTo(window.innerHeight / 2);
  await act(() => render(page('A'), root));
  expect(asked(root)).toEqual(['A']);
});
