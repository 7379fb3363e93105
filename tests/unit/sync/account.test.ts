import { describe, expect, it } from 'vitest';
import { ownerOf } from '@/lib/sync/account';
import { type PaperItem, paperItem } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const mine = (count: number): PaperItem[] => Array.from({ length: count }, (_, at) => paperItem(at));
const theirs = (count: number): PaperItem[] => Array.from({ length: count }, (_, at) => paperItem(50_000 + at));

const count = (world: World, libraryId: string) =>
  world.database.books.where('[libraryId+asin]').between([libraryId, ''], [libraryId, '\uffff']).count();

describe('another account at the same store', () => {
  it('is asked about before anything is stored', async () => {
    const world = createWorld(mine(100));
    await world.sync();
    world.audible.items = theirs(80);
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.count()).toBe(100);
  });

  it('kept apart gets a library of its own, and later syncs find theirs by overlap', async () => {
    const world = createWorld(mine(100));
    await world.sync();
    world.audible.items = theirs(80);
    await world.sync();
    await world.manager.answerAccount('us', 'apart');
    await world.settle();
    expect(world.chosen).toEqual(['us-2']);
    expect([await count(world, 'us'), await count(world, 'us-2')]).toEqual([100, 80]);

    world.audible.items = mine(101);
    const id = await world.manager.queueSync({ libraryId: 'us-2', trigger: 'MANUAL' });
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ libraryId: 'us', status: 'COMPLETED', ledger: { new: 1 } });
    expect([await count(world, 'us'), await count(world, 'us-2')]).toEqual([101, 80]);
    expect(world.chosen).toEqual(['us-2', 'us']);
  });

  it('kept apart twice, for the first time led nowhere, gets one library', async () => {
    const world = createWorld(mine(100));
    await world.sync();
    world.audible.items = theirs(80);
    await world.sync();
    for (const spoilt of [new TypeError('Failed to fetch'), null]) {
      world.audible.spoil = () => spoilt;
      await world.manager.answerAccount('us', 'apart');
      await world.settle();
    }
    expect((await world.store.libraries()).map(({ id, bookCount }) => [id, bookCount])).toEqual([
      ['us', 100],
      ['us-2', 80],
    ]);
  });

  it('that signs in while a job waits, and has a library, is told of its own titles only', async () => {
    const world = createWorld(mine(2500));
    await world.sync();
    world.audible.items = theirs(2500);
    await world.sync();
    await world.manager.answerAccount('us', 'apart');
    await world.settle();
    world.audible.items = theirs(2700);
    world.clock.advance(26 * 3_600_000);
    let asked = 0;
    world.audible.spoil = () => (++asked > 1 ? new TypeError('Failed to fetch') : null);
    const id = await world.manager.queueSync({ libraryId: 'us-2', trigger: 'MANUAL' });
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ status: 'RUNNING', counts: { new: 200 } });
    world.audible.spoil = () => null;
    world.audible.items = mine(2500);
    world.clock.advance(120_000);
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({
      libraryId: 'us',
      ledger: { new: 0, seen: 2500, complete: true },
    });
  });

  it('that is the same reader after all goes into the same library, once', async () => {
    const world = createWorld(mine(100));
    await world.sync();
    world.audible.items = theirs(80);
    await world.sync();
    await world.manager.answerAccount('us', 'mine');
    await world.settle();
    expect(await count(world, 'us')).toBe(180);
    expect(await world.store.library('us')).toMatchObject({ trusted: false });
  });

  it('with new titles in a delta is noticed before they are stored', async () => {
    const world = createWorld(mine(2500));
    await world.sync();
    world.audible.items = theirs(2200);
    for (const item of world.audible.items.slice(0, 5)) world.audible.touch(item);
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.count()).toBe(2500);
  });
});

describe('a sign-in to another account in the middle of a sync', () => {
  it('is noticed before any of its pages is stored, whichever arrives first', async () => {
    const world = createWorld(mine(2500));
    await world.sync();
    world.clock.advance(25 * 3_600_000);
    let asked = 0;
    world.audible.spoil = async ({ url }) => {
      asked++;
      if (asked === 2) world.audible.items = theirs(2200);
      const isNewest = url.searchParams.get('sort_by') === '-PurchaseDate';
      if (asked > 3 && isNewest) await new Promise<void>((resolve) => world.clock.after(5_000, resolve));
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.count()).toBe(2500);
  });
});

