import type { ConnectionReport, Probe } from '@/lib/audible/probe/report';
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

/**
 * What the connection check found, and below it the last sync, for an issue. Of the answers it holds what
 * {@link ConnectionReport} does: no value.
 */
export function connectionReportOf(
  report: ConnectionReport,
  overview: Overview | null,
  version: string,
  userAgent: string,
): string {
  const head = [
    `extension: ${version}`,
    `browser: ${userAgent}`,
    `store: ${report.marketplace}`,
    `checked: ${report.at}`,
  ];
  const job = overview?.job ?? null;
  const last =
    overview === null || job === null ? [] : ['last sync', ...indented(reportOf(job, overview, version, userAgent))];
  return [...head, ...report.probes.flatMap(probeLines), ...last].join('\n');
}

function probeLines({ route, verdict, outcome, held, failed, ...probe }: Probe): string[] {
  const marks = Object.entries(probe.marks ?? {}).map(([name, value]) => `${name} ${value}`);
  const lines: [string, unknown][] = [
    ['outcome', outcome],
    ['status', probe.status],
    ['content type', probe.contentType],
    ['bytes', probe.bytes],
    ['headers', probe.headerNames.join(' ') || null],
    ...probe.shape.map((shape): [string, unknown] => ['shape', shape]),
    ['page', marks.join(', ') || null],
    ['assumptions held', held.join(' ') || null],
    ['assumptions broken', failed.join(' ') || null],
  ];
  const told = lines.filter(([, value]) => value !== null);
  return [`${route}: ${verdict}`, ...told.map(([name, value]) => `  ${name}: ${value}`)];
}

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${line}`);
