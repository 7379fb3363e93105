import { type ChronicleEntry, momentOf, type OldDay } from '@/lib/sync/chronicle';
import { formatMonth } from '../../format/time';

/** What stands in one line of the history. */
export type HistoryLine = ChronicleEntry | { readonly kind: 'DAY'; readonly day: OldDay };

/** Of the newest moment that a line tells of. */
export function lineMoment(line: HistoryLine): string {
  if (line.kind === 'DAY') return line.day.from;
  return momentOf(line.kind === 'SYNC' ? line.job : line.jobs[0]);
}

/** Stays the same when newer syncs join a run, so that an open line stays open. */
export function lineKey(line: HistoryLine): string {
  if (line.kind === 'DAY') return line.day.from;
  const oldest = line.kind === 'SYNC' ? line.job : line.jobs.at(-1);
  return oldest?.id ?? '';
}

/** The month of the reader's calendar as "2024-08". */
function monthOf(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** Lines under the months they belong to, in the order they have. */
export function byMonth(lines: readonly HistoryLine[]) {
  const months = [...Map.groupBy(lines, (line) => monthOf(lineMoment(line)))];
  return months.map(([month, inMonth]) => ({ month, heading: formatMonth(month), lines: inMonth }));
}
