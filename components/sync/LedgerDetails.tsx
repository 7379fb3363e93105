import { i18n } from '#i18n';
import type { Ledger } from '@/lib/sync/job';
import { formatDuration } from '../format/length';
import { formatNumber } from '../format/number';

/** What the last sync can say for itself: the numbers that prove, or fail to prove, that nothing is missing. */
export function LedgerDetails({ ledger }: { ledger: Ledger }) {
  const total = ledger.audibleTotal;
  const always: [string, string][] = [
    [i18n.t('ledger.audibleTotal'), total === null ? i18n.t('ledger.unsaid') : formatNumber(total)],
    [i18n.t('ledger.seen'), formatNumber(ledger.seen)],
    [i18n.t('ledger.new'), formatNumber(ledger.new)],
    [i18n.t('ledger.updated'), formatNumber(ledger.updated)],
    [i18n.t('ledger.unchanged'), formatNumber(ledger.unchanged)],
  ];
  const whenAny: [string, number][] = [
    [i18n.t('ledger.repeated'), ledger.repeated],
    [i18n.t('ledger.quarantined'), ledger.quarantined],
    [i18n.t('ledger.notListed'), ledger.notListed],
    [i18n.t('ledger.absent'), ledger.absent],
    [i18n.t('ledger.returned'), ledger.returned],
    [i18n.t('ledger.retries'), ledger.retries],
  ];
  const rows = [
    ...always,
    ...whenAny.filter(([, count]) => count > 0).map(([label, count]) => [label, formatNumber(count)] as const),
    [i18n.t('ledger.route'), i18n.t(`ledger.route${ledger.rung}`)],
    [i18n.t('ledger.took'), formatDuration(ledger.durationMs)],
  ] as const;
  return (
    <details class="ledger">
      <summary>{i18n.t('ledger.title')}</summary>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
