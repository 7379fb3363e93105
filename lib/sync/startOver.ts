import type { JobContext } from './context';
import type { Checkpoint } from './job';

/** A job begins its pass anew from this checkpoint: what was stored stays, what was sighted counts no more. */
export async function startOver({ job, store }: JobContext, checkpoint: Checkpoint): Promise<void> {
  const { total, at } = checkpoint;
  const processed = (await store.job(job.id))?.processed ?? 0;
  await store.clearSightings(job.id);
  await store.updateJob(job.id, {
    checkpoint,
    total,
    // Progress never walks back, unless there is less to do.
    processed: total === null ? processed : Math.min(processed, total),
    updatedAt: at,
  });
}

/** The checkpoint of a list that became another one while it was read. */
export const movedCheckpoint = (
  before: Checkpoint,
  now: Pick<Checkpoint, 'total' | 'at' | 'requests' | 'retries'>,
): Checkpoint => ({ ...before, ...now, restarts: before.restarts + 1, quarantineReasons: {} });
