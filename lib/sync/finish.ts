import { isoNow } from '@/lib/clock';
import type { JobContext } from './context';
import type { JobRow, Ledger } from './job';
import type { LibraryRow } from './library';
import type { JobEnd } from './ports';
import { nextDue } from './schedule';

export interface Finish {
  readonly ledger: Ledger;
  readonly total: number | null;
  readonly library: Partial<LibraryRow>;
  readonly departures?: NonNullable<JobEnd['departures']>;
}

/** Closes a job that reached its end, brings its library up to date, and clears away what is past its retention. */
export async function finishJob(
  context: JobContext,
  { ledger, total, library, departures = [] }: Finish,
): Promise<JobRow> {
  const { clock, job, store } = context;
  const endedAt = isoNow(clock);
  const current = await store.library(job.libraryId);
  // What a first pass could not reach is no news when the second one does; without a total the second has to do.
  const believed = ledger.complete || context.library.lastSyncAt !== null;
  const processed = ledger.seen + ledger.quarantined;
  const end = await store.endJob(job.id, {
    job: {
      status: 'COMPLETED',
      phase: 'FINISHING',
      total,
      processed: total === null ? processed : Math.min(processed, total),
      counts: {
        new: ledger.new,
        updated: ledger.updated,
        unchanged: ledger.unchanged,
        quarantined: ledger.quarantined,
      },
      ledger,
      checkpoint: null,
      result: { processed: ledger.seen },
      endedAt,
      updatedAt: endedAt,
    },
    library: {
      rung: ledger.rung,
      ledger,
      lastSyncAt: endedAt,
      // Read now: the reader may have changed the schedule while the job ran.
      nextDueAt: nextDue(endedAt, current?.periodHours ?? context.library.periodHours),
      baselineAt: context.library.baselineAt ?? (believed ? endedAt : null),
      trusted: false,
      ...library,
    },
    departures,
  });
  if (end.written.length > 0) {
    const { revision, written } = end;
    context.broadcast({ type: 'books-changed', libraryId: job.libraryId, revision, asins: [...written] });
  }
  await store.tidy(job.libraryId, clock.now());
  return end.job;
}
