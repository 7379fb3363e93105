import { isOpen, type JobError, type JobRow, type Ledger, type WaitReason } from '@/lib/sync/job';
import type { Overview, Standing } from '../services';

/** How things stand, as a page shows it. */
export type SyncView =
  | { readonly kind: 'NEVER' }
  | { readonly kind: 'RUNNING'; readonly job: JobRow }
  | { readonly kind: 'WAITING'; readonly job: JobRow; readonly until: string; readonly reason: WaitReason }
  | { readonly kind: 'FAILED'; readonly job: JobRow; readonly error: JobError }
  | { readonly kind: 'CANCELLED'; readonly job: JobRow }
  | { readonly kind: 'DONE'; readonly ledger: Ledger };

/** One reading of the overview for every page. A wait that is over counts as running: the worker is about to go on. */
export function viewOf({ job, library }: Standing, now: number): SyncView {
  if (job !== null && isOpen(job.status)) {
    const { waitUntil, waitReason } = job;
    if (waitUntil !== null && waitReason !== null && Date.parse(waitUntil) > now) {
      return { kind: 'WAITING', job, until: waitUntil, reason: waitReason };
    }
    return { kind: 'RUNNING', job };
  }
  if (job?.status === 'FAILED') {
    return { kind: 'FAILED', job, error: job.error ?? { code: 'UNEXPECTED', detail: 'failed without an error' } };
  }
  if (job?.status === 'CANCELLED') return { kind: 'CANCELLED', job };
  const ledger = job?.ledger ?? library.ledger;
  return ledger === null ? { kind: 'NEVER' } : { kind: 'DONE', ledger };
}

/** Whether a job runs or waits. */
export const isSyncing = (overview: Overview | null): boolean => overview?.job != null && isOpen(overview.job.status);
