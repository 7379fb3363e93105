// Dexie's liveQuery stays silent where the global IndexedDB is missing, whatever database it was handed.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '@/lib/library/savedSearch';
import { openDatabase } from '@/lib/store/database';
import { createShelfStore } from '@/lib/store/shelfStore';

function setup() {
  const database = openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  let made = 0;
  const newId = () => {
    made += 1;
    return `shelf-${made}`;
  };
  const store = createShelfStore(database, newId, () => '2026-03-10T12:00:00.000Z');
  const inOrder = async () => (await database.shelves.toArray()).toSorted((a, b) => a.position - b.position);
  const names = async () => (await inOrder()).map(({ name }) => name);
  return { database, store, names, inOrder };
}

describe('saved searches', () => {
  it('stand one behind the other, with a tidy name', async () => {
    const { store, inOrder } = setup();
    expect(await store.saveShelf('  To   lend ', 'tag:lend')).toBeNull();
    expect(await store.saveShelf('Short', 'length:<3h')).toBeNull();
    expect(await inOrder()).toEqual([
      { id: 'shelf-1', name: 'To lend', query: 'tag:lend', position: 0, createdAt: '2026-03-10T12:00:00.000Z' },
      { id: 'shelf-2', name: 'Short', query: 'length:<3h', position: 1, createdAt: '2026-03-10T12:00:00.000Z' },
    ]);
  });

  it.each([
    ['', 'NAME_EMPTY'],
    [' \n ', 'NAME_EMPTY'],
    ['x'.repeat(61), 'NAME_TOO_LONG'],
    ['SHORT', 'NAME_TAKEN'],
    ['Shört', 'NAME_TAKEN'],
    ['☆', null],
    ['x'.repeat(60), null],
  ])('take the name %j only when it is good', async (name, mistake) => {
    const { store, names } = setup();
    await store.saveShelf('Short', 'length:<3h');
    expect(await store.saveShelf(name, 'is:new')).toBe(mistake);
    expect(await names()).toHaveLength(mistake === null ? 2 : 1);
  });

  it('get other names, but never that of another', async () => {
    const { store, names } = setup();
    await store.saveShelf('Short', 'length:<3h');
    await store.saveShelf('New', 'is:new');
    expect(await store.renameShelf('shelf-1', 'new')).toBe('NAME_TAKEN');
    expect(await store.renameShelf('shelf-1', 'short')).toBeNull();
    expect(await store.renameShelf('gone', 'Anything')).toBeNull();
    expect(await names()).toEqual(['short', 'New']);
  });

  it('come back where they stood', async () => {
    const { store, names, inOrder } = setup();
    for (const name of ['A', 'B', 'C']) await store.saveShelf(name, '');
    const [, second] = await inOrder();
    await store.removeShelf('shelf-2');
    expect(await names()).toEqual(['A', 'C']);
    expect(await store.restoreShelf(second as SavedSearch)).toBeNull();
    expect(await names()).toEqual(['A', 'B', 'C']);
    await store.removeShelf('shelf-2');
    await store.saveShelf('b', '');
    expect(await store.restoreShelf(second as SavedSearch)).toBe('NAME_TAKEN');
    expect(await names()).toEqual(['A', 'C', 'b']);
  });

  it.each([
    ['shelf-1', 1, ['B', 'A', 'C']],
    ['shelf-3', -2, ['C', 'A', 'B']],
    ['shelf-1', -1, ['A', 'B', 'C']],
    ['shelf-3', 5, ['A', 'B', 'C']],
    ['gone', 1, ['A', 'B', 'C']],
  ])('move: %s by %i', async (id, places, order) => {
    const { store, names } = setup();
    for (const name of ['A', 'B', 'C']) await store.saveShelf(name, '');
    await store.moveShelf(id, places);
    expect(await names()).toEqual(order);
  });

  it('keep a name to one of them when two windows give it at once', async () => {
    const { store, names } = setup();
    const outcomes = await Promise.all([store.saveShelf('Same', 'a'), store.saveShelf('same', 'b')]);
    expect(outcomes.toSorted()).toEqual(['NAME_TAKEN', null]);
    expect(await names()).toHaveLength(1);
  });

  it('are told in order, now and after every change, until nobody listens', async () => {
    const { store } = setup();
    const told: string[] = [];
    const errors: unknown[] = [];
    const stop = store.watchShelves(
      (shelves) => told.push(shelves.map(({ name }) => name).join()),
      (error) => errors.push(error),
    );
    await expect.poll(() => told.at(-1)).toBe('');
    await store.saveShelf('A', '');
    await store.saveShelf('B', '');
    await store.moveShelf('shelf-2', -1);
    await expect.poll(() => told.at(-1)).toBe('B,A');
    stop();
    await store.removeShelf('shelf-1');
    expect(told.at(-1)).toBe('B,A');
    expect(errors).toEqual([]);
  });
});
