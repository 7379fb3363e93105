import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createChronicleStore } from '@/lib/store/chronicle';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { createSyncStore } from '@/lib/store/syncStore';
import { freshLibrary } from '@/lib/sync/library';
import { v1, v1Stores } from './fixtures/v1';
import { v2, v2Stores } from './fixtures/v2';
import { v3, v3Stores } from './fixtures/v3';

interface Fixture {
  readonly version: number;
  readonly stores: typeof v1Stores;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** Writes a fixture with nothing but IndexedDB. Dexie multiplies its version numbers by ten. */
async function stored({ version, stores, rows }: Fixture): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const open = indexedDB.open(DATABASE_NAME, version * 10);
  open.onupgradeneeded = () => {
    for (const [name, keyPath, autoIncrement, indexes] of stores) {
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
  const writing = open.result.transaction(Object.keys(rows), 'readwrite');
  for (const [name, some] of Object.entries(rows)) for (const row of some) writing.objectStore(name).put(row);
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  open.result.close();
  return indexedDB;
}

describe('a database of version 1', () => {
  it('opens with every book, note and setting, and knows what later versions ask of it', async () => {
    const indexedDB = await stored({ version: 1, stores: v1Stores, rows: v1 });
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

describe('a database of version 2', () => {
  it('opens with everything as it was, a job in the middle included, and room for what is the reader’s', async () => {
    const indexedDB = await stored({ version: 2, stores: v2Stores, rows: v2 });
    const database = openDatabase({ indexedDB, IDBKeyRange });

    expect(await database.books.toArray()).toEqual(v2.books);
    expect(await database.annotations.toArray()).toEqual(v2.annotations);
    expect(await database.libraries.toArray()).toEqual(v2.libraries);
    expect(await database.jobs.toArray()).toEqual(v2.jobs);
    expect(await database.sightings.toArray()).toEqual(v2.sightings);
    for (const table of [database.shelves, database.series, database.notInterested]) {
      expect(await table.count()).toBe(0);
    }
    database.close();
  });
});

describe('a database of version 3', () => {
  it('opens with everything as it was, and finds its changes by sync, by kind and by day', async () => {
    const indexedDB = await stored({ version: 3, stores: v3Stores, rows: v3 });
    const database = openDatabase({ indexedDB, IDBKeyRange });
    const chronicle = createChronicleStore(database);

    expect(await database.books.toArray()).toEqual(v3.books);
    expect(await database.annotations.toArray()).toEqual(v3.annotations);
    expect(await database.jobs.toArray()).toEqual(v3.jobs);
    expect(await database.shelves.toArray()).toEqual(v3.shelves);
    expect(await database.changes.toArray()).toEqual(v3.changes);

    const sync = { libraryId: 'us', jobId: 'ended', from: '', to: '' };
    expect(await chronicle.readChanges(sync, 'DETAILS', 0, 9)).toEqual([v3.changes[0]]);
    expect(await chronicle.readChanges(sync, 'PRESENCE', 0, 9)).toEqual([v3.changes[1]]);
    const days = await chronicle.readOldDays('us', '2025-02-02T00:00:00.000Z', 9);
    expect(days.map(({ changed }) => changed)).toEqual([2, 1]);
    database.close();
  });
});
