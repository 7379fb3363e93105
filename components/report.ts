import type { JobRow } from '@/lib/sync/job';
import type { Overview } from './services';

const yes = (value: unknown): string => (value === null || value === undefined ? '-' : String(value));

/**
 * A report a reader can paste into an issue. Codes, counts and versions only: no title, name, ASIN or account, and no
 * id that would tie two reports together.
 */
export function reportOf(job: JobRow, overview: Overview, version: string, userAgent: string): string {
  const { ledger, error, counts } = job;
  const lines: [string, unknown][] = [
    ['extension', version],
    ['browser', userAgent],
    ['store', overview.library.marketplace],
    ['error', error?.code],
    ['detail', error?.detail],
    ['trigger', job.trigger],
    ['status', `${job.status} in ${job.phase}`],
    ['processed', `${job.processed} of ${yes(job.total)}`],
    [
      'counts',
      `new ${counts.new}, updated ${counts.updated}, unchanged ${counts.unchanged}, unreadable ${counts.quarantined}`,
    ],
    ['waits', job.waits],
    ['route', ledger?.rung ?? job.checkpoint?.rung ?? overview.library.rung],
    ['requests', ledger?.requests ?? job.checkpoint?.requests],
    ['retries', ledger?.retries ?? job.checkpoint?.retries],
    ['refused groups', ledger?.droppedGroups.join(' ') || null],
    ['stored', overview.bookCount],
    ['last complete', overview.library.lastCompleteAt],
    ['created', job.createdAt],
    ['ended', job.endedAt],
  ];
  return lines.map(([name, value]) => `${name}: ${yes(value)}`).join('\n');
}
