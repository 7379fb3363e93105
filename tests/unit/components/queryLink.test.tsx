// @vitest-environment happy-dom
import './messages.ts';
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { QueryLink } from '@/components/library/QueryLink';
import { createSearchModel } from '@/components/library/searchModel';
import { draw, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';

async function link(): Promise<HTMLAnchorElement> {
  const search = createSearchModel({ books: signal([]), libraries: signal(new Map()), annotations: signal(new Map()) });
  const root = await draw(
    <QueryLink search={search} query="is:finished">
      finished
    </QueryLink>,
    fakeServices(null).services,
  );
  const found = root.querySelector('a');
  if (found === null) throw new Error('no link');
  return found;
}

afterEach(() => history.replaceState(null, '', location.pathname));

it('changes the query of the address as it is when the link is followed', async () => {
  history.replaceState(null, '', '?view=table&book=B1');
  const drawn = await link();
  history.replaceState(null, '', '?view=covers');
  await press(drawn);
  expect(location.search).toBe('?view=covers&q=is%3Afinished');
});

it.each(['pointerdown', 'focus'])('opens in another tab what the page shows now: %s', async (event) => {
  history.replaceState(null, '', '?view=table');
  const drawn = await link();
  history.replaceState(null, '', '?view=covers');
  await act(() => {
    drawn.dispatchEvent(new Event(event));
  });
  expect(drawn.getAttribute('href')).toContain('?view=covers&q=is%3Afinished');
});
