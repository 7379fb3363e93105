// @vitest-environment happy-dom
import './messages.ts';
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Facets } from '@/components/library/Facets';
import { LibraryPage } from '@/components/library/LibraryPage';
import { createSearchModel } from '@/components/library/searchModel';
import { EVERYTHING } from '@/lib/library/query/ast';
import { runQuery } from '@/lib/library/query/run';
import { buttons, draw, pass } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { ago, bookRow, HOUR, libraryRow, NOW } from './rows.ts';

const BOOKS = Array.from({ length: 30 }, (_, at) =>
  bookRow(`B${at}`, { addedAt: ago(at * HOUR), isFinished: at % 3 === 0 }),
);
const STORED = { library: libraryRow(), bookCount: BOOKS.length };

/** A page of a library whose store is slow: only the newest books have been read, where they are asked for. */
async function opened(first: Parameters<typeof fakeServices>[0] = STORED) {
  const world = fakeServices(first);
  const whole = Promise.withResolvers<void>();
  world.services.readNewest.mockResolvedValue(BOOKS.slice(0, 4));
  world.services.readBooks.mockImplementation(async () => {
    await whole.promise;
    return { revision: 1, books: BOOKS };
  });
  const root = await draw(<LibraryPage place="library" />, world.services);
  await pass(200);
  return { ...world, root, readRest: whole.resolve };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.useRealTimers();
});

describe('a page that opens', () => {
  it('has a line for the name of the library, and a side beside its books, before it knows of either', async () => {
    const { root } = await opened(null);
    expect(root.querySelectorAll('.page-name > p')).toHaveLength(1);
    expect(root.querySelector('.side')).not.toBeNull();
  });

  it('has no side where there are no books', async () => {
    const { services } = fakeServices();
    const root = await draw(<LibraryPage place="library" />, services);
    await pass(200);
    expect(root.querySelector('.side')).toBeNull();
  });

  it('does not count a first look as facets', async () => {
    const search = createSearchModel({
      books: signal(BOOKS),
      libraries: signal(new Map()),
      annotations: signal(new Map()),
    });
    const answer = signal(runQuery(BOOKS.slice(0, 4), EVERYTHING, search.context.value));
    const root = await draw(<Facets search={{ ...search, answer }} />, fakeServices().services);
    await pass(500);
    expect(root.querySelectorAll('.facet')).toHaveLength(0);
    await act(() => {
      answer.value = runQuery(BOOKS, EVERYTHING, search.context.value);
    });
    await pass(500);
    expect(root.querySelector('[data-facet="state"]')?.textContent).toBe('ListeningUnstarted 20Finished 10');
  });

  it('says what a search found, and what to do about it, when it is answered', async () => {
    history.replaceState(null, '', '?q=is:finished');
    const { root, readRest } = await opened();
    const line = (): string | null | undefined => root.querySelector('.search-line')?.textContent;
    expect(line()).toBe('');
    readRest();
    await pass(200);
    expect(line()).toContain('10 of 30 · 20 hidden');
    expect(buttons(root, 'clear')).toHaveLength(1);
  });
});
