import { describe, expect, it } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { paperItem, paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

const books = (world: World): Promise<BookRow[]> => world.database.books.toArray();
const asins = async (world: World): Promise<string[]> => (await books(world)).map((row) => row.asin).sort();

describe('a first sync', () => {
  it.each([0, 1, 999, 1000])('of %i titles takes one request and is proved complete', async (count) => {
    const world = createWorld(paperItems(count));
    const job = await world.sync();
    expect(job).toMatchObject({
      status: 'COMPLETED',
      processed: count,
      total: count,
      result: { processed: count },
      ledger: { audibleTotal: count, seen: count, new: count, complete: true, reason: null, rung: 'API', requests: 1 },
    });
    expect(await asins(world)).toEqual(world.audible.items.map((item) => item.asin).sort());
  });

  it.each([1001, 2000, 2500, 9_999, 12_000])(
    'of %i titles stays within one request more than pages',
    async (count) => {
      const world = createWorld(paperItems(count));
      const job = await world.sync();
      expect(job.ledger).toMatchObject({ seen: count, complete: true });
      expect(world.audible.asked.length).toBeLessThanOrEqual(Math.ceil(count / 1000) + 1);
      expect(await world.database.books.count()).toBe(count);
    },
    60_000,
  );

  it('finds the title that a tie hides where the jaws meet', async () => {
    const world = createWorld(paperItems(2000));
    const seam = paperItem(1000).purchase_date;
    for (const item of world.audible.items.slice(980, 1030)) item.purchase_date = seam;
    const job = await world.sync();
    expect(job.ledger).toMatchObject({ seen: 2000, complete: true, requests: 3 });
  });

  it('makes rows that are NEW and announces nothing', async () => {
    const world = createWorld(paperItems(3));
    await world.sync();
    const [row] = await books(world);
    expect(row).toMatchObject({ status: 'NEW', presence: 'PRESENT', libraryId: 'us' });
    const library = await world.store.library('us');
    expect(library?.baselineAt).not.toBeNull();
    expect((row?.firstSeenAt ?? '') <= (library?.baselineAt ?? '')).toBe(true);
  });

  it('tells what it wrote, page by page, with a growing revision', async () => {
    const world = createWorld(paperItems(1500));
    await world.sync();
    expect(world.events.map((event) => event.revision)).toEqual([1, 2]);
    expect(world.events.flatMap((event) => event.asins).length).toBe(1500);
  });
});

describe('the next sync', () => {
  it('of an unchanged library writes no book', async () => {
    const world = createWorld(paperItems(1200));
    await world.sync();
    const before = await books(world);
    world.events.length = 0;
    const job = await world.sync();
    expect(job.ledger).toMatchObject({ new: 0, updated: 0, unchanged: 1200, complete: true });
    expect(world.events).toEqual([]);
    expect(await books(world)).toEqual(before);
  });

  it('of a library where one was renamed, one added and one is gone', async () => {
    const world = createWorld(paperItems(20));
    await world.sync();
    const [renamed, gone] = world.audible.items;
    if (renamed === undefined || gone === undefined) throw new Error('No items');
    renamed.title = 'Another title';
    world.audible.items = [...world.audible.items.filter((item) => item !== gone), paperItem(500)];
    const job = await world.sync();
    expect(job.ledger).toMatchObject({ new: 1, updated: 1, unchanged: 18, notListed: 1, complete: true });
    expect(await world.database.books.get(['us', gone.asin])).toBeDefined();
    expect(await world.database.books.get(['us', renamed.asin])).toMatchObject({ title: 'Another title' });
    expect(await world.database.changes.toArray()).toMatchObject([
      { asin: renamed.asin, field: 'title', before: 'Title 0', after: 'Another title' },
      { asin: gone.asin, field: 'presence', before: 'PRESENT', after: 'ABSENT' },
    ]);
  });

  it('keeps what a page of the extension wrote between the answer and the commit', async () => {
    const world = createWorld(paperItems(3));
    await world.sync();
    const [first] = world.audible.items;
    if (first === undefined) throw new Error('No items');
    first.title = 'Renamed';
    world.audible.spoil = async () => {
      await world.database.books.update(['us', first.asin], { status: 'SEEN' });
      const note = { libraryId: 'us', asin: first.asin, tags: [], note: 'mine', rating: null, hidden: false };
      await world.database.annotations.put(note);
      return null;
    };
    await world.sync();
    expect(await world.database.books.get(['us', first.asin])).toMatchObject({ title: 'Renamed', status: 'SEEN' });
    expect(await world.database.annotations.count()).toBe(1);
  });
});

describe('one job at a time', () => {
  it('joins the job that runs', async () => {
    const world = createWorld(paperItems(5));
    const request = { libraryId: 'us', trigger: 'MANUAL' } as const;
    const [first, second] = await Promise.all([world.manager.queueSync(request), world.manager.queueSync(request)]);
    expect(second).toBe(first);
    await world.settle();
    const third = await world.manager.queueSync(request);
    expect(third).not.toBe(first);
    await world.settle();
    expect(await world.database.jobs.count()).toBe(2);
  });

  it('gives the same job for the same id, and never opens an ended one', async () => {
    const world = createWorld(paperItems(5));
    const request = { libraryId: 'us', trigger: 'MANUAL', jobId: 'mine' } as const;
    await world.manager.queueSync(request);
    await world.settle();
    expect(await world.manager.queueSync(request)).toBe('mine');
    await world.settle();
    expect(world.audible.asked.length).toBe(1);
  });
});

describe('cancel', () => {
  it('ends the job, keeps what was stored, and the next job goes on from there', async () => {
    const world = createWorld(paperItems(4000));
    world.audible.spoil = async ({ number }) => {
      if (number === 3) {
        while ((await world.database.books.count()) === 0) await new Promise((next) => setImmediate(next));
        await world.manager.cancel('job-1');
      }
      return null;
    };
    const job = await world.sync();
    expect(job).toMatchObject({ status: 'CANCELLED', error: null });
    const stored = await world.database.books.count();
    expect(stored).toBeGreaterThan(0);

    const askedBefore = world.audible.asked.length;
    world.audible.spoil = () => null;
    const next = await world.sync();
    expect(next.id).not.toBe(job.id);
    expect(next.ledger).toMatchObject({ seen: 4000, complete: true });
    const pagesLeft = Math.ceil((4000 - stored) / 1000);
    // One page more: the newest is asked again, to know that the list is still the same.
    expect(world.audible.asked.length - askedBefore).toBeLessThanOrEqual(pagesLeft + 1);
    expect(await world.database.sightings.count()).toBe(0);
  });
});

describe('a stopped worker', () => {
  it('has set the alarm before the job is written, so that no moment leaves one that nothing wakes', async () => {
    const world = createWorld(paperItems(5));
    const alarmStood: boolean[] = [];
    world.database.jobs.hook('creating', () => {
      alarmStood.push(world.alarms.has('sync-resume'));
    });
    await world.sync();
    expect(alarmStood).toEqual([true]);
    expect(world.alarms.has('sync-resume')).toBe(false);
  });

  it('goes on from its checkpoint, asking at most for the pages in flight again', async () => {
    const undisturbed = createWorld(paperItems(3500));
    await undisturbed.sync();
    const world = createWorld(paperItems(3500));
    world.audible.spoil = ({ number }) => {
      if (number !== 3) return null;
      world.restart();
      return null;
    };
    await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await world.store.job('job-1'))?.status).toBe('RUNNING');
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job('job-1')).toMatchObject({
      status: 'COMPLETED',
      ledger: { seen: 3500, complete: true },
    });
    expect(world.audible.asked.length).toBeLessThanOrEqual(undisturbed.audible.asked.length + 3);
    const facts = (rows: BookRow[]) => rows.map(({ firstSeenAt: _f, updatedAt: _u, ...row }) => row);
    expect(facts(await books(world))).toEqual(facts(await books(undisturbed)));
  });
});

