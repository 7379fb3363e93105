// Dexie's liveQuery stays silent where the global IndexedDB is missing, whatever database it was handed.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/lib/library/query/context';
import { createAnnotationStore } from '@/lib/store/annotations';
import { readHistory } from '@/lib/store/history';
import { paperItem, paperItems } from '../support/paperAudible';
import { createWorld } from '../support/world';

function setup(items = paperItems(3)) {
  const world = createWorld(items);
  const store = createAnnotationStore(world.database);
  const seen: ReadonlyMap<string, Annotation>[] = [];
  const errors: unknown[] = [];
  const stop = store.watch(
    'us',
    (annotations) => seen.push(annotations),
    (error) => errors.push(error),
  );
  const rows = () => world.database.annotations.toArray();
  return { world, store, seen, errors, stop, rows };
}

describe('what the reader writes', () => {
  it('is told to every window, and to none of another library', async () => {
    const { store, seen, errors, stop } = setup();
    await expect.poll(() => seen.length).toBe(1);
    await store.annotate('us', ['B1'], { note: 'Mine', addTags: ['Tea'] });
    await store.annotate('de', ['B1'], { note: 'Meins' });
    await expect.poll(() => seen.at(-1)?.get('B1')).toMatchObject({ note: 'Mine', tags: ['Tea'] });
    expect(seen.at(-1)?.size).toBe(1);
    expect(errors).toEqual([]);
    stop();
  });

  it('changes one thing and leaves the rest, for several books at once', async () => {
    const { store, rows, stop } = setup();
    await store.annotate('us', ['B1'], { note: 'Mine', rating: 4 });
    await Promise.all([
      store.annotate('us', ['B1', 'B2', 'B1'], { addTags: ['Tea'] }),
      store.annotate('us', ['B1'], { addTags: ['Rain'] }),
      store.annotate('us', ['B1'], { hidden: true }),
    ]);
    expect(await rows()).toEqual([
      { libraryId: 'us', asin: 'B1', tags: ['Tea', 'Rain'], note: 'Mine', rating: 4, hidden: true },
      { libraryId: 'us', asin: 'B2', tags: ['Tea'], note: '', rating: null, hidden: false },
    ]);
    stop();
  });

  it('leaves no row behind when it is taken back', async () => {
    const { store, rows, stop } = setup();
    await store.annotate('us', ['B1'], { note: 'Mine' });
    await store.annotate('us', ['B1', 'B2'], { note: '' });
    expect(await rows()).toEqual([]);
    stop();
  });

  it('is refused where it makes no sense, and nothing is written', async () => {
    const { store, rows, stop } = setup();
    await expect(store.annotate('us', ['B1'], { rating: 9 })).rejects.toThrow();
    expect(await rows()).toEqual([]);
    stop();
  });

  it('is untouched by a sync that runs at the same time', async () => {
    const { world, store, rows, stop } = setup(paperItems(2500));
    const asin = paperItem(7).asin;
    let typed = '';
    world.gate = async () => {
      typed += 'x';
      await store.annotate('us', [asin], { note: typed });
    };
    const job = await world.sync();
    expect(job.status).toBe('COMPLETED');
    expect(typed.length).toBeGreaterThan(3);
    expect(await rows()).toEqual([{ libraryId: 'us', asin, tags: [], note: typed, rating: null, hidden: false }]);
    expect(await world.database.books.count()).toBe(2500);
    stop();
  });
});

describe('the history of a book', () => {
  it('is what syncs noticed about it alone: changes newest first, listening oldest first', async () => {
    const { world, stop } = setup();
    const { asin } = paperItem(1);
    const rename = async (title: string, percent: number): Promise<void> => {
      Object.assign(world.audible.items.find((item) => item.asin === asin) ?? {}, { title, percent_complete: percent });
      world.clock.advance(60_000);
      await world.sync();
    };
    await world.sync();
    await rename('First', 10);
    await rename('Second', 20);
    const { changes, progress } = await readHistory(world.database, 'us', asin);
    expect(changes.map(({ after }) => after)).toEqual(['Second', 'First']);
    expect(progress.map(({ percentComplete }) => percentComplete).slice(-2)).toEqual([10, 20]);
    expect(await readHistory(world.database, 'us', 'B404')).toEqual({ changes: [], progress: [] });
    stop();
  });
});
