import type { RequestCount } from '@/lib/audible/client';
import type { PassOutcome } from '@/lib/audible/pass';
import { RESPONSE_GROUPS } from '@/lib/audible/query';
import type { Checkpoint, JobRow, Ledger } from './job';

export interface LedgerParts {
  readonly job: JobRow;
  readonly checkpoint: Checkpoint;
  readonly outcome: PassOutcome;
  readonly count: RequestCount;
  readonly notListed: number;
  readonly durationMs: number;
}

/** What a finished pass can say for itself. */
export function ledgerOf({ job, checkpoint, outcome, count, notListed, durationMs }: LedgerParts): Ledger {
  const { quarantineReasons, emptiesKept, rung, responseGroups } = checkpoint;
  const { new: born, updated, quarantined } = job.counts;
  const seen = outcome.distinct - quarantined;
  return {
    audibleTotal: outcome.total,
    seen,
    new: born,
    updated,
    unchanged: Math.max(0, seen - born - updated),
    notListed,
    repeated: outcome.repeated,
    quarantined,
    quarantineReasons,
    emptiesKept,
    requests: count.requests,
    retries: count.retries,
    rung,
    droppedGroups: RESPONSE_GROUPS.filter((group) => !responseGroups.includes(group)),
    complete: outcome.complete,
    reason: outcome.reason,
    durationMs,
  };
}