describe('the schedule', () => {
  it('begins with the first success and follows the period', async () => {
    const world = createWorld(paperItems(2));
    await world.manager.resume();
    expect(world.alarms.size).toBe(0);
    const job = await world.sync();
    const due = Date.parse(job.endedAt ?? '') + 24 * 3_600_000;
    expect(world.alarms.get('sync-due')).toBe(due);
    await world.manager.setPeriod('us', 6);
    expect(world.alarms.get('sync-due')).toBe(due - 18 * 3_600_000);
    await world.manager.setPeriod('us', 0);
    expect(world.alarms.has('sync-due')).toBe(false);
  });

  it('is not moved by fifty starts of the worker', async () => {
    const world = createWorld(paperItems(2));
    await world.sync();
    const due = world.alarms.get('sync-due');
    for (let start = 0; start < 50; start++) {
      world.clock.advance(60_000);
      world.restart();
      await world.manager.resume();
      await world.settle();
    }
    expect(world.alarms.get('sync-due')).toBe(due);
    expect(await world.database.jobs.count()).toBe(1);
  });

  it('is not lost for a year when the clock is set back by one', async () => {
    const world = createWorld(paperItems(2));
    await world.sync();
    world.clock.setBack(365 * 24 * 3_600_000);
    world.restart();
    await world.manager.resume();
    await world.settle();
    expect(world.alarms.get('sync-due')).toBe(world.clock.now() + 24 * 3_600_000);
  });

  it('runs what is overdue at the next start', async () => {
    const world = createWorld(paperItems(2));
    await world.sync();
    world.clock.advance(25 * 3_600_000);
    world.restart();
    await world.manager.resume();
    await world.settle();
    expect(await world.database.jobs.orderBy('[libraryId+createdAt]').last()).toMatchObject({
      trigger: 'SCHEDULE',
      status: 'COMPLETED',
    });
  });
});
