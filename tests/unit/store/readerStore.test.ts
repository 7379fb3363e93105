// Dexie's liveQuery stays silent where the global IndexedDB is missing, whatever database it was handed.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/store/database';
import { createReaderStore, type StoredOverview } from '@/lib/store/readerStore';
import { paperItem, paperItems } from '../support/paperAudible';
import { createWorld } from '../support/world';

describe('what a page reads', () => {
  it('is an empty library before the first sync', async () => {
    const reader = createReaderStore(openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }));
    expect(await reader.overview('de')).toMatchObject({
      library: { id: 'de', marketplace: 'de', baselineAt: null, revision: 0 },
      job: null,
      bookCount: 0,
      newCount: 0,
    });
  });

  it('counts as new what came after the first import, until it was looked at', async () => {
    const world = createWorld(paperItems(5));
    const reader = createReaderStore(world.database);
    await world.sync();
    expect(await reader.overview('us')).toMatchObject({ bookCount: 5, newCount: 0 });

    world.clock.advance(60_000);
    world.audible.items.push(paperItem(100), paperItem(101));
    await world.sync();
    expect(await reader.overview('us')).toMatchObject({ bookCount: 7, newCount: 2, job: { counts: { new: 2 } } });

    const asin = paperItem(100).asin;
    const { revision } = (await reader.overview('us')).library;
    expect(await reader.markSeen('us', [asin, 'B404'])).toEqual({ revision: revision + 1, asins: [asin] });
    expect(await reader.markSeen('us', [asin])).toEqual({ revision: revision + 1, asins: [] });
    expect((await reader.overview('us')).newCount).toBe(1);
    expect((await reader.markAllSeen('us')).asins.length).toBe(6);
    expect((await reader.overview('us')).newCount).toBe(0);
  });

  it('gives the newest first, and all of them in parts', async () => {
    const world = createWorld(paperItems(1203));
    await world.sync();
    const reader = createReaderStore(world.database);
    const { books } = await reader.readBooks('us');
    expect(new Set(books.map(({ asin }) => asin)).size).toBe(1203);
    const newest = books
      .map(({ addedAt }) => addedAt)
      .sort()
      .reverse();
    expect((await reader.readNewest('us', 20)).map(({ addedAt }) => addedAt)).toEqual(newest.slice(0, 20));
    expect(await reader.readNewest('us-2', 20)).toEqual([]);
  });

  it('comes with the revision it belongs to', async () => {
    const world = createWorld(paperItems(3));
    await world.sync();
    const reader = createReaderStore(world.database);
    const { revision, books } = await reader.readBooks('us');
    expect(revision).toBe(1);
    expect(books.length).toBe(3);
    expect((await reader.readBooksByAsin('us', [books[0]?.asin ?? '', 'B404'])).length).toBe(1);
  });

  it('is told again after every change', async () => {
    const world = createWorld(paperItems(3));
    const reader = createReaderStore(world.database);
    const seen: StoredOverview[] = [];
    const errors: unknown[] = [];
    const stop = reader.watchOverview(
      'us',
      (overview) => seen.push(overview),
      (error) => errors.push(error),
    );
    await world.sync();
    await expect.poll(() => seen.at(-1)?.job?.status).toBe('COMPLETED');
    expect(seen.at(-1)?.bookCount).toBe(3);
    expect(errors).toEqual([]);
    stop();
  });
});
