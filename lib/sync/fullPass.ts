import { AudibleError, failureOf } from '@/lib/audible/errors';
import type { Rung } from '@/lib/audible/query';
import { returnedAsins } from '@/lib/audible/returned';
import { isoNow } from '@/lib/clock';
import { decideAbsent } from './absent';
import { begin, goOn, type Start } from './begin';
import { rungToHold } from './connect';
import { type JobContext, knownRows } from './context';
import { finishJob } from './finish';
import type { JobRow } from './job';
import { ledgerOf } from './ledger';
import { judgeMissing, neverOnSite } from './siteList';
import { type Walked, walkTheLibrary } from './walkLibrary';
import { walkTheWebsite } from './walkWebsite';

/**
 * Reads every title by whatever route is open, and proves as much of it as can be proved. A route that is lost on the
 * way is left for the next one, where the pass starts over: what was stored stays, what was proved does not.
 */
export async function runFull(context: JobContext): Promise<JobRow> {
  for (let now = context; ; ) {
    try {
      return await onePass(now);
    } catch (error) {
      const lost = failureOf(error, 'ROUTE_LOST');
      if (lost === null) throw error;
      // The next pass has to know what the lost route has stored.
      now = { ...now, job: await leave(now, lost.rung), known: await knownRows(now.store, now.library.id) };
    }
  }
}

/** The checkpoint stays until another route has answered: if none does, the next job may go on from there. */
async function leave({ clock, job, store, onProgress }: JobContext, rung: Rung): Promise<JobRow> {
  // As it is stored: the way in may have given up others before.
  const { stumbled: before = [] } = (await store.job(job.id)) ?? job;
  const stumbled = [...before, rung];
  const left = await store.updateJob(job.id, { stumbled, phase: 'CONNECTING', updatedAt: isoNow(clock) });
  onProgress(left);
  return left;
}

async function onePass(context: JobContext): Promise<JobRow> {
  const { clock, job, known, library, store } = context;
  const listedBefore = [...known.values()].filter(({ presence }) => presence === 'PRESENT').map(({ asin }) => asin);
  const start = (await goOn(context)) ?? (await begin(context));
  const onSite = start.rung === 'WEBSITE';
  const hidden = await neverOnSite(context, start.rung);
  const { outcome, drifted, library: learnt } = await walk(context, start);

  const finishing = await store.updateJob(job.id, { phase: 'FINISHING', updatedAt: isoNow(clock) });
  const { stumbled = [] } = finishing;
  const missing = listedBefore.filter((asin) => !outcome.has(asin));
  const site = judgeMissing(missing, hidden ?? missing, known);
  // What a better route listed a moment ago, and the website does not, is not gone.
  const provesSite = onSite && outcome.complete && stumbled.length === 0;
  const tells = onSite ? provesSite && hidden !== null : outcome.complete;
  const { gone, pending } = tells
    ? decideAbsent(onSite ? site.departed : missing, library.pendingAbsent, listedBefore.length)
    : { gone: [], pending: library.pendingAbsent };
  const unexplained = unexplainedOf(context).filter((asin) => !outcome.has(asin));
  const isAsked = gone.length + unexplained.length > 0;
  const returned = isAsked ? await returnedAmong(context, start.rung) : new Set<string>();
  const departures = [
    ...gone.map((asin) => ({ asin, presence: returned.has(asin) ? 'RETURNED' : 'ABSENT' }) as const),
    ...unexplained.filter((asin) => returned.has(asin)).map((asin) => ({ asin, presence: 'RETURNED' }) as const),
  ];
  const endedAt = isoNow(clock);
  const ledger = ledgerOf({
    job: finishing,
    checkpoint: finishing.checkpoint ?? start.checkpoint,
    outcome,
    count: context.client.count,
    notListed: [...known.keys()].filter((asin) => !outcome.has(asin)).length,
    departures,
    drifted,
    endedAt,
    durationMs: clock.now() - Date.parse(job.startedAt ?? job.createdAt),
  });
  return finishJob(context, {
    ledger,
    total: outcome.total,
    departures,
    library: {
      ...learnt,
      rung: rungToHold(library.rung, start.rung, stumbled),
      pendingAbsent: pending,
      ...(provesSite ? { neverOnSite: site.never } : {}),
      ...(outcome.complete ? { lastCompleteAt: endedAt, total: outcome.total } : {}),
    },
  });
}

const walk = (context: JobContext, start: Start): Promise<Walked> =>
  start.rung === 'WEBSITE' ? walkTheWebsite(context, start) : walkTheLibrary(context, start);

/** Titles that the sync before this one marked, or an earlier one, without learning why: the website does not tell. */
function unexplainedOf({ known, library: { ledger } }: JobContext): string[] {
  if (ledger === null || (ledger.absent === 0 && ledger.rung !== 'WEBSITE')) return [];
  return [...known.values()].filter(({ presence }) => presence === 'ABSENT').map(({ asin }) => asin);
}

/** Why titles are gone, as far as Audible tells: those it lists as returned. Not being told is no reason to fail. */
async function returnedAmong({ client, ask }: JobContext, rung: Rung): Promise<ReadonlySet<string>> {
  if (rung === 'WEBSITE') return new Set();
  try {
    return new Set(returnedAsins((await client.returned(rung, ask)).items));
  } catch (error) {
    if (error instanceof AudibleError) return new Set();
    throw error;
  }
}
