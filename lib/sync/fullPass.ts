import { AudibleError, failureOf } from '@/lib/audible/errors';
import { type ArrivedPage, walkPass } from '@/lib/audible/pass';
import type { Rung } from '@/lib/audible/query';
import { returnedAsins } from '@/lib/audible/returned';
import { isoNow } from '@/lib/clock';
import { decideAbsent } from './absent';
import { commitOf, readPage } from './applyPage';
import { begin, goOn } from './begin';
import type { JobContext } from './context';
import { finishJob } from './finish';
import type { JobRow } from './job';
import { ledgerOf } from './ledger';

/** All three page sizes are tried within 40 s; a job that comes back at the smallest one gives it all the time there is. */
export const HURRIED_MS = 13_000;
const PATIENT_MS = 25_000;
const SMALLEST_PAGE = 250;

/** Reads every title, from both ends, and proves it. */
export async function runFull(context: JobContext): Promise<JobRow> {
  const { client, clock, job, known, library, store } = context;
  const listedBefore = [...known.values()].filter(({ presence }) => presence === 'PRESENT').map(({ asin }) => asin);
  const start = (await goOn(context)) ?? (await begin(context));
  const { checkpoint } = start;
  const headersWithinMs = checkpoint.pageSize <= SMALLEST_PAGE ? PATIENT_MS : HURRIED_MS;
  let restarts = checkpoint.restarts;

  const onPage = async (page: ArrivedPage) => {
    context.ask.signal.throwIfAborted();
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
      context.broadcast({ type: 'books-changed', libraryId: library.id, revision, asins: [...written] });
    }
    context.onProgress(after);
  };

  const outcome = await walkPass({
    ...start,
    pageSize: checkpoint.pageSize,
    total: checkpoint.total,
    restarts,
    signal: context.ask.signal,
    ask: ({ jaw, offset, size }, signal) => {
      const query = { jaw, page: offset / size + 1, pageSize: size, groups: checkpoint.responseGroups };
      return client
        .libraryPage(checkpoint.rung, query, { signal, headersWithinMs })
        .catch((error) => refusedMidway(error, context));
    },
    onPage,
    onRestart: async (total) => {
      restarts++;
      await store.clearSightings(job.id);
      const now = isoNow(clock);
      const again = { ...checkpoint, ...client.count, total, restarts, at: now, quarantineReasons: {} };
      await store.updateJob(job.id, { total, updatedAt: now, checkpoint: again });
    },
  });

  const finishing = await store.updateJob(job.id, { phase: 'FINISHING', updatedAt: isoNow(clock) });
  const missing = listedBefore.filter((asin) => !outcome.has(asin));
  const { gone, pending } = outcome.complete
    ? decideAbsent(missing, library.pendingAbsent, listedBefore.length)
    : { gone: [], pending: library.pendingAbsent };
  const returned = gone.length === 0 ? new Set<string>() : await returnedAmong(context, checkpoint.rung);
  const departures = gone.map((asin) => ({ asin, presence: returned.has(asin) ? 'RETURNED' : 'ABSENT' }) as const);
  const endedAt = isoNow(clock);
  const ledger = ledgerOf({
    job: finishing,
    checkpoint: finishing.checkpoint ?? checkpoint,
    outcome,
    count: client.count,
    notListed: [...known.keys()].filter((asin) => !outcome.has(asin)).length,
    departures,
    endedAt,
    durationMs: clock.now() - Date.parse(job.startedAt ?? job.createdAt),
  });
  return finishJob(context, {
    ledger,
    total: outcome.total,
    departures,
    library: {
      pendingAbsent: pending,
      stateToken: outcome.complete ? checkpoint.stateToken : null,
      ...(outcome.complete ? { lastCompleteAt: endedAt, total: outcome.total } : {}),
    },
  });
}

/** A route that was open and refuses now: the website tells whether the session ended. */
async function refusedMidway(error: unknown, { client, ask }: JobContext): Promise<never> {
  if (failureOf(error, 'REFUSED', 'SIGN_IN_ASKED') === null) throw error;
  const signedIn = await client.isSignedIn(ask);
  throw new AudibleError({ kind: signedIn ? 'ALL_ROUTES_CLOSED' : 'SIGNED_OUT' }, { cause: error });
}

/** Why titles are gone, as far as Audible tells: those it lists as returned. Not being told is no reason to fail. */
async function returnedAmong({ client, ask }: JobContext, rung: Rung): Promise<ReadonlySet<string>> {
  try {
    return new Set(returnedAsins((await client.returned(rung, ask)).items));
  } catch (error) {
    if (error instanceof AudibleError) return new Set();
    throw error;
  }
}
