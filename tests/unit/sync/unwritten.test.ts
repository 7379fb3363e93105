import type { DBCore } from 'dexie';
import { describe, expect, it } from 'vitest';
import { newJob } from '@/lib/sync/newJob';
import { StorageError } from '@/lib/sync/ports';
import { asEnded } from '@/lib/sync/unwritten';
import { paperItems } from '../support/paperAudible';
import { createWorld, type World } from '../support/world';

interface Disk {
  full: boolean;
}

/** A disk that takes no write at all while it is full. */
function diskOf({ database }: World): Disk {
  const disk = { full: false };
  database.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) =>
            disk.full ? Promise.reject(new DOMException('No room', 'QuotaExceededError')) : table.mutate(request),
        };
      },
    }),
  });
  return disk;
}

const failed = { status: 'FAILED', error: { code: 'STORAGE_FULL' } };
/** The newest job as a page shows it. */
const shown = async ({ database, unwritten }: World) =>
  asEnded((await database.jobs.orderBy('[libraryId+createdAt]').last()) ?? null, 'us', [...unwritten.values()]);

/** A first sync of 2,500 titles whose disk is full after the first page. */
async function stuckWorld(): Promise<{ world: World; disk: Disk; id: string }> {
  const world = createWorld(paperItems(2500));
  const disk = diskOf(world);
  world.onCall = (moment) => {
    if (moment === 'after commitPage') disk.full = true;
  };
  const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
  await world.settle();
  world.onCall = () => {};
  return { world, disk, id };
}

describe('a job whose end the store does not take', () => {
  it('is shown as failed at once, though its row still runs', async () => {
    const { world, id } = await stuckWorld();
    expect(await world.store.job(id)).toMatchObject({ status: 'RUNNING', processed: 1000 });
    expect(await shown(world)).toMatchObject({ id, processed: 1000, ...failed });
    expect(world.progress.at(-1)).toMatchObject({ id, ...failed });
    expect(world.alarms.get('sync-resume')).toBeGreaterThan(world.clock.now() + 60_000);
  });

  it('asks nobody while the disk is full, whoever wakes the worker, and a press is refused by name', async () => {
    const { world } = await stuckWorld();
    const asked = world.audible.asked.length;
    world.restart();
    await world.manager.resume();
    await world.settle();
    await expect(world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' })).rejects.toThrow(StorageError);
    expect(world.audible.asked.length).toBe(asked);
    expect(await shown(world)).toMatchObject(failed);
  });

  it('ends when there is room, and a new job takes over what it had', async () => {
    const { world, disk, id } = await stuckWorld();
    const asked = world.audible.asked.length;
    disk.full = false;
    const next = await world.sync();
    expect(next).toMatchObject({ status: 'COMPLETED', ledger: { seen: 2500, complete: true } });
    expect(next.id).not.toBe(id);
    expect(await world.store.job(id)).toMatchObject(failed);
    expect(world.unwritten.size).toBe(0);
    // The newest page tells that the list is still the same; the two others were missing.
    expect(world.audible.asked.length - asked).toBe(3);
  });

  it('asks nothing more once it was cancelled, though the store takes no word of it', async () => {
    const world = createWorld(paperItems(2500));
    const disk = diskOf(world);
    const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
    world.onCall = async (moment) => {
      if (moment !== 'after commitPage') return;
      world.onCall = () => {};
      disk.full = true;
      await expect(world.manager.cancel(id)).rejects.toThrow(StorageError);
      disk.full = false;
    };
    await world.settle();
    expect(await world.store.job(id)).toMatchObject({ processed: 1000, ...failed });
  });

  it('ends by itself when the worker starts and there is room', async () => {
    const { world, disk, id } = await stuckWorld();
    disk.full = false;
    world.restart();
    await world.manager.resume();
    await world.settle();
    expect(await world.store.job(id)).toMatchObject(failed);
    expect(await shown(world)).toMatchObject({ id, ...failed });
    expect(world.unwritten.size).toBe(0);
  });

  it('may have been started by the schedule: its failure shows, and the schedule goes on when there is room', async () => {
    const world = createWorld(paperItems(20));
    const disk = diskOf(world);
    await world.sync();
    world.clock.advance(25 * 3_600_000);
    disk.full = true;
    await expect(world.manager.resume()).rejects.toThrow(StorageError);
    expect(await shown(world)).toMatchObject({ trigger: 'SCHEDULE', ...failed });

    // An alarm rings once: as long as the disk is full, each has to set the next.
    for (let ring = 0; ring < 3; ring++) {
      world.clock.advance((world.alarms.get('sync-resume') ?? 0) - world.clock.now());
      world.alarms.delete('sync-resume');
      world.restart();
      await expect(world.manager.resume()).rejects.toThrow(StorageError);
      expect(world.alarms.get('sync-resume')).toBeGreaterThan(world.clock.now());
    }

    disk.full = false;
    world.clock.advance((world.alarms.get('sync-resume') ?? 0) - world.clock.now());
    world.restart();
    await world.manager.resume();
    await world.settle();
    const jobs = await world.database.jobs.orderBy('[libraryId+createdAt]').toArray();
    expect(jobs.map(({ trigger, status }) => [trigger, status])).toEqual([
      ['MANUAL', 'COMPLETED'],
      ['SCHEDULE', 'FAILED'],
      ['SCHEDULE', 'COMPLETED'],
    ]);
  });

  it('is shown as the store has it once the store has it', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const job = newJob('job-1', { libraryId: 'us', trigger: 'MANUAL' }, at);
    const error = { code: 'STORAGE_FULL', detail: '' } as const;
    const ends = [{ jobId: 'job-1', libraryId: 'us', trigger: 'MANUAL', error, at } as const];
    expect(asEnded({ ...job, status: 'CANCELLED' }, 'us', ends)).toMatchObject({ status: 'CANCELLED' });
    expect(asEnded(job, 'us', ends)).toMatchObject({ status: 'FAILED', endedAt: at });
    expect(asEnded(job, 'de', ends)).toBe(job);
  });
});
