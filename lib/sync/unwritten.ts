import { isOpen, type JobRow } from './job';
import { newJob } from './newJob';
import type { UnwrittenEnd } from './ports';

/** A job as it really ended, or that it failed before its row could be written. */
export function asEnded(job: JobRow | null, libraryId: string, ends: readonly UnwrittenEnd[]): JobRow | null {
  const end = ends.find((one) => one.libraryId === libraryId);
  if (end === undefined) return job;
  if (job?.id === end.jobId && !isOpen(job.status)) return job;
  const { error, at } = end;
  const row = job?.id === end.jobId ? job : newJob(end.jobId, end, at);
  return { ...row, status: 'FAILED', error, endedAt: at, updatedAt: at, waitUntil: null, waitReason: null };
}
