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
  readonly departures: readonly { readonly presence: 'ABSENT' | 'RETURNED' }[];
  readonly drifted?: readonly string[];
  readonly endedAt: string;
  readonly durationMs: number;
}

/** What a finished full pass can say for itself. */
export function ledgerOf(parts: LedgerParts): Ledger {
  const { job, checkpoint, outcome, count, departures } = parts;
  const { quarantineReasons, emptiesKept, rung, responseGroups } = checkpoint;
  const { new: born, updated, quarantined } = job.counts;
  const seen = outcome.distinct - quarantined;
  const departed = (presence: 'ABSENT' | 'RETURNED') => departures.filter((one) => one.presence === presence).length;
  return {
    mode: 'FULL',
    audibleTotal: outcome.total,
    seen,
    new: born,
    updated,
    unchanged: Math.max(0, seen - born - updated),
    notListed: parts.notListed,
    absent: departed('ABSENT'),
    returned: departed('RETURNED'),
    repeated: outcome.repeated,
    quarantined,
    quarantineReasons,
    emptiesKept,
    drifted: parts.drifted ?? [],
    requests: count.requests,
    retries: count.retries,
    rung,
    droppedGroups: rung === 'WEBSITE' ? [] : RESPONSE_GROUPS.filter((group) => !responseGroups.includes(group)),
    complete: outcome.complete,
    completeAsOf: outcome.complete ? parts.endedAt : null,
    reason: outcome.reason,
    durationMs: parts.durationMs,
  };
}
