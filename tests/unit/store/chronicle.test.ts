// Dexie's liveQuery stays silent where the global IndexedDB is missing, whatever database it was handed.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createChronicleStore } from '@/lib/store/chronicle';
import { stretchOf } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import { paperItem, paperItems } from '../support/paperAudible';
import { createWorld } from '../support/world';

const DAY = 86_400_000;
const asinOf = (number: number): string => paperItem(number).asin;

/** A library that was copied, and changed with every later sync. */
async function changingWorld(items = 30) {
  const world = createWorld(paperItems(items));
  const jobs: JobRow[] = [await world.sync()];
  const later = async (days: number, change: () => void): Promise<JobRow> => {
    world.clock.advance(days * DAY);
    change();
    const job = await world.sync();
    jobs.push(job);
    return job;
  };
  const rename = (number: number, title: string) => () => {
    const item = world.audible.items.find(({ asin }) => asin === asinOf(number));
    Object.assign(item ?? {}, { title, subtitle: `${title}, again` });
  };
  return { world, chronicle: createChronicleStore(world.database), jobs, later, rename };
}

describe('what one sync did', () => {
  it('is told by title, apart from what went and what came', async () => {
    const { world, chronicle, later, rename } = await changingWorld();
    const other = await later(1, rename(7, 'Earlier'));
    const job = await later(1, () => {
      rename(3, 'Third')();
      rename(5, 'Fifth')();
      world.audible.items = [...world.audible.items.filter(({ asin }) => asin !== asinOf(9)), paperItem(40)];
    });
    const stretch = stretchOf(job);
    const details = await chronicle.readChanges(stretch, 'DETAILS', 0, 10);
    expect(details.map(({ asin, field }) => [asin, field])).toEqual([
      [asinOf(3), 'title'],
      [asinOf(3), 'subtitle'],
      [asinOf(5), 'title'],
      [asinOf(5), 'subtitle'],
    ]);
    expect(await chronicle.readChanges(stretch, 'PRESENCE', 0, 10)).toMatchObject([
      { asin: asinOf(9), before: 'PRESENT', after: 'ABSENT' },
    ]);
    expect(await chronicle.readArrived(stretch, 0, 10)).toEqual([asinOf(40)]);
    expect(await chronicle.readChanges(stretchOf(other), 'DETAILS', 0, 10)).toHaveLength(2);
    expect(await chronicle.readArrived(stretchOf(other), 0, 10)).toEqual([]);
  });

  it('is read in parts', async () => {
    const { world, chronicle, later } = await changingWorld(50);
    const job = await later(1, () => {
      for (const item of world.audible.items) item.title = `${item.title}, revised`;
      world.audible.items = [...world.audible.items, ...[60, 61, 62].map((number) => paperItem(number))];
    });
    const stretch = stretchOf(job);
    const parts = [0, 20, 40, 60].map((from) => chronicle.readChanges(stretch, 'DETAILS', from, 20));
    expect((await Promise.all(parts)).map(({ length }) => length)).toEqual([20, 20, 10, 0]);
    expect(await chronicle.readArrived(stretch, 0, 2)).toHaveLength(2);
    expect(await chronicle.readArrived(stretch, 2, 2)).toHaveLength(1);
  });

  it('is no news of the first copy', async () => {
    const { chronicle, jobs } = await changingWorld();
    for (const job of jobs) expect(await chronicle.readArrived(stretchOf(job), 0, 10)).toEqual([]);
  });
});

describe('days whose syncs are kept no more', () => {
  it('are told by what changed on them, the newest first, in this library alone', async () => {
    const { world, chronicle, later, rename } = await changingWorld();
    await later(1, rename(3, 'Third'));
    await later(1, () => {});
    await later(1, () => {
      rename(4, 'Fourth')();
      world.audible.items = [...world.audible.items, paperItem(40)];
    });
    const last = await later(1, rename(5, 'Fifth'));
    const [change] = await world.database.changes.toArray();
    if (change !== undefined) await world.database.changes.add({ ...change, id: 900, libraryId: 'uk' });

    const days = await chronicle.readOldDays('us', last.createdAt, 10);
    expect(days.map(({ changed, arrived }) => [changed, arrived])).toEqual([
      [2, 1],
      [2, 0],
    ]);
    expect(await chronicle.readOldDays('us', last.createdAt, 1)).toEqual(days.slice(0, 1));
    expect(await chronicle.readOldDays('us', days[0]?.from ?? '', 10)).toEqual(days.slice(1));
    const [day] = days;
    if (day === undefined) throw new Error('No day');
    expect(await chronicle.readArrived(day, 0, 10)).toEqual([asinOf(40)]);
    expect((await chronicle.readChanges(day, 'DETAILS', 0, 10)).map(({ asin }) => asin)).toEqual([
      asinOf(4),
      asinOf(4),
    ]);
  });

  it('do not tell the first copy as news, on whatever day it was', async () => {
    const { world, chronicle, later } = await changingWorld();
    const job = await later(0, () => {
      world.clock.advance(1_000);
      world.audible.items = [...world.audible.items, paperItem(40)];
    });
    const [day] = await chronicle.readOldDays('us', stretchOf(job).to, 10);
    expect(day).toMatchObject({ arrived: 1, changed: 0 });
    if (day !== undefined) expect(await chronicle.readArrived(day, 0, 10)).toEqual([asinOf(40)]);
  });
});

describe('the syncs of a library', () => {
  it('are told when they end, and not with every page', async () => {
    const { world, chronicle } = await changingWorld(3);
    const told = vi.fn();
    const stop = chronicle.watchSyncs(
      'us',
      (jobs) => told(jobs.map(({ id }) => id)),
      () => expect.unreachable(),
    );
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    world.clock.advance(1_000);
    const second = await world.sync();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    expect(told.mock.calls[1]?.[0]).toEqual([second.id, 'job-1']);
    stop();
  });
});
