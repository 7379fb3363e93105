import type { LibraryPage } from '@/lib/audible/answers';
import { isoNow } from '@/lib/clock';
import { firstPageOf, isFresh, mayTakeOver } from './checkpoint';
import { connect } from './connect';
import type { JobContext } from './context';
import { OtherAccountError } from './failure';
import type { Checkpoint } from './job';
import { ownerOfPage } from './owner';
import type { Sighting } from './ports';

/** Where a walk begins. */
export interface Start {
  readonly checkpoint: Checkpoint;
  readonly done: readonly Sighting[];
  /** The newest page, when it was just asked for. */
  readonly first: LibraryPage | null;
}

/** The account that is signed in keeps another library: the job moves there. */
export class MovedError extends Error {
  override readonly name = 'MovedError';
  readonly libraryId: string;

  constructor(libraryId: string) {
    super('The titles belong to another library of this store');
    this.libraryId = libraryId;
  }
}

/** The same job after an interruption: from its own checkpoint, asking for nothing that it has. */
export async function goOn({ job, store, clock }: JobContext): Promise<Start | null> {
  const { checkpoint } = job;
  if (checkpoint === null) return null;
  if (isFresh(checkpoint, clock.now())) return { checkpoint, done: await store.sightings(job.id), first: null };
  await store.clearSightings(job.id);
  return null;
}

/**
 * A new walk: finds the route, decides whose library it is before anything is stored, and takes over what an ended job
 * had applied when the list is still the same. Throws {@link OtherAccountError} or {@link MovedError}.
 */
export async function begin(context: JobContext): Promise<Start> {
  const { client, clock, job, library, store } = context;
  const { rung, groups, first, pageSize } = await connect(client, library.rung, context.ask);
  const owner = await ownerOfPage(context, first);
  if (owner === null) throw new OtherAccountError('The first page shows none of the titles stored here');
  if (owner !== library.id) throw new MovedError(owner);

  const checkpoint: Checkpoint = {
    rung,
    responseGroups: groups,
    pageSize,
    total: first.total,
    stateToken: first.stateToken,
    firstPage: firstPageOf(first),
    at: isoNow(clock),
    restarts: 0,
    ...client.count,
    emptiesKept: 0,
    quarantineReasons: {},
  };
  const ended = await store.lastEndedJob(library.id);
  if (ended === undefined) return { checkpoint, done: [], first };
  if (!mayTakeOver(ended, checkpoint, clock.now())) {
    await store.clearSightings(ended.id);
    return { checkpoint, done: [], first };
  }
  await store.moveSightings(ended.id, job.id);
  const taken = { ...(ended.checkpoint ?? checkpoint), ...client.count, at: checkpoint.at };
  await store.updateJob(job.id, { checkpoint: taken, total: taken.total, updatedAt: checkpoint.at });
  return { checkpoint: taken, done: await store.sightings(job.id), first };
}
