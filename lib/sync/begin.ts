import type { LibraryPage } from '@/lib/audible/answers';
import { failureOf } from '@/lib/audible/errors';
import { leadsNowhere } from '@/lib/audible/ladder';
import type { JsonRung } from '@/lib/audible/query';
import { rowIdentity } from '@/lib/audible/tally';
import type { ListPage } from '@/lib/audible/website/listPage';
import { LIST_PAGE_SIZE } from '@/lib/audible/website/urls';
import { isoNow } from '@/lib/clock';
import { beginsAlike, isFresh, mayTakeOver } from './checkpoint';
import { type Connection, connect } from './connect';
import { expectsRows, type JobContext } from './context';
import { OtherAccountError } from './failure';
import type { Checkpoint } from './job';
import { ownerOfPage } from './owner';
import type { Sighting } from './ports';
import { startOver } from './startOver';

interface Beginning {
  readonly checkpoint: Checkpoint;
  readonly done: readonly Sighting[];
}

/** Where a walk of a JSON route begins. `first` is the newest page, when it was just asked for. */
export interface LibraryStart extends Beginning {
  readonly rung: JsonRung;
  readonly first: LibraryPage | null;
}

/** Where a walk of the website's list begins. */
export interface WebsiteStart extends Beginning {
  readonly rung: 'WEBSITE';
  readonly first: ListPage | null;
}

export type Start = LibraryStart | WebsiteStart;

/** The account that is signed in keeps another library: the job moves there. */
export class MovedError extends Error {
  override readonly name = 'MovedError';
  readonly libraryId: string;

  constructor(libraryId: string) {
    super('The titles belong to another library of this store');
    this.libraryId = libraryId;
  }
}

/** A worker that was stopped is back sooner than this. After a longer pause the list, or its owner, may be another. */
const UNNOTICED_MS = 60_000;

/**
 * The same job after an interruption: from its own checkpoint. After a pause the newest page is asked again, and if it
 * is not what it was the job begins anew; else nothing is asked that the job has.
 */
export async function goOn(context: JobContext): Promise<Start | null> {
  const { job, store, clock } = context;
  const { checkpoint, stumbled = [] } = job;
  if (checkpoint === null || stumbled.includes(checkpoint.rung)) return null;
  const paused = job.waits > 0 || clock.now() - Date.parse(checkpoint.at) > UNNOTICED_MS;
  if (isFresh(checkpoint, clock.now()) && (!paused || (await isStillThere(context, checkpoint)))) {
    return { rung: checkpoint.rung, checkpoint, done: await store.sightings(job.id), first: null };
  }
  return null;
}

/** Whether the list begins as it did, by the same route. Throws what keeps the newest page from being asked. */
async function isStillThere({ client, ask }: JobContext, checkpoint: Checkpoint): Promise<boolean> {
  const { rung, pageSize, responseGroups: groups, total, firstPage } = checkpoint;
  try {
    if (rung === 'WEBSITE') {
      const { rows } = await client.firstListPage({ ...ask, expectsRows: firstPage.length > 0 });
      return beginsAlike(
        firstPage,
        rows.map(({ asin }) => asin),
      );
    }
    const newest = await client.libraryPage(rung, { jaw: 'newest', page: 1, pageSize, groups }, ask);
    return newest.total === total && beginsAlike(firstPage, newest.items.map(rowIdentity));
  } catch (error) {
    const isElsewhere = rung === 'WEBSITE' ? failureOf(error, 'REFUSED') !== null : leadsNowhere(error);
    if (isElsewhere || failureOf(error, 'TOO_HEAVY') !== null) return false;
    throw error;
  }
}

/**
 * A new walk: finds the route, decides whose library it is before anything is stored, and takes over what an ended job
 * had applied when the list is still the same. What this job itself had applied by another route, or before the list
 * changed, counts no more. Throws {@link OtherAccountError} or {@link MovedError}.
 */
export async function begin(context: JobContext): Promise<Start> {
  const { client, clock, job, library, store } = context;
  const before = job.stumbled ?? [];
  const route = await connect(client, library, before, clock.now(), {
    ...context.ask,
    expectsRows: expectsRows(context),
  });
  const stumbled = [...before, ...route.stumbled];
  if (route.stumbled.length > 0) await store.updateJob(job.id, { stumbled, updatedAt: isoNow(clock) });
  if (route.rung === 'WEBSITE' && route.climbed) {
    // A better route that only stumbled is tried again by the next job, not after a day.
    await store.updateLibrary(library.id, { climbedAt: stumbled.length > 0 ? null : isoNow(clock) });
  }
  const asins = asinsOf(route);
  const owner = await ownerOfPage(context, asins);
  if (owner === null) throw new OtherAccountError('The first page shows none of the titles stored here');
  if (owner !== library.id) throw new MovedError(owner);

  const fresh = checkpointOf(route, asins, context);
  if (job.checkpoint !== null || before.length > 0) {
    await startOver(context, fresh);
    return { ...route, checkpoint: fresh, done: [] };
  }
  const ended = await store.lastUnfinishedJob(library.id);
  if (ended === undefined) return { ...route, checkpoint: fresh, done: [] };
  if (!mayTakeOver(ended, fresh, clock.now())) {
    await store.clearSightings(ended.id);
    return { ...route, checkpoint: fresh, done: [] };
  }
  await store.moveSightings(ended.id, job.id);
  const taken = { ...(ended.checkpoint ?? fresh), ...client.count, at: fresh.at };
  await store.updateJob(job.id, { checkpoint: taken, total: taken.total, updatedAt: fresh.at });
  return { ...route, checkpoint: taken, done: await store.sightings(job.id) };
}

const asinsOf = (route: Connection): string[] =>
  route.rung === 'WEBSITE' ? route.first.rows.map(({ asin }) => asin) : route.first.items.map(rowIdentity);

function checkpointOf(route: Connection, firstPage: readonly string[], { client, clock }: JobContext): Checkpoint {
  const common = { firstPage, at: isoNow(clock), restarts: 0, ...client.count, emptiesKept: 0, quarantineReasons: {} };
  if (route.rung === 'WEBSITE') {
    const { total } = route.first.stated;
    return { ...common, rung: route.rung, responseGroups: [], pageSize: LIST_PAGE_SIZE, total, stateToken: null };
  }
  const { rung, groups, pageSize, first } = route;
  return { ...common, rung, responseGroups: groups, pageSize, total: first.total, stateToken: first.stateToken };
}
