import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBooksModel } from '@/components/library/booksModel';
import { GRACE_MS } from '@/components/library/libraryBooks';
import type { BookRow } from '@/lib/library/book';
import { keyOf } from '@/lib/library/bookKey';
import { fakeServices } from './fakeServices.ts';
import { bookRow } from './rows.ts';

/** A store of rows behind the services, and a page's books on top. */
function setup(asins: string[], revision = 1) {
  const world = fakeServices();
  const store = { revision, rows: new Map(asins.map((asin) => [asin, bookRow(asin)])) };
  world.services.readBooks.mockImplementation(async () => ({
    revision: store.revision,
    books: [...store.rows.values()],
  }));
  world.services.readBooksByAsin.mockImplementation(async (_, wanted) =>
    wanted.map((asin) => store.rows.get(asin)).filter((row): row is BookRow => row !== undefined),
  );
  const commit = (...rows: BookRow[]): number => {
    for (const row of rows) store.rows.set(row.asin, row);
    store.revision += 1;
    return store.revision;
  };
  const model = createBooksModel(world.services);
  return { ...world, store, commit, model, shown: () => model.books.value.map((book) => book.asin) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const grace = () => vi.advanceTimersByTimeAsync(GRACE_MS + 1);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('books of a page', () => {
  it('are read once', async () => {
    const { model, services, store, shown } = setup(['A', 'B']);
    store.rows.set('C', bookRow('C', { addedAt: '2026-02-01T00:00:00.000Z' }));
    model.follow([{ id: 'us', revision: 1 }]);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    expect(shown()).toEqual(['A', 'B', 'C']);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('follow a running sync from its events, without reading the table again', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    for (let page = 0; page < 5; page += 1) {
      const revision = commit(bookRow(`P${page}`));
      model.follow([{ id: 'us', revision: revision }]);
      tell(revision, `P${page}`);
      await settle();
    }
    await grace();
    expect(shown()).toHaveLength(6);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
    expect(services.readBooksByAsin).toHaveBeenCalledTimes(5);
  });

  it('take several pages that arrived meanwhile in one read', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    tell(commit(bookRow('B')), 'B');
    tell(commit(bookRow('C')), 'C');
    tell(commit(bookRow('D')), 'D');
    await settle();
    expect(shown()).toHaveLength(4);
    expect(services.readBooksByAsin).toHaveBeenCalledTimes(2);
  });

  it('show what a known book has become', async () => {
    const { model, commit, tell } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    tell(commit(bookRow('A', { title: 'Renamed' })), 'A');
    await settle();
    expect(model.bookOf(keyOf({ libraryId: 'us', asin: 'A' }))?.title).toBe('Renamed');
    expect(model.books.value.length).toBe(1);
  });

  it('put events back in order that overtook each other', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    const second = commit(bookRow('B'));
    const third = commit(bookRow('C'));
    tell(third, 'C');
    await settle();
    tell(second, 'B');
    await settle();
    await grace();
    expect(shown()).toHaveLength(3);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('are read as a whole after a gap that stays', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    commit(bookRow('B'));
    tell(commit(bookRow('C')), 'C');
    await grace();
    await settle();
    expect(shown()).toHaveLength(3);
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('close a gap although events keep coming', async () => {
    const { model, services, commit, tell } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    commit(bookRow('lost'));
    for (let page = 0; page < 10; page += 1) {
      tell(commit(bookRow(`P${page}`)), `P${page}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(services.readBooks).toHaveBeenCalledTimes(2);
    expect(model.books.value.length).toBe(12);
  });

  it('are not read again as a whole because reading takes longer than the grace', async () => {
    const { model, services, store, commit, tell } = setup(['A']);
    const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    services.readBooks.mockImplementation(async () => {
      await later(500);
      return { revision: store.revision, books: [...store.rows.values()] };
    });
    services.readBooksByAsin.mockImplementation(async (_, wanted) => {
      await later(500);
      return wanted.map((asin) => bookRow(asin));
    });
    for (let page = 0; page < 10; page += 1) {
      const revision = commit(bookRow(`P${page}`));
      model.follow([{ id: 'us', revision: revision }]);
      tell(revision, `P${page}`);
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(5 * GRACE_MS);
    expect(model.books.value.length).toBe(11);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('close a gap that opened while they were being read', async () => {
    const { model, services, commit, tell } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    services.readBooksByAsin.mockImplementationOnce(async (_, wanted) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return wanted.map((asin) => bookRow(asin));
    });
    tell(commit(bookRow('B')), 'B');
    model.follow([{ id: 'us', revision: commit(bookRow('lost')) }]);
    await vi.advanceTimersByTimeAsync(500 + GRACE_MS + 1);
    expect(model.books.value.length).toBe(3);
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('are read as a whole when the store is ahead and nobody said why', async () => {
    const { model, services, commit, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    model.follow([{ id: 'us', revision: commit(bookRow('B')) }]);
    await grace();
    await settle();
    expect(shown()).toHaveLength(2);
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('do not forget what arrives while the whole table is being read', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    services.readBooks.mockImplementationOnce(async () => {
      const before = { revision: 1, books: [bookRow('A')] };
      tell(commit(bookRow('B')), 'B');
      return before;
    });
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    expect(shown()).toHaveLength(2);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('say that they could not be read, and come back by a retry', async () => {
    const { model, services, shown } = setup(['A']);
    services.readBooks.mockRejectedValueOnce(new Error('blocked'));
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    expect(model.failed.value).toBe(true);
    model.reload();
    await settle();
    expect(model.failed.value).toBe(false);
    expect(shown()).toEqual(['A']);
  });

  it('read everything after a change that could not be read', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    services.readBooksByAsin.mockRejectedValueOnce(new Error('blocked'));
    tell(commit(bookRow('B')), 'B');
    await settle();
    tell(commit(bookRow('C')), 'C');
    await settle();
    expect(shown()).toHaveLength(3);
    expect(model.failed.value).toBe(false);
  });

  it('change with the library', async () => {
    const { model, services, store, shown } = setup(['A']);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    store.rows = new Map([['Z', bookRow('Z', { libraryId: 'uk' })]]);
    model.follow([{ id: 'uk', revision: 1 }]);
    expect(model.ready.value).toBe(false);
    await settle();
    expect(shown()).toEqual(['Z']);
    expect(services.readBooks).toHaveBeenLastCalledWith('uk');
  });

  it('hear nothing of other libraries and nothing after the end', async () => {
    const { model, services, tell } = setup(['A']);
    model.follow([{ id: 'uk', revision: 1 }]);
    await settle();
    tell(2, 'A');
    model.stop();
    tell(3, 'A');
    await grace();
    expect(services.readBooksByAsin).not.toHaveBeenCalled();
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });
});

describe('a first look', () => {
  const many = () => setup(Array.from({ length: 100 }, (_, at) => `B${at}`));

  it('is had at the newest before the rest is read, and once only', async () => {
    const { model, services, shown } = many();
    services.readNewest.mockResolvedValue([bookRow('B99'), bookRow('B98')]);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    expect(shown()).toEqual(['B99', 'B98']);
    expect([model.ready.value, model.whole.value]).toEqual([true, false]);
    expect(services.readBooks).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toHaveLength(100);
    expect(model.whole.value).toBe(true);
    model.reload();
    await settle();
    expect(services.readNewest).toHaveBeenCalledTimes(1);
  });

  it('misses nothing that is stored meanwhile', async () => {
    const { model, services, commit, tell } = many();
    services.readNewest.mockResolvedValue([bookRow('B99')]);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    const revision = commit(bookRow('B99', { title: 'Renamed' }), bookRow('NEW'));
    model.follow([{ id: 'us', revision: revision }]);
    tell(revision, 'B99', 'NEW');
    await vi.advanceTimersByTimeAsync(200);
    await grace();
    expect(model.bookOf(keyOf({ libraryId: 'us', asin: 'B99' }))?.title).toBe('Renamed');
    expect(model.books.value).toHaveLength(101);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('is not shown of a library that was left meanwhile', async () => {
    const { model, services, shown, store } = many();
    const coming = Promise.withResolvers<BookRow[]>();
    services.readNewest.mockReturnValueOnce(coming.promise);
    model.follow([{ id: 'us', revision: 1 }]);
    await settle();
    store.rows = new Map([['Z', bookRow('Z', { libraryId: 'uk' })]]);
    model.follow([{ id: 'uk', revision: 1 }]);
    coming.resolve([bookRow('B99')]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual(['Z']);
  });
});

describe('books of several libraries', () => {
  const at = (libraryId: string, asin: string, addedAt: string) =>
    bookRow(asin, { libraryId, addedAt: `${addedAt}T00:00:00.000Z` });
  const ROWS = [at('us', 'A', '2026-01-04'), at('us', 'B', '2026-01-02'), at('uk', 'A', '2026-01-03')];
  const of = (libraryId: string) => ROWS.filter((row) => row.libraryId === libraryId);
  const BOTH = [
    { id: 'uk', revision: 1 },
    { id: 'us', revision: 1 },
  ];

  function several() {
    const world = fakeServices();
    world.services.readBooks.mockImplementation(async (id) => ({ revision: 1, books: of(id) }));
    const model = createBooksModel(world.services);
    const shown = () => model.books.value.map(({ libraryId, asin }) => `${libraryId}:${asin}`).toSorted();
    return { ...world, model, shown };
  }

  it('are one list, in which an ASIN stands once for each library', async () => {
    const { model, shown, services } = several();
    model.follow(BOTH);
    await settle();
    expect(shown()).toEqual(['uk:A', 'us:A', 'us:B']);
    expect(model.bookOf(keyOf({ libraryId: 'uk', asin: 'A' }))?.libraryId).toBe('uk');
    expect(model.bookOf(keyOf({ libraryId: 'us', asin: 'A' }))?.libraryId).toBe('us');
    expect(model.bookOf(keyOf({ libraryId: 'uk', asin: 'B' }))).toBeUndefined();
    model.follow(BOTH);
    await settle();
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('are the same array as long as nothing changed', async () => {
    const { model, show } = several();
    model.follow(BOTH);
    await settle();
    const before = model.books.value;
    show({});
    model.follow(BOTH);
    await settle();
    expect(model.books.value).toBe(before);
  });

  it('change where their own library did', async () => {
    const { model, services, tell } = several();
    model.follow(BOTH);
    await settle();
    services.readBooksByAsin.mockImplementation(async (libraryId, [asin = '']) => [
      bookRow(asin, { libraryId, title: 'Renamed' }),
    ]);
    tell(2, 'A');
    await settle();
    expect(services.readBooksByAsin.mock.calls).toEqual([['us', ['A']]]);
    expect(model.bookOf(keyOf({ libraryId: 'us', asin: 'A' }))?.title).toBe('Renamed');
    expect(model.bookOf(keyOf({ libraryId: 'uk', asin: 'A' }))?.title).toBe('Title A');
  });

  it('stay where one library alone is shown afterwards, without being read again', async () => {
    const { model, shown, services } = several();
    model.follow(BOTH);
    await settle();
    model.follow(BOTH.slice(1));
    expect(shown()).toEqual(['us:A', 'us:B']);
    expect(model.whole.value).toBe(true);
    await settle();
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('show of a first look only what no unread book can come between', async () => {
    const { model, shown, services } = several();
    services.readNewest.mockImplementation(async (id) => of(id).slice(0, 1));
    const rest = Promise.withResolvers<void>();
    services.readBooks.mockImplementation(async (id) => {
      if (id === 'us') await rest.promise;
      return { revision: 1, books: of(id) };
    });
    model.follow(BOTH);
    await settle();
    // Of the American ones more may be newer than the British one.
    expect(shown()).toEqual(['us:A']);
    expect([model.ready.value, model.whole.value]).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual(['us:A']);
    rest.resolve();
    await settle();
    expect(shown()).toEqual(['uk:A', 'us:A', 'us:B']);
    expect(model.whole.value).toBe(true);
  });

  it('are ready when those of every library are', async () => {
    const { model, services } = several();
    const rest = Promise.withResolvers<void>();
    services.readBooks.mockImplementation(async (id) => {
      if (id === 'us') await rest.promise;
      return { revision: 1, books: of(id) };
    });
    model.follow(BOTH);
    await settle();
    expect([model.ready.value, model.whole.value, model.books.value.length]).toEqual([false, false, 0]);
    rest.resolve();
    await settle();
    expect([model.ready.value, model.whole.value, model.books.value.length]).toEqual([true, true, 3]);
  });

  it('say that those of one could not be read', async () => {
    const { model, services, shown } = several();
    services.readBooks.mockRejectedValueOnce(new Error('blocked'));
    model.follow(BOTH);
    await settle();
    expect(model.failed.value).toBe(true);
    model.reload();
    await settle();
    expect(model.failed.value).toBe(false);
    expect(shown()).toHaveLength(3);
  });
});
