import type { ArrivedPage } from '@/lib/audible/pass';
import type { JobContext } from './context';
import { OtherAccountError } from './failure';
import type { Checkpoint } from './job';
import { isOurs } from './owner';

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

/**
 * The checkpoint as of the first page of the list that is read anew, by which a worker that goes on knows it again.
 * @throws {OtherAccountError} a total that moved may be another account's: its first page tells.
 */
export async function begunAnew(
  context: JobContext,
  moved: Checkpoint,
  { identities }: Pick<ArrivedPage, 'identities'>,
): Promise<Checkpoint> {
  await stillOurs(context, identities);
  return { ...moved, firstPage: identities };
}

/** @throws {OtherAccountError} the newest page of the list that moved is another account's. */
export async function stillOurs(context: JobContext, newest: readonly string[]): Promise<void> {
  if (await isOurs(context, newest)) return;
  throw new OtherAccountError('The list became another one while it was read');
}
