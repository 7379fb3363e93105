import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { createSyncStore } from '@/lib/store/syncStore';
import { freshLibrary } from '@/lib/sync/library';
import { v1, v1Stores } from './fixtures/v1';

/** Writes the fixture with nothing but IndexedDB. Dexie multiplies its version numbers by ten. */
async function stored(indexedDB: IDBFactory): Promise<void> {
  const open = indexedDB.open(DATABASE_NAME, 10);
  open.onupgradeneeded = () => {
    for (const [name, keyPath, autoIncrement, indexes] of v1Stores) {
      const store = open.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) {
        store.createIndex(Array.isArray(index) ? `[${index.join('+')}]` : index, index);
      }
    }
  };
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve;
    open.onerror = reject;
  });
  const writing = open.result.transaction(Object.keys(v1), 'readwrite');
  for (const [name, rows] of Object.entries(v1)) for (const row of rows) writing.objectStore(name).put(row);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  open.result.close();
}

describe('a database of version 1', () => {
  it('opens with every book, note and setting, and knows what later versions ask of it', async () => {
    const indexedDB = new IDBFactory();
    await stored(indexedDB);
    const database = openDatabase({ indexedDB, IDBKeyRange });
    const store = createSyncStore(database);

    expect(await database.books.toArray()).toEqual(v1.books);
    expect(await database.annotations.toArray()).toEqual(v1.annotations);
    const library = await store.library('us');
    expect(Object.keys(library ?? {}).toSorted()).toEqual(Object.keys(freshLibrary('us')).toSorted());
    expect(library).toMatchObject({ periodHours: 6, label: 'audible.com', stateToken: null, pendingAbsent: [] });
    expect(library?.ledger).toMatchObject({ mode: 'FULL', absent: 0, complete: true });

    // The job that was stopped in the middle is still open, and starts over.
    expect(await store.openJobs()).toMatchObject([{ id: 'open', full: false, checkpoint: null }]);
    expect(await store.sightings('open')).toEqual([]);
    database.close();
  });
});
