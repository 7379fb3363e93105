import type { Page } from '@playwright/test';
import type { JobRow } from '@/lib/sync/job';
import { DATABASE_NAME } from '../rig/table.ts';

/** What stands in the store at one moment. */
export interface Snapshot {
  readonly jobs: readonly JobRow[];
  /** Pages whose commit is complete. */
  readonly stored: number;
  readonly books: number;
}

/** A probe whether somebody else writes to the books at this moment. */
export interface Probe {
  /** When the read of the books got its turn, in ms since the epoch; null while a write holds it up. */
  readonly freeAt: number | null;
}

/** Everything a sync leaves behind, without the moments of one run, as one number for each table. */
export type Digest = Readonly<Record<'books' | 'changes' | 'progress' | 'quarantine', string>>;

/**
 * Lives in a page of the extension's origin that has no code of its own. It reads the database with its own connection,
 * so it sees what other programs see, and one call to it costs one round trip.
 */
interface Eye {
  snapshot(): Promise<Snapshot>;
  /** Resolves as soon as a read of a table that the sync never touches is served; the read of the books goes on. */
  startProbe(): Promise<void>;
  probe(): Promise<Probe>;
  /** As soon as this many pages are stored, starts a probe and resolves. Fails when the time is over first. */
  probeWhenStored(pages: number, withinMs: number): Promise<void>;
  /** The newest job as soon as it has ended; null when the time is over first. */
  untilEnded(withinMs: number): Promise<JobRow | null>;
  /** The newest job as soon as it has ended or waits; null when the time is over first. */
  untilStill(withinMs: number): Promise<JobRow | null>;
  digest(): Promise<Digest>;
  /** Of every book, without reading any. */
  asins(): Promise<string[]>;
  /** Empties every table, as on the day of the install. */
  clear(): Promise<void>;
  /** Sends a command to the worker as a page does. Gives false when nobody answered it. */
  command(command: object): Promise<boolean>;
  alarms(): Promise<{ name: string; scheduledTime: number }[]>;
}

interface Extension {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly alarms?: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
}

/** Runs inside the page, so it may use nothing from outside. */
async function install(name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  // A page that held on to the database would stand in the way of whoever upgrades it.
  database.onversionchange = () => database.close();
  const { chrome } = globalThis as unknown as { chrome: Extension };
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const epoch = () => performance.timeOrigin + performance.now();

  const pooled = async (text: string): Promise<string> => {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  /** The rows in one order, each with its columns in one order, without the columns that differ from run to run. */
  const pool = async (table: string, without: (row: Record<string, unknown>) => readonly string[]): Promise<string> => {
    const rows: Record<string, unknown>[] = await settled(database.transaction(table).objectStore(table).getAll());
    const texts = rows.map((row) => {
      const left = new Set(without(row));
      const columns = Object.keys(row).filter((column) => !left.has(column));
      return JSON.stringify(columns.sort().map((column) => [column, row[column]]));
    });
    return `${rows.length} rows, ${await pooled(texts.sort().join('\n'))}`;
  };

  const newestWhen = async (satisfies: (job: JobRow) => boolean, withinMs: number): Promise<JobRow | null> => {
    const end = performance.now() + withinMs;
    while (performance.now() < end) {
      const jobs: JobRow[] = await settled(database.transaction('jobs').objectStore('jobs').getAll());
      const newest = jobs.sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
      if (newest !== undefined && satisfies(newest)) return newest;
      await later(20);
    }
    return null;
  };

  let probing: { freeAt: number | null; done: Promise<unknown> } = { freeAt: null, done: Promise.resolve() };
  const probeBooks = () => {
    const free = settled(
      database
        .transaction('books')
        .objectStore('books')
        .count(IDBKeyRange.only(['', ''])),
    );
    const mine: typeof probing = {
      freeAt: null,
      done: free.then(() => {
        mine.freeAt = epoch();
      }),
    };
    probing = mine;
  };
  const eye: Eye = {
    async snapshot() {
      const reading = database.transaction(['jobs', 'sightings', 'books']);
      const [jobs, stored, books] = await Promise.all([
        settled(reading.objectStore('jobs').getAll()),
        settled(reading.objectStore('sightings').count()),
        settled(reading.objectStore('books').count()),
      ]);
      return { jobs, stored, books };
    },
    async startProbe() {
      probeBooks();
      await settled(database.transaction('annotations').objectStore('annotations').count());
    },
    async probe() {
      await probing.done;
      return { freeAt: probing.freeAt };
    },
    async probeWhenStored(pages, withinMs) {
      const end = performance.now() + withinMs;
      while ((await settled(database.transaction('sightings').objectStore('sightings').count())) < pages) {
        if (performance.now() > end) throw new Error(`${pages} pages were not stored in time`);
        await later(1);
      }
      probeBooks();
    },
    untilEnded: (withinMs) => newestWhen(({ endedAt }) => endedAt !== null, withinMs),
    untilStill: (withinMs) => newestWhen(({ endedAt, waitUntil }) => endedAt !== null || waitUntil !== null, withinMs),
    digest: async () => ({
      books: await pool('books', ({ purchaseDate }) => [
        'firstSeenAt',
        'updatedAt',
        // Without a date a title stands where it was first seen.
        ...(purchaseDate === null ? ['addedAt'] : []),
      ]),
      changes: await pool('changes', () => ['id', 'jobId', 'at']),
      progress: await pool('progress', () => ['at']),
      quarantine: await pool('quarantine', () => ['id', 'firstSeenAt', 'lastSeenAt']),
    }),
    async asins() {
      const keys = await settled(database.transaction('books').objectStore('books').getAllKeys());
      return (keys as [libraryId: string, asin: string][]).map(([, asin]) => asin);
    },
    async clear() {
      const names = [...database.objectStoreNames];
      const clearing = database.transaction(names, 'readwrite');
      for (const table of names) clearing.objectStore(table).clear();
      await new Promise<void>((resolve, reject) => {
        clearing.oncomplete = () => resolve();
        clearing.onabort = () => reject(clearing.error);
      });
    },
    command: (command) =>
      chrome.runtime.sendMessage(command).then(
        (answer) => (answer as { ok?: boolean } | undefined)?.ok === true,
        () => false,
      ),
    alarms: async () => (await chrome.alarms?.getAll()) ?? [],
  };
  Object.assign(globalThis, { eye });
}

/** Opens an {@link Eye} in a quiet page. The database must be there. */
export async function openEye(page: Page): Promise<Eye> {
  await page.evaluate(install, DATABASE_NAME);
  const call = <Result>(method: keyof Eye, args: readonly unknown[]): Promise<Result> =>
    page.evaluate(
      ([name, values]) => {
        const { eye } = globalThis as unknown as { eye: Record<string, (...given: unknown[]) => Promise<unknown>> };
        return eye[name]?.(...values);
      },
      [method, args] as const,
    ) as Promise<Result>;
  return {
    snapshot: () => call('snapshot', []),
    startProbe: () => call('startProbe', []),
    probe: () => call('probe', []),
    probeWhenStored: (...args) => call('probeWhenStored', args),
    untilEnded: (...args) => call('untilEnded', args),
    untilStill: (...args) => call('untilStill', args),
    digest: () => call('digest', []),
    asins: () => call('asins', []),
    clear: () => call('clear', []),
    command: (...args) => call('command', args),
    alarms: () => call('alarms', []),
  };
}

export type { Eye };
