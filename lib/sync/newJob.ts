import type { JobCounts, JobRow, JobTrigger } from './job';

export const NOTHING_COUNTED: Readonly<JobCounts> = { new: 0, updated: 0, unchanged: 0, quarantined: 0 };

/** A job nobody has touched yet. */
export const newJob = (
  id: string,
  { libraryId, trigger, full = false }: { libraryId: string; trigger: JobTrigger; full?: boolean },
  now: string,
): JobRow => ({
  id,
  libraryId,
  kind: 'SYNC',
  trigger,
  full,
  status: 'QUEUED',
  phase: 'CONNECTING',
  processed: 0,
  total: null,
  counts: NOTHING_COUNTED,
  checkpoint: null,
  ledger: null,
  error: null,
  waitUntil: null,
  waitReason: null,
  waits: 0,
  createdAt: now,
  startedAt: null,
  updatedAt: now,
  endedAt: null,
  result: null,
});