describe('a sign-in to another account after a purchase, in the middle of a sync', () => {
  it('is noticed too', async () => {
    const world = createWorld(mine(60));
    world.audible.largest = 10;
    await world.sync();
    world.clock.advance(3_600_000);
    let asked = 0;
    world.audible.spoil = () => {
      asked++;
      if (asked === 2) world.audible.items = mine(61);
      if (asked === 6) world.audible.items = theirs(50);
      return null;
    };
    expect(await world.sync()).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    const known = new Set(mine(61).map(({ asin }) => asin));
    expect((await world.database.books.toArray()).filter(({ asin }) => !known.has(asin))).toEqual([]);
  });
});

describe('a routine delta', () => {
  const scheduled = async (world: World, libraryId = 'us') => {
    const id = await world.manager.queueSync({ libraryId, trigger: 'SCHEDULE' });
    await world.settle();
    return world.store.job(id);
  };

  it('of another account is noticed where it tells of shared titles only', async () => {
    const world = createWorld(mine(2500));
    await world.sync();
    const rows = await world.database.books.toArray();
    const [returned, bought] = [paperItem(3), paperItem(4, { purchase_date: '2024-05-05T00:00:00.000Z' })];
    world.audible.items = [...theirs(2200), bought];
    world.audible.revoked = [returned];
    world.audible.touch(returned);
    world.audible.touch(bought);
    expect(await scheduled(world)).toMatchObject({ status: 'FAILED', error: { code: 'OTHER_ACCOUNT' } });
    expect(await world.database.books.toArray()).toEqual(rows);
  });

  it('never takes the silence of one account for that of another', async () => {
    const world = createWorld(mine(2500));
    await world.sync();
    world.audible.items = theirs(2600);
    await world.sync();
    await world.manager.answerAccount('us', 'apart');
    await world.settle();
    const checked = await world.store.library('us-2');
    expect(checked).toMatchObject({ total: 2600, bookCount: 2600 });
    world.audible.items = mine(2500);
    world.clock.advance(3_600_000);
    expect(await scheduled(world, 'us-2')).toMatchObject({ libraryId: 'us', status: 'COMPLETED' });
    expect(await world.store.library('us-2')).toMatchObject({ lastSyncAt: checked?.lastSyncAt });
  });
});

describe('whose page it is', () => {
  const us = { id: 'us', stored: 500, overlap: 0 };

  it.each([
    ['the wanted library, when it is young', 30, [{ ...us, stored: 19 }], 'us'],
    ['the wanted library, when it knows a twentieth of the page', 100, [{ ...us, overlap: 5 }], 'us'],
    ["nobody's, when nobody knows it", 100, [{ ...us, overlap: 4 }], null],
    ["nobody's, when it is empty", 0, [us], null],
    [
      'the one that knows most of it',
      100,
      [
        { ...us, overlap: 10 },
        { id: 'us-2', stored: 90, overlap: 80 },
      ],
      'us-2',
    ],
    ['the young one, when the old one does not know it', 100, [us, { id: 'us-2', stored: 0, overlap: 0 }], 'us-2'],
  ])('is %s', (_name, size, candidates, owner) => {
    expect(ownerOf(size, 'us', candidates)).toBe(owner);
  });
});

describe('several stores', () => {
  it('keep to themselves: one that fails hurts no other', async () => {
    const world = createWorld(mine(30));
    world.audible.spoil = ({ url }) => (url.host.endsWith('.de') ? new Response('', { status: 503 }) : null);
    await world.manager.queueSync({ libraryId: 'de', trigger: 'MANUAL' });
    await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await world.settle();
    await world.settle();
    const jobs = await world.database.jobs.toArray();
    expect(Object.fromEntries(jobs.map(({ libraryId, status }) => [libraryId, status]))).toEqual({
      de: 'FAILED',
      us: 'COMPLETED',
    });
    expect((await world.store.library('de'))?.lastSyncAt).toBeNull();
    expect((await world.store.library('us'))?.lastCompleteAt).not.toBeNull();
  });

  it('have a schedule each', async () => {
    const world = createWorld(mine(30));
    for (const libraryId of ['us', 'uk']) {
      await world.manager.queueSync({ libraryId, trigger: 'MANUAL' });
      await world.settle();
    }
    await world.manager.setPeriod('uk', 1);
    world.clock.advance(2 * 3_600_000);
    await world.manager.resume();
    await world.settle();
    const scheduled = (await world.database.jobs.toArray()).filter(({ trigger }) => trigger === 'SCHEDULE');
    expect(scheduled.map(({ libraryId }) => libraryId)).toEqual(['uk']);
  });
});
