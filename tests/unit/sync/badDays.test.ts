import { describe, expect, it } from 'vitest';
import type { JobErrorCode } from '@/lib/sync/job';
import { json, paperItem, paperItems, type Spoil } from '../support/paperAudible';
import { createWorld } from '../support/world';

const html = (status: number): Response => new Response('<html>Whoops</html>', { status });
const page = (): Response => new Response('<html><h1>Hello</h1></html>');
const isLibrary = (url: URL): boolean => url.pathname.includes('/1.0/library');
const onLibrary =
  (respond: () => Response | Error): Spoil =>
  ({ url }) =>
    isLibrary(url) ? respond() : null;

describe('a bad day from the start', () => {
  const days: readonly [string, Spoil, JobErrorCode][] = [
    ['no line at all', () => new TypeError('Failed to fetch'), 'OFFLINE'],
    ['500 for ever', onLibrary(() => html(500)), 'SERVICE_DOWN'],
    ['502 with a page', onLibrary(() => html(502)), 'SERVICE_DOWN'],
    ['JSON without items', onLibrary(() => json({ response_groups: [] })), 'NOT_UNDERSTOOD'],
    ['an error with 200', onLibrary(() => json({ error: 'InvalidValue' })), 'NOT_UNDERSTOOD'],
    ['"Whoops" on every route', () => html(200), 'API_CLOSED'],
    ['403 on every route', () => json({}, { status: 403 }), 'API_CLOSED'],
    [
      '401 on the JSON routes, and a page nobody knows',
      ({ url }) => (isLibrary(url) ? json({}, { status: 401 }) : page()),
      'API_CLOSED',
    ],
    [
      'hollow items',
      onLibrary(() => json({ items: paperItems(50).map((item) => ({ ...item, title: null })) })),
      'NOT_UNDERSTOOD',
    ],
  ];

  it.each(days)(
    '%s ends as a failed job within 40 s of the last answer, and nothing is stored',
    async (_name, spoil, code) => {
      const world = createWorld(paperItems(20));
      world.audible.spoil = spoil;
      const job = await world.sync();
      expect(job).toMatchObject({ status: 'FAILED', error: { code }, waitUntil: null });
      expect(Date.parse(job.endedAt ?? '') - Date.parse(job.createdAt)).toBeLessThanOrEqual(40_000);
      expect(await world.database.books.count()).toBe(0);
      expect(world.alarms.size).toBe(0);
      world.audible.spoil = () => null;
      expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 20, complete: true } });
    },
  );

  it('signed out is told apart from a closed door', async () => {
    const world = createWorld(paperItems(20));
    world.audible.signedIn = false;
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
    expect(world.audible.asked.every((url) => url.host.endsWith('audible.com'))).toBe(true);
  });

  it('a page that never arrives is tried at every size within 40 s, then waited for', async () => {
    const world = createWorld(paperItems(20));
    world.audible.spoil = () => new Promise<never>(() => {});
    const begun = world.clock.now();
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    expect(world.clock.now() - begun).toBeLessThanOrEqual(40_000);
    expect(await world.store.job(id)).toMatchObject({ status: 'RUNNING', waitReason: 'SLOW', waits: 1 });
    expect(world.audible.asked.map((url) => url.searchParams.get('num_results'))).toEqual(['1000', '500', '250']);
  });

  it('without access nothing is asked', async () => {
    const world = createWorld(paperItems(20));
    world.access = false;
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'PERMISSION' } });
    expect(world.audible.asked).toEqual([]);
  });

  it('a full disk is named', async () => {
    const world = createWorld(paperItems(20));
    world.database.books.hook('creating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'STORAGE_FULL' } });
  });

  it('an error nobody foresaw keeps its name and message, and is reported', async () => {
    const world = createWorld(paperItems(20));
    world.database.books.hook('creating', () => {
      throw new RangeError('A mistake of ours');
    });
    const job = await world.sync();
    expect(job.error).toMatchObject({ code: 'UNEXPECTED', detail: expect.stringContaining('A mistake of ours') });
    expect(world.errors.length).toBe(1);
  });
});

