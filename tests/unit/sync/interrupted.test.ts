import { describe, expect, it } from 'vitest';
import { json, paperItem, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const DAY = 86_400_000;

/** A library of three pages whose second question is answered with a long "wait". */
async function waiting(count = 2500): Promise<{ world: World; id: string }> {
  const world = createWorld(paperItems(count));
  world.audible.spoil = ({ number }) =>
    number > 1 ? json({}, { status: 429, headers: { 'retry-after': '600' } }) : null;
  const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
  await world.settle();
  world.audible.spoil = () => null;
  return { world, id };
}

async function goOn(world: World): Promise<void> {
  world.clock.advance(601_000);
  world.restart();
  await world.manager.resume();
  await world.settle();
}

describe('a job that waited', () => {
  it('begins anew when the list is another one of the same length', async () => {
    const { world, id } = await waiting();
    world.audible.items = [
      ...world.audible.items.slice(0, -5),
      ...Array.from({ length: 5 }, (_, at) => paperItem(9_000 + at)),
    ];
    await goOn(world);
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { complete: true } });
    const stored = new Set((await world.database.books.toArray()).map(({ asin }) => asin));
    expect(world.audible.items.filter(({ asin }) => !stored.has(asin))).toEqual([]);
  });

  it('goes on where it was, when the list had moved under it and been begun anew before', async () => {
    const world = createWorld(paperItems(2500));
    world.audible.spoil = ({ number }) => {
      if (number === 2) world.audible.items = [...world.audible.items, paperItem(9_000)];
      return number > 4 ? json({}, { status: 429, headers: { 'retry-after': '600' } }) : null;
    };
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    const before = await world.store.job(id);
    expect(before).toMatchObject({ status: 'RUNNING', checkpoint: { restarts: 1, total: 2501 } });
    const applied = await world.store.sightings(id);
    expect(applied.length).toBeGreaterThan(0);
    world.audible.spoil = () => null;
    const asked = world.audible.asked.length;
    await goOn(world);
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2501, complete: true } });
    // One look at the newest page, and the pages that were missing.
    expect(world.audible.asked.length - asked).toBe(1 + 3 - applied.length);
  });

  it("stores nothing of another account's", async () => {
    const { world, id } = await waiting();
    world.audible.items = Array.from({ length: 2500 }, (_, at) => paperItem(50_000 + at));
    await goOn(world);
    expect(await world.store.job(id)).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.count()).toBe(1000);
  });

  it('may wait as often as it likes while pages come in between', async () => {
    const world = createWorld(paperItems(9_000));
    let answered = 0;
    world.audible.spoil = () =>
      answered++ % 4 === 3 ? json({}, { status: 429, headers: { 'retry-after': '600' } }) : null;
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    for (let round = 0; round < 20; round++) await goOn(world);
    expect(await world.store.job(id)).toMatchObject({ status: 'COMPLETED', ledger: { seen: 9_000, complete: true } });
  }, 30_000);

  it('does not keep the alarm of its overdue library ringing', async () => {
    const world = createWorld(paperItems(30));
    await world.sync();
    world.clock.advance(2 * DAY);
    world.audible.spoil = () => json({}, { status: 429, headers: { 'retry-after': '600' } });
    await world.manager.resume();
    await world.settle();
    expect(await world.store.openJobs()).toMatchObject([{ trigger: 'SCHEDULE', waitReason: 'THROTTLED' }]);
    await world.manager.resume();
    expect(world.alarms.has('sync-due')).toBe(false);
    expect(world.alarms.get('sync-resume')).toBeGreaterThan(world.clock.now());
  });
});

describe('a scheduled job that the reader cancels', () => {
  it('comes again after a while, not at once', async () => {
    const world = createWorld(paperItems(30));
    await world.sync();
    world.clock.advance(2 * DAY);
    world.audible.spoil = () => json({}, { status: 429, headers: { 'retry-after': '600' } });
    await world.manager.resume();
    await world.settle();
    const [open] = await world.store.openJobs();
    await world.manager.cancel(open?.id ?? '');
    await world.manager.resume();
    await world.settle();
    expect(await world.store.openJobs()).toEqual([]);
    expect(world.alarms.get('sync-due')).toBeGreaterThan(world.clock.now());
  });
});

describe('a schedule whose account is signed out', () => {
  it('is not run again and again for the account that is signed in', async () => {
    const mine = paperItems(100);
    const world = createWorld(mine);
    await world.sync();
    world.audible.items = Array.from({ length: 80 }, (_, at) => paperItem(50_000 + at));
    await world.sync();
    await world.manager.answerAccount('us', 'apart');
    await world.settle();
    world.clock.advance(2 * DAY);
    for (let start = 0; start < 4; start++) {
      await world.manager.resume();
      await world.settle();
    }
    const scheduled = (await world.database.jobs.toArray()).filter(({ trigger }) => trigger === 'SCHEDULE');
    expect(scheduled.length).toBeLessThanOrEqual(2);
    expect(world.alarms.get('sync-due')).toBeGreaterThan(world.clock.now());
  });
});

describe('an interrupted pass', () => {
  it('is taken over even when other attempts failed in between', async () => {
    const { world, id } = await waiting();
    await world.manager.cancel(id);
    world.audible.signedIn = false;
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'SIGNED_OUT' } });
    world.audible.signedIn = true;
    const asked = world.audible.asked.length;
    expect(await world.sync()).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2500, complete: true } });
    expect(world.audible.asked.length - asked).toBe(3);
    expect(await world.database.sightings.count()).toBe(0);
  });
});

describe('a first import that was not proved', () => {
  it('is no baseline: what the next one finds is not announced', async () => {
    const world = createWorld(paperItems(30));
    world.audible.totals = false;
    await world.sync();
    expect(await world.store.library('us')).toMatchObject({ baselineAt: null, newCount: 0, bookCount: 30 });
    world.audible.totals = true;
    world.audible.items.push(paperItem(900));
    world.clock.advance(1_000);
    await world.sync();
    expect(await world.store.library('us')).toMatchObject({ newCount: 0, bookCount: 31 });
    world.audible.items.push(paperItem(901));
    world.clock.advance(1_000);
    await world.sync();
    expect(await world.store.library('us')).toMatchObject({ newCount: 1, bookCount: 32 });
  });
});

describe('a store that refuses everything', () => {
  it('is left alone for longer and longer', async () => {
    const world = createWorld(paperItems(30));
    world.database.jobs.hook('updating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    const first = (world.alarms.get('sync-resume') ?? 0) - world.clock.now();
    expect(first).toBeGreaterThanOrEqual(120_000);
    expect(world.audible.asked.length).toBe(0);
    expect(world.errors.length).toBeGreaterThan(0);
  });
});
