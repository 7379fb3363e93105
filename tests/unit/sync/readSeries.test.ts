// Dexie's liveQuery stays silent where the global IndexedDB is missing, whatever database it was handed.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTransport } from '@/lib/audible/transport';
import { openDatabase } from '@/lib/store/database';
import { createSeriesStore, type SeriesNotes } from '@/lib/store/seriesStore';
import { consequenceOf } from '@/lib/sync/failure';
import { createSeriesReader } from '@/lib/sync/readSeries';
import type { Fault, RawItem } from '../../simulator/index.ts';
import { openStage, type Stage } from '../support/simulatedWorld';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ books: 150 });
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.simulator.clearFaults();
  stage.simulator.clearRequests();
  stage.simulator.set({ catalogOmits: 0, refusedGroups: [] });
});

interface Entry {
  readonly asin: string;
  readonly sequence: string;
  readonly title: string;
}
const entriesOf = (item: RawItem) => (item.series ?? []) as Entry[];

/** The series of the simulated library that lacks most. */
function longestSeries() {
  const { items, unowned } = stage.simulator.library();
  const generated = unowned.filter((item) => !item.asin.startsWith('B0MANY'));
  const lacking = Map.groupBy(generated, (item) => entriesOf(item)[0]?.asin ?? '');
  const [asin = '', missing = []] = [...lacking].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const owned = items.filter((item) => entriesOf(item).some((entry) => entry.asin === asin));
  return { asin, owned, missing };
}

/** A worker's reader and a page's view of the store between them. */
function connect({ access = true } = {}) {
  const store = createSeriesStore(openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }));
  const { line } = stage.world();
  const transport = createTransport({ fetch: line.fetch, clock: stage.clock, beat: () => {} });
  const read = createSeriesReader({ transport, clock: stage.clock, hasAccess: async () => access, keep: store.keep });
  const notes = () =>
    new Promise<SeriesNotes>((resolve, reject) => {
      const stop = store.watch('us', (seen) => resolve(seen), reject);
      setTimeout(stop, 500);
    });
  return { store, notes, read: (asin: string) => stage.clock.until(read('us', asin)) };
}

const fault = (kind: Fault['fault'], rest: Partial<Fault> = {}) =>
  stage.simulator.fault({ route: 'catalog', fault: kind, ...rest });

