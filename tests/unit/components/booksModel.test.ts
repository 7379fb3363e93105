import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBooksModel, GRACE_MS } from '@/components/library/booksModel';
import type { BookRow } from '@/lib/library/book';
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
    model.follow('us', 1);
    model.follow('us', 1);
    await settle();
    expect(shown()).toEqual(['A', 'B', 'C']);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('follow a running sync from its events, without reading the table again', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow('us', 1);
    await settle();
    for (let page = 0; page < 5; page += 1) {
      const revision = commit(bookRow(`P${page}`));
      model.follow('us', revision);
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
    model.follow('us', 1);
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
    model.follow('us', 1);
    await settle();
    tell(commit(bookRow('A', { title: 'Renamed' })), 'A');
    await settle();
    expect(model.bookOf('A')?.title).toBe('Renamed');
    expect(model.books.value.length).toBe(1);
  });

  it('put events back in order that overtook each other', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow('us', 1);
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
    model.follow('us', 1);
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
    model.follow('us', 1);
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
    model.follow('us', 1);
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
      model.follow('us', revision);
      tell(revision, `P${page}`);
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(5 * GRACE_MS);
    expect(model.books.value.length).toBe(11);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('close a gap that opened while they were being read', async () => {
    const { model, services, commit, tell } = setup(['A']);
    model.follow('us', 1);
    await settle();
    services.readBooksByAsin.mockImplementationOnce(async (_, wanted) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return wanted.map((asin) => bookRow(asin));
    });
    tell(commit(bookRow('B')), 'B');
    model.follow('us', commit(bookRow('lost')));
    await vi.advanceTimersByTimeAsync(500 + GRACE_MS + 1);
    expect(model.books.value.length).toBe(3);
    expect(services.readBooks).toHaveBeenCalledTimes(2);
  });

  it('are read as a whole when the store is ahead and nobody said why', async () => {
    const { model, services, commit, shown } = setup(['A']);
    model.follow('us', 1);
    await settle();
    model.follow('us', commit(bookRow('B')));
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
    model.follow('us', 1);
    await settle();
    expect(shown()).toHaveLength(2);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('say that they could not be read, and come back by a retry', async () => {
    const { model, services, shown } = setup(['A']);
    services.readBooks.mockRejectedValueOnce(new Error('blocked'));
    model.follow('us', 1);
    await settle();
    expect(model.failed.value).toBe(true);
    model.reload();
    await settle();
    expect(model.failed.value).toBe(false);
    expect(shown()).toEqual(['A']);
  });

  it('read everything after a change that could not be read', async () => {
    const { model, services, commit, tell, shown } = setup(['A']);
    model.follow('us', 1);
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
    model.follow('us', 1);
    await settle();
    store.rows = new Map([['Z', bookRow('Z', { libraryId: 'uk' })]]);
    model.follow('uk', 1);
    expect(model.ready.value).toBe(false);
    await settle();
    expect(shown()).toEqual(['Z']);
    expect(services.readBooks).toHaveBeenLastCalledWith('uk');
  });

  it('hear nothing of other libraries and nothing after the end', async () => {
    const { model, services, tell } = setup(['A']);
    model.follow('uk', 1);
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
    model.follow('us', 1);
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
    model.follow('us', 1);
    await settle();
    const revision = commit(bookRow('B99', { title: 'Renamed' }), bookRow('NEW'));
    model.follow('us', revision);
    tell(revision, 'B99', 'NEW');
    await vi.advanceTimersByTimeAsync(200);
    await grace();
    expect(model.bookOf('B99')?.title).toBe('Renamed');
    expect(model.books.value).toHaveLength(101);
    expect(services.readBooks).toHaveBeenCalledTimes(1);
  });

  it('is not shown of a library that was left meanwhile', async () => {
    const { model, services, shown, store } = many();
    const coming = Promise.withResolvers<BookRow[]>();
    services.readNewest.mockReturnValueOnce(coming.promise);
    model.follow('us', 1);
    await settle();
    store.rows = new Map([['Z', bookRow('Z', { libraryId: 'uk' })]]);
    model.follow('uk', 1);
    coming.resolve([bookRow('B99')]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual(['Z']);
  });
});
