import fc from 'fast-check';
import type { BookRow } from '@/lib/library/book';
import { type PaperItem, paperItems } from '../unit/support/paperAudible';
import {
  buy,
  checkAlways,
  checkInTheEnd,
  createKillable,
  createTruth,
  type Killable,
  publish,
  readAlong,
  type Truth,
} from './killable';

const TITLES = 25;

/** The ways that a sync which is killed can go: by a JSON route, or the website alone, whose list tells no dates. */
export type Way = 'JSON' | 'WEBSITE';

/** A library that was synced once, read along, and has changed at Audible since. */
async function someDaysLater(way: Way): Promise<{ truth: Truth; real: Killable }> {
  const items: PaperItem[] = paperItems(TITLES);
  const truth = createTruth(items);
  const real = createKillable(items);
  if (way === 'WEBSITE') {
    real.world.audible.closed.add('API').add('GATEWAY');
    real.world.audible.siteTotals = true;
  }
  await real.world.sync();
  await readAlong(truth, real.world, 3);
  const [renamed, removed] = items;
  if (renamed === undefined || removed === undefined) throw new Error('No items');
  truth.remote.set(renamed.asin, { ...renamed, title: 'Renamed' });
  truth.remote.delete(removed.asin);
  buy(truth);
  buy(truth);
  publish(truth, real.world);
  real.world.clock.advance(3_600_000);
  await checkAlways(truth, real.world);
  return { truth, real };
}

/** What the rows say, the newest first, but for the moments at which they were written. */
const facts = (rows: readonly BookRow[]) =>
  JSON.stringify(
    rows
      .toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))
      .map(({ firstSeenAt: _first, updatedAt: _updated, absentSince: _since, addedAt: _added, ...row }) => row),
  );

/** The sync that is killed, undisturbed: how many moments it has, and what it leaves behind. */
async function undisturbed(way: Way): Promise<{ calls: number; rows: string }> {
  const { real } = await someDaysLater(way);
  const before = real.calls;
  await real.world.sync();
  return { calls: real.calls - before, rows: facts(await real.world.database.books.toArray()) };
}

/** Stops the worker at these moments of one sync, one after the other, and lets each next one go on. */
async function killedAt(way: Way, moments: readonly number[], rows: string): Promise<void> {
  const { truth, real } = await someDaysLater(way);
  const { world } = real;
  const [first = 1, ...rest] = moments;
  real.killAfter(first);
  await real.ask(() => world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' }));
  await real.settle();
  for (const moment of rest) {
    await checkAlways(truth, world);
    real.killAfter(moment);
    await real.ask(() => world.manager.resume());
    await real.settle();
  }
  real.killAfter(Number.POSITIVE_INFINITY);
  world.restart();
  await world.manager.resume();
  await world.settle();
  await checkAlways(truth, world);
  const jobs = await world.database.jobs.toArray();
  const last = jobs.at(-1);
  // Stopped before the job was written: then nobody was told that it would be.
  const started = jobs.length > 1;
  if (started && last?.status !== 'COMPLETED') throw new Error(`Killed at ${moments}: ended as ${last?.status}`);
  if (!started) await world.sync();
  const after = facts(await world.database.books.toArray());
  if (after !== rows) throw new Error(`Killed at ${moments}: the rows differ from an undisturbed sync`);
  await checkInTheEnd(truth, real);
  world.database.close();
}

/** Kills at every moment of a sync, or at every n-th. Gives how many there were. */
export async function sweep(way: Way, every = 1): Promise<number> {
  const { calls, rows } = await undisturbed(way);
  for (let moment = 1; moment <= calls; moment += every) await killedAt(way, [moment], rows);
  return calls;
}

/** Kills three times in a row, at random moments. */
export async function killAgainAndAgain(way: Way, runs: number): Promise<void> {
  const { calls, rows } = await undisturbed(way);
  const moment = fc.integer({ min: 1, max: calls });
  await fc.assert(
    fc.asyncProperty(fc.tuple(moment, moment, moment), (moments) => killedAt(way, moments, rows)),
    { numRuns: runs },
  );
}

/**
 * Two syncs asked for at once, a cancel, a reader and a kill, while fast-check chooses which call of the worker goes on
 * next.
 */
export async function anyOrder(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { truth, real } = await someDaysLater('JSON');
      const { world } = real;
      world.gate = (call) => scheduler.schedule(Promise.resolve(), call);
      let left = 4;
      const act = (name: string, happen: () => Promise<unknown>) =>
        scheduler.schedule(Promise.resolve(), name).then(async () => {
          await Promise.race([happen(), new Promise((later) => setTimeout(later, 50))]);
          left--;
        });
      const request = { libraryId: 'us', trigger: 'MANUAL' } as const;
      void real.ask(() => world.manager.queueSync(request));
      void act('sync', () => real.ask(() => world.manager.queueSync(request)));
      void act('read', () => readAlong(truth, world, 5));
      void act('cancel', async () => {
        const open = await world.database.jobs.where('status').equals('RUNNING').first();
        if (open !== undefined) await world.manager.cancel(open.id);
      });
      void act('kill', async () => {
        world.restart();
        await world.manager.resume();
      });
      for (let quiet = 0; quiet < 100; quiet++) {
        if (scheduler.count() > 0) {
          await scheduler.waitOne();
          quiet = 0;
        }
        await new Promise((next) => setImmediate(next));
        if (left > 0) quiet = 0;
      }
      world.gate = async () => {};
      await checkAlways(truth, world);
      await checkInTheEnd(truth, real);
      world.database.close();
    }),
    { numRuns: runs },
  );
}
