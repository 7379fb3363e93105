import { type AudibleClient, createAudibleClient } from '@/lib/audible/client';
import { AudibleError, failureOf } from '@/lib/audible/errors';
import { type ArrivedPage, walkPass } from '@/lib/audible/pass';
import { queryOf } from '@/lib/audible/question';
import type { Transport } from '@/lib/audible/transport';
import { type Clock, isoNow } from '@/lib/clock';
import type { BookRow } from '@/lib/library/book';
import { commitOf, readPage } from './applyPage';
import { firstPageOf, isFresh, mayTakeOver } from './checkpoint';
import { connect } from './connect';
import { NoAccessError } from './failure';
import type { Checkpoint, JobRow } from './job';
import { ledgerOf } from './ledger';
import type { LibraryRow } from './library';
import type { Broadcast, HasAccess, Sighting, SyncStore } from './ports';
import { nextDue } from './schedule';

/** All three page sizes are tried within 40 s; a job that comes back at the smallest one gives it all the time there is. */
const HURRIED_MS = 13_000;
const PATIENT_MS = 25_000;
const SMALLEST_PAGE = 250;

export interface RunParts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly broadcast: Broadcast;
  readonly hasAccess: HasAccess;
  /** Called after each step that the reader can see. */
  readonly onProgress: (job: JobRow) => void;
}

interface Start {
  readonly checkpoint: Checkpoint;
  readonly done: readonly Sighting[];
  readonly first: Parameters<typeof walkPass>[0]['first'];
}

/**
 * Runs a job from wherever it stands to its end: finds the route, walks the library, stores page by page, and closes
 * with a ledger. Throws whatever stops it; everything stored until then stays, and so does the checkpoint.
 */
export async function runJob(job: JobRow, library: LibraryRow, parts: RunParts, signal: AbortSignal): Promise<JobRow> {
  const { store, transport, clock } = parts;
  if (!(await parts.hasAccess(library.marketplace))) throw new NoAccessError();
  const { requests = 0, retries = 0 } = job.checkpoint ?? {};
  const client = createAudibleClient({
    transport,
    clock,
    marketplace: library.marketplace,
    count: { requests, retries },
  });
  const known = new Map((await store.knownBooks(library.id)).map((row): [string, BookRow] => [row.asin, row]));
  const storedBefore = [...known.keys()];
  const start = (await goOn(job, parts)) ?? (await begin(job, library, client, parts, signal));
  const { checkpoint } = start;
  let restarts = checkpoint.restarts;
  const headersWithinMs = checkpoint.pageSize <= SMALLEST_PAGE ? PATIENT_MS : HURRIED_MS;

  const onPage = async (page: ArrivedPage) => {
    signal.throwIfAborted();
    const now = isoNow(clock);
    const commit = commitOf(page, readPage(page, now), {
      jobId: job.id,
      libraryId: library.id,
      known,
      now,
      checkpoint: { ...checkpoint, ...client.count, pageSize: page.pageSize, total: page.total, restarts, at: now },
    });
    const { job: after, revision, written } = await store.commitPage(commit);
    if (written.length > 0) {
      parts.broadcast({ type: 'books-changed', libraryId: library.id, revision, asins: [...written] });
    }
    parts.onProgress(after);
  };

  const outcome = await walkPass({
    ...start,
    pageSize: checkpoint.pageSize,
    total: checkpoint.total,
    restarts,
    signal,
    dateOf: (asin) => known.get(asin)?.purchaseDate ?? null,
    ask: (question, pageSignal) =>
      client
        .libraryPage(checkpoint.rung, queryOf(question, checkpoint.responseGroups), {
          signal: pageSignal,
          headersWithinMs,
        })
        .catch((error) => refusedMidway(error, client, { signal: pageSignal, headersWithinMs })),
    onPage,
    onRestart: async (total) => {
      restarts++;
      await store.clearSightings(job.id);
      const now = isoNow(clock);
      await store.updateJob(job.id, {
        total,
        updatedAt: now,
        checkpoint: { ...checkpoint, ...client.count, total, restarts, at: now, quarantineReasons: {} },
      });
    },
  });

  const finishing = await store.updateJob(job.id, { phase: 'FINISHING', updatedAt: isoNow(clock) });
  const endedAt = isoNow(clock);
  const ledger = ledgerOf({
    job: finishing,
    checkpoint: finishing.checkpoint ?? checkpoint,
    outcome,
    count: client.count,
    notListed: storedBefore.filter((asin) => !outcome.has(asin)).length,
    durationMs: clock.now() - Date.parse(job.startedAt ?? job.createdAt),
  });
  return store.endJob(
    job.id,
    {
      status: 'COMPLETED',
      total: outcome.total,
      processed: outcome.total === null ? outcome.distinct : Math.min(outcome.distinct, outcome.total),
      counts: { ...finishing.counts, unchanged: ledger.unchanged },
      ledger,
      checkpoint: null,
      result: { processed: ledger.seen },
      endedAt,
      updatedAt: endedAt,
    },
    {
      rung: checkpoint.rung,
      ledger,
      lastSyncAt: endedAt,
      nextDueAt: nextDue(endedAt, library.periodHours),
      baselineAt: library.baselineAt ?? endedAt,
      ...(outcome.complete ? { lastCompleteAt: endedAt, total: outcome.total } : {}),
    },
  );
}

/** The same job after an interruption: from its own checkpoint, asking for nothing that it has. */
async function goOn(job: JobRow, { store, clock }: RunParts): Promise<Start | null> {
  const { checkpoint } = job;
  if (checkpoint === null) return null;
  if (isFresh(checkpoint, clock.now())) return { checkpoint, done: await store.sightings(job.id), first: null };
  await store.clearSightings(job.id);
  return null;
}

/** A new walk: finds the route, and takes over what an ended job had applied when the list is still the same. */
async function begin(
  job: JobRow,
  library: LibraryRow,
  client: AudibleClient,
  { store, clock }: RunParts,
  signal: AbortSignal,
): Promise<Start> {
  const { rung, groups, first, pageSize } = await connect(client, library.rung, {
    signal,
    headersWithinMs: HURRIED_MS,
  });
  const checkpoint: Checkpoint = {
    rung,
    responseGroups: groups,
    pageSize,
    total: first.total,
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

/** A route that was open and refuses now: the website tells whether the session ended. */
async function refusedMidway(
  error: unknown,
  client: AudibleClient,
  options: { signal: AbortSignal; headersWithinMs: number },
): Promise<never> {
  if (failureOf(error, 'REFUSED', 'SIGN_IN_ASKED') === null) throw error;
  const signedIn = await client.isSignedIn(options);
  throw new AudibleError({ kind: signedIn ? 'ALL_ROUTES_CLOSED' : 'SIGNED_OUT' }, { cause: error });
}
