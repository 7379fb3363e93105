import { describe, expect, it } from 'vitest';
import { json, type PaperItem, paperItem, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

/** Large enough that every title would take three requests. */
async function synced(count = 2500): Promise<World> {
  const world = createWorld(paperItems(count));
  await world.sync();
  world.audible.asked.length = 0;
  world.clock.advance(60_000);
  return world;
}

const at = (world: World, index: number): PaperItem => {
  const item = world.audible.items[index];
  if (item === undefined) throw new Error('No such item');
  return item;
};

const row = (world: World, { asin }: PaperItem) => world.database.books.get(['us', asin]);

describe('a routine sync of a large library', () => {
  it('takes one request when nothing changed, and says of which moment it is complete', async () => {
    const world = await synced();
    const { lastCompleteAt } = (await world.store.library('us')) ?? {};
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'SCHEDULE' });
    await world.settle();
    const job = await world.store.job(id);
    expect(world.audible.asked.length).toBe(1);
    expect(job).toMatchObject({
      status: 'COMPLETED',
      ledger: { mode: 'DELTA', seen: 0, new: 0, updated: 0, complete: true, completeAsOf: lastCompleteAt, requests: 1 },
    });
    expect(world.events.length).toBe(3);
  });

  it('brings what changed, and the next one starts from there', async () => {
    const world = await synced();
    const renamed = at(world, 7);
    renamed.title = 'Renamed';
    world.audible.touch(renamed);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', updated: 1, new: 0 });
    expect(await row(world, renamed)).toMatchObject({ title: 'Renamed' });
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', seen: 0 });
  });

  it('brings a new title after a look at whose library it is', async () => {
    const world = await synced();
    const bought = paperItem(9_000);
    world.audible.items.push(bought);
    world.audible.touch(bought);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', new: 1, requests: 2 });
    expect(await row(world, bought)).toMatchObject({ status: 'NEW' });
  });

  it('marks a returned title, which stays and says since when', async () => {
    const world = await synced();
    const returned = at(world, 3);
    world.audible.items = world.audible.items.filter((item) => item !== returned);
    world.audible.revoked.push(returned);
    world.audible.touch(returned);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', returned: 1, updated: 0, notListed: 1 });
    expect((await world.store.library('us'))?.total).toBe(2499);
    const now = new Date(world.clock.now()).toISOString();
    expect(await row(world, returned)).toMatchObject({ presence: 'RETURNED', absentSince: now, title: 'Title 3' });
    expect(
      await world.database.changes.where('[libraryId+asin]').equals(['us', returned.asin]).toArray(),
    ).toMatchObject([{ field: 'presence', before: 'PRESENT', after: 'RETURNED' }]);
  });

  it('keeps a title that was returned and bought again', async () => {
    const world = await synced();
    const again = at(world, 3);
    world.audible.revoked.push(again);
    world.audible.touch(again);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', returned: 0, notListed: 0 });
    expect(await row(world, again)).toMatchObject({ presence: 'PRESENT', absentSince: null });
  });

  it('looks at the total too when the reader waits, for titles vanish without a word', async () => {
    const world = await synced(3000);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'DELTA', requests: 2 });
    world.audible.items = world.audible.items.slice(30);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'FULL', complete: true, absent: 30 });
  });

  it.each([
    ['it was asked for', async () => {}, true],
    ['the last one is a day old', async (world: World) => world.clock.advance(25 * 3_600_000), false],
    [
      'more changed than one answer holds',
      async (world: World) => {
        for (const item of world.audible.items.slice(0, 1200)) world.audible.touch(item);
      },
      false,
    ],
    [
      'an answer is full and states no total',
      async (world: World) => {
        const changed = world.audible.items.slice(0, 1200);
        for (const item of changed) world.audible.touch(item);
        world.audible.spoil = ({ url }) =>
          url.searchParams.has('state_token') ? json({ items: changed.slice(0, 1000) }) : null;
      },
      false,
    ],
    [
      'the server fails at the token',
      async (world: World) => {
        world.audible.spoil = ({ url }) => (url.searchParams.has('state_token') ? json({}, { status: 500 }) : null);
      },
      false,
    ],
    [
      'the token is refused',
      async (world: World) => {
        world.audible.spoil = ({ url }) =>
          url.searchParams.has('state_token') ? new Response('{"message":"no"}', { status: 400 }) : null;
      },
      false,
    ],
  ])('reads every title when %s', async (_why, prepare, full) => {
    const world = await synced();
    await prepare(world);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL', full });
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({
      status: 'COMPLETED',
      ledger: { mode: 'FULL', seen: 2500, complete: true },
    });
  });

  it('reads every title when the reader asks for it while a routine sync is waiting for its turn', async () => {
    const world = await synced();
    await world.manager.queueSync({ libraryId: 'de', trigger: 'MANUAL' });
    const routine = await world.manager.queueSync({ libraryId: 'us', trigger: 'SCHEDULE' });
    expect(await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL', full: true })).toBe(routine);
    await world.settle();
    expect(await world.store.job(routine)).toMatchObject({ status: 'COMPLETED', ledger: { mode: 'FULL' } });
  });

  it('reads every title right after, when the reader asks for it while the changes are being read', async () => {
    const world = await synced();
    let asked: Promise<string> | null = null;
    world.audible.spoil = () => {
      asked ??= world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL', full: true });
      return null;
    };
    const routine = await world.manager.queueSync({ libraryId: 'us', trigger: 'SCHEDULE' });
    await world.settle();
    expect(await asked).toBe(routine);
    const jobs = await world.database.jobs.orderBy('[libraryId+createdAt]').toArray();
    expect(jobs.map(({ ledger }) => ledger?.mode)).toEqual(['FULL', 'DELTA', 'FULL']);
  });

  it('counts a title that came back as one that Audible lists', async () => {
    const world = await synced();
    const gone = at(world, 3);
    world.audible.items = world.audible.items.filter((item) => item !== gone);
    world.clock.advance(25 * 3_600_000);
    await world.sync();
    expect(await row(world, gone)).toMatchObject({ presence: 'ABSENT' });
    world.audible.items = [...world.audible.items, gone];
    world.audible.touch(gone);
    world.clock.advance(3_600_000);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'SCHEDULE' });
    await world.settle();
    expect((await world.store.job(id))?.ledger).toMatchObject({ mode: 'DELTA', audibleTotal: 2500, notListed: 0 });
    expect(await row(world, gone)).toMatchObject({ presence: 'PRESENT' });
  });

  it('reads every title of a small library, which costs no more', async () => {
    const world = await synced(1500);
    expect((await world.sync()).ledger).toMatchObject({ mode: 'FULL', requests: 2 });
  });

  it('keeps no token of a pass that was not proved', async () => {
    const world = createWorld(paperItems(2500));
    let total = 2500;
    world.audible.spoil = async ({ url }) => {
      if (url.searchParams.has('state_token')) return null;
      world.audible.items.push(paperItem(total++));
      return null;
    };
    expect((await world.sync()).ledger).toMatchObject({ complete: false, reason: 'TOTAL_MOVED' });
    expect((await world.store.library('us'))?.stateToken).toBeNull();
  });
});
