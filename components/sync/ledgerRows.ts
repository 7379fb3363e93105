import { i18n } from '#i18n';
import type { QuarantineReason } from '@/lib/library/quarantine';
import type { Ledger } from '@/lib/sync/job';
import { formatDuration } from '../format/length';
import { formatNumber } from '../format/number';
import { exactTime } from '../format/time';

export type LedgerRow = readonly [label: string, value: string];

const QUARANTINE_REASONS: readonly QuarantineReason[] = ['NO_TITLE', 'NO_ASIN', 'NOT_AN_OBJECT'];

/** Everything a ledger knows, in words. Counts that are mostly nothing are said only when they are something. */
export function ledgerRows(ledger: Ledger): LedgerRow[] {
  const { audibleTotal, completeAsOf, droppedGroups, drifted } = ledger;
  const whenAny: readonly (readonly [string, number])[] = [
    [i18n.t('ledger.notListed'), ledger.notListed],
    [i18n.t('ledger.absent'), ledger.absent],
    [i18n.t('ledger.returned'), ledger.returned],
    [i18n.t('ledger.repeated'), ledger.repeated],
  ];
  return [
    [i18n.t('ledger.mode'), i18n.t(`ledger.mode${ledger.mode}`)],
    [i18n.t('ledger.asOf'), completeAsOf === null ? i18n.t('ledger.unproved') : exactTime(completeAsOf)],
    [i18n.t('ledger.audibleTotal'), audibleTotal === null ? i18n.t('ledger.unsaid') : formatNumber(audibleTotal)],
    [i18n.t('ledger.seen'), formatNumber(ledger.seen)],
    [i18n.t('ledger.new'), formatNumber(ledger.new)],
    [i18n.t('ledger.updated'), formatNumber(ledger.updated)],
    [i18n.t('ledger.unchanged'), formatNumber(ledger.unchanged)],
    ...whenAny.flatMap(countRow),
    ...(ledger.quarantined > 0 ? [[i18n.t('ledger.quarantined'), quarantineWords(ledger)] as const] : []),
    ...countRow([i18n.t('ledger.emptiesKept'), ledger.emptiesKept]),
    [i18n.t('ledger.requests'), formatNumber(ledger.requests)],
    ...countRow([i18n.t('ledger.retries'), ledger.retries]),
    [i18n.t('ledger.route'), i18n.t(`ledger.route${ledger.rung}`)],
    ...(droppedGroups.length > 0 ? [[i18n.t('ledger.dropped'), droppedGroups.join(', ')] as const] : []),
    ...(drifted.length > 0 ? [[i18n.t('ledger.drifted'), drifted.join(', ')] as const] : []),
    [i18n.t('ledger.took'), formatDuration(ledger.durationMs)],
  ];
}

const countRow = ([label, count]: readonly [string, number]): LedgerRow[] =>
  count > 0 ? [[label, formatNumber(count)]] : [];

/** "3: 2 without a title, 1 without an ASIN" */
function quarantineWords({ quarantined, quarantineReasons }: Ledger): string {
  const reasons = QUARANTINE_REASONS.flatMap((reason) => {
    const count = quarantineReasons[reason] ?? 0;
    return count > 0 ? [i18n.t(`ledger.reason${reason}`, [formatNumber(count)])] : [];
  });
  const total = formatNumber(quarantined);
  return reasons.length === 0 ? total : i18n.t('ledger.because', [total, reasons.join(', ')]);
}