describe('a bad day in the middle', () => {
  it('waits when the line is cut, by an alarm, and goes on from the checkpoint', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => (number > 1 ? new TypeError('Failed to fetch') : null);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    const waiting = await world.store.job(id);
    expect(waiting).toMatchObject({ status: 'RUNNING', waitReason: 'OFFLINE', processed: 1000 });
    const wakeAt = world.alarms.get('sync-resume') ?? 0;
    expect(wakeAt).toBe(Date.parse(waiting?.waitUntil ?? ''));

    world.audible.spoil = () => null;
    const asked = world.audible.asked.length;
    world.clock.advance(wakeAt - world.clock.now());
    world.restart();
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2500, complete: true } });
    // The two pages that were missing, and the newest again: after a pause the list may be another one.
    expect(world.audible.asked.length - asked).toBe(3);
  });

  it('never gives up while pages arrive between its waits', async () => {
    const world = createWorld(paperItems(9_000));
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    let waits = 0;
    for (let round = 0; round < 30; round++) {
      let answered = 0;
      // After a pause the first answer only tells that the list is still the same.
      world.audible.spoil = () => (answered++ > 1 ? new TypeError('Failed to fetch') : null);
      await world.settle();
      if ((await world.store.job(id))?.status !== 'RUNNING') break;
      waits++;
      world.clock.advance(2 * 60_000);
      await world.manager.resume();
    }
    expect(waits).toBeGreaterThan(5);
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { seen: 9_000, complete: true } });
  });

  it('gives up waiting after a while, and the next sync goes on from there', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => (number > 1 ? json({}, { status: 429 }) : null);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    for (let round = 0; round < 10; round++) {
      await world.settle();
      world.clock.advance(3_600_000 / 2);
      await world.manager.resume();
    }
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'FAILED', error: { code: 'SERVICE_DOWN' } });
    expect(await world.database.books.count()).toBe(1000);
  });

  it('a session that ends is signed out, not a closed door', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => {
      if (number === 2) world.audible.signedIn = false;
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' }, processed: 1000 });
    world.audible.signedIn = true;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2500, complete: true } });
  });

  it('a title bought meanwhile starts the proof over, and progress never walks back', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => {
      if (number === 3) world.audible.items = [...world.audible.items, paperItem(9_000)];
      return null;
    };
    const job = await world.sync();
    expect(job).toMatchObject({
      status: 'COMPLETED',
      ledger: { audibleTotal: 2501, seen: 2501, new: 2501, complete: true },
    });
    const seen = world.progress.filter(({ id }) => id === job.id).map(({ processed }) => processed);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('an item that can be read later leaves the quarantine', async () => {
    const items = paperItems(20);
    items[3] = paperItem(3, { title: null });
    const world = createWorld(items);
    await world.sync();
    expect(await world.database.quarantine.count()).toBe(1);
    items[3] = paperItem(3);
    expect(await world.sync()).toMatchObject({ counts: { quarantined: 0, new: 1 } });
    expect(await world.database.quarantine.count()).toBe(0);
  });

  it('an item nobody can read goes to quarantine, whole but for its order id, and costs nothing else', async () => {
    const world = createWorld(paperItems(20));
    const [first] = world.audible.items;
    if (first === undefined) throw new Error('No items');
    Object.assign(first, { title: null, origin_id: 'D01-1234567-1234567', narrators: [{ name: 'Somebody' }] });
    const job = await world.sync();
    expect(job).toMatchObject({
      counts: { quarantined: 1, new: 19 },
      ledger: { complete: true, seen: 19, quarantined: 1, quarantineReasons: { NO_TITLE: 1 } },
    });
    await world.sync();
    const kept = await world.database.quarantine.toArray();
    expect(kept).toMatchObject([{ reason: 'NO_TITLE', asin: first.asin, item: { narrators: [{ name: 'Somebody' }] } }]);
    expect(JSON.stringify(kept)).not.toContain('1234567');
  });
});

it('a job that is cancelled in the moment in which it fails is cancelled, and nobody is left with an error', async () => {
  const world = createWorld(paperItems(20));
  world.audible.spoil = () => html(500);
  let cancelled = false;
  world.gate = async (call) => {
    if (call !== 'endJob' || cancelled) return;
    cancelled = true;
    await world.manager.cancel('job-1');
  };
  expect(await world.sync()).toMatchObject({ status: 'CANCELLED', error: null });
  expect(world.errors).toEqual([]);
  expect(world.alarms.size).toBe(0);
});
