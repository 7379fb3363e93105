import { i18n } from '#i18n';
import type { JobRow, Ledger } from '@/lib/sync/job';
import { formatNumber } from '../format/number';
import { exactTime } from '../format/time';

/** "3 new, 12 updated" */
export const broughtWords = (counts: { new: number; updated: number }): string =>
  counts.new === 0 && counts.updated === 0
    ? i18n.t('sync.broughtNothing')
    : i18n.t('sync.brought', [formatNumber(counts.new), formatNumber(counts.updated)]);

/** "Complete, 1,234 of 1,234", or how far it came. Audible counts entries, so repeated and unreadable ones count too. */
export function completenessWords(ledger: Ledger): string {
  if (ledger.mode === 'DELTA' && ledger.completeAsOf !== null) {
    return i18n.t('sync.completeAsOf', [exactTime(ledger.completeAsOf)]);
  }
  const seen = formatNumber(ledger.seen + ledger.repeated + ledger.quarantined);
  if (ledger.audibleTotal === null) {
    return ledger.complete ? i18n.t('sync.completeNoTotal', [seen]) : i18n.t('sync.incompleteNoTotal', [seen]);
  }
  const total = formatNumber(ledger.audibleTotal);
  return ledger.complete ? i18n.t('sync.complete', [seen, total]) : i18n.t('sync.incomplete', [seen, total]);
}

/** Why there are fewer books than entries; empty when there are not. */
export const remarksOf = ({ repeated, quarantined }: Ledger): string[] => [
  ...(repeated > 0 ? [i18n.t('remark.repeated', repeated, [formatNumber(repeated)])] : []),
  ...(quarantined > 0 ? [i18n.t('remark.quarantined', quarantined, [formatNumber(quarantined)])] : []),
];

/** What a running job does right now. */
export const phaseWords = (job: JobRow): string =>
  job.status === 'QUEUED' ? i18n.t('progress.queued') : i18n.t(`progress.${job.phase}`);

/** "500 of 1,234"; null before anything is known. */
export function countWords(job: JobRow): string | null {
  if (job.total !== null) return i18n.t('progress.count', [formatNumber(job.processed), formatNumber(job.total)]);
  return job.processed > 0 ? i18n.t('progress.countNoTotal', [formatNumber(job.processed)]) : null;
}