describe('a series read from the public catalogue', () => {
  it('holds every title with its number, owned or not, and is asked for without the session', async () => {
    const { asin, owned, missing } = longestSeries();
    const { read, notes } = connect();
    expect(await read(asin)).toBe(1);
    const { series } = await notes();
    const [row] = series;
    expect(row).toMatchObject({ marketplace: 'us', asin, title: expect.any(String), askedAt: expect.any(String) });
    const numbers = (items: readonly RawItem[]) =>
      items.map((item) => `${item.asin} ${entriesOf(item).find((entry) => entry.asin === asin)?.sequence}`);
    expect(row?.members.map((member) => `${member.asin} ${member.sequence}`).sort()).toEqual(
      [...numbers(owned), ...numbers(missing)].sort(),
    );
    expect(row?.members.every(({ title, authors }) => title !== null && authors.length > 0)).toBe(true);
    const { requests } = stage.simulator;
    expect(requests).toHaveLength(2);
    expect(requests.every(({ route, host }) => route === 'catalog' && host === 'api.audible.com')).toBe(true);
    expect(requests.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  });

  it('is found through one of its books', async () => {
    const { asin, owned } = longestSeries();
    const { read, notes } = connect();
    expect(await read(owned[0]?.asin ?? '')).toBeGreaterThan(0);
    expect((await notes()).series.map((row) => row.asin)).toContain(asin);
  });

  it('is nothing where the catalogue knows of none', async () => {
    const { read, notes } = connect();
    expect(await read('B0NOWHERE0')).toBe(0);
    expect((await notes()).series).toEqual([]);
  });

  it('is asked for in batches of fifty, and again for what was left out', async () => {
    const { owned } = longestSeries();
    const [model] = owned;
    if (model === undefined) throw new Error('A series without a book');
    const many = Array.from({ length: 120 }, (_, at) => ({
      ...model,
      asin: `B0MANY${String(at).padStart(4, '0')}`,
      series: [{ ...entriesOf(model)[0], asin: 'B0MANYMANY', sequence: String(at + 1) }],
    }));
    stage.simulator.library().publish(many);
    stage.simulator.set({ catalogOmits: 0.2 });
    const { read, notes } = connect();
    await read('B0MANYMANY');
    const asked = stage.simulator.requests.map(({ query }) => (query.asins ?? '').split(',').filter(Boolean).length);
    expect(Math.max(...asked)).toBe(50);
    const [row] = (await notes()).series;
    expect(row?.members).toHaveLength(120);
    expect(row?.members.filter(({ title }) => title === null).every(({ isSold }) => !isSold)).toBe(true);
  });

  it('goes on after trouble that passes', async () => {
    const { asin } = longestSeries();
    fault({ kind: 'status', status: 503 }, { times: 2 });
    fault({ kind: 'reset' }, { from: 2, times: 1 });
    expect(await connect().read(asin)).toBe(1);
  });

  const whoops = {
    kind: 'status',
    status: 200,
    contentType: 'text/html',
    body: '<html>Whoops! Something went wrong',
  } as const;
  it.each([
    ['API_CLOSED', { kind: 'status', status: 403 }],
    ['API_CLOSED', { kind: 'redirect-to-sign-in' }],
    ['SERVICE_DOWN', { kind: 'status', status: 503 }],
    ['SERVICE_DOWN', { kind: 'status', status: 429, headers: { 'retry-after': '600' } }],
    ['SERVICE_DOWN', whoops],
    ['SERVICE_DOWN', { kind: 'slow-first-byte', ms: 60_000 }],
    ['OFFLINE', { kind: 'reset' }],
    ['SERVICE_DOWN', { kind: 'truncated-json' }],
    ['NOT_UNDERSTOOD', { kind: 'error-body' }],
  ] as const)('says %s when the catalogue answers with %j, and what was kept stays', async (code, kind) => {
    const { asin } = longestSeries();
    const { read, notes } = connect();
    await read(asin);
    const before = await notes();
    fault(kind);
    const error: unknown = await read(asin).catch((reason: unknown) => reason);
    expect(consequenceOf(error, false).error.code).toBe(code);
    expect(await notes()).toEqual(before);
  });

  it('is not asked for where the store is not granted', async () => {
    const { read } = connect({ access: false });
    const error: unknown = await read('B0NOWHERE0').catch((reason: unknown) => reason);
    expect(consequenceOf(error, false).error.code).toBe('PERMISSION');
    expect(stage.simulator.requests).toEqual([]);
  });

  it('is asked for once, however many wait for it', async () => {
    const { asin } = longestSeries();
    const { read } = connect();
    expect(await Promise.all([read(asin), read(asin)])).toEqual([1, 1]);
    expect(stage.simulator.requests).toHaveLength(2);
  });
});

describe('what is kept of series', () => {
  const member = {
    asin: 'B1',
    sequence: '1',
    title: 'Dawn',
    language: null,
    authors: [],
    narrators: [],
    formatType: null,
    runtimeMinutes: null,
    releaseDate: null,
    coverUrl: null,
    isSold: true,
  };

  it('is told at once to every page, by store', async () => {
    const { store } = connect();
    const seen: SeriesNotes[] = [];
    const stop = store.watch(
      'us',
      (notes) => seen.push(notes),
      () => {},
    );
    const settled = (condition: (notes: SeriesNotes | undefined) => boolean) =>
      expect.poll(() => condition(seen.at(-1))).toBe(true);
    await settled((notes) => notes?.series.length === 0);
    await store.keep('de', [{ asin: 'S1', title: 'Flut', members: [member] }], '2026-01-01T00:00:00.000Z');
    await store.keep('us', [{ asin: 'S1', title: 'Tides', members: [member] }], '2026-01-01T00:00:00.000Z');
    await settled((notes) => notes?.series[0]?.title === 'Tides');
    await store.setNotInterested('us', ['B1', 'B2'], true, '2026-01-01T00:00:00.000Z');
    await settled((notes) => notes?.notInterested.size === 2);
    await store.setNotInterested('us', ['B1'], false, '2026-01-02T00:00:00.000Z');
    await settled((notes) => notes?.notInterested.size === 1);
    expect([...(seen.at(-1)?.notInterested ?? [])]).toEqual(['B2']);
    stop();
  });

  it('counts as never asked where another version wrote it in another form', async () => {
    const database = openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    const store = createSeriesStore(database);
    await store.keep('us', [{ asin: 'S1', title: null, members: [member] }], '2026-01-01T00:00:00.000Z');
    await database.table('series').put({ marketplace: 'us', asin: 'S2', askedAt: '2026-01-01T00:00:00.000Z' });
    await database
      .table('series')
      .put({ marketplace: 'us', asin: 'S3', askedAt: 'x', title: null, members: [{ asin: 4 }] });
    const notes = await new Promise<SeriesNotes>((resolve, reject) => {
      store.watch('us', resolve, reject);
    });
    expect(notes.series.map(({ asin }) => asin)).toEqual(['S1']);
  });
});
