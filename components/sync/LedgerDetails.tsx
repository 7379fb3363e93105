import { i18n } from '#i18n';
import type { Ledger } from '@/lib/sync/job';
import { ledgerRows } from './ledgerRows';

/** What the last sync can say for itself: the numbers that prove, or fail to prove, that nothing is missing. */
export function LedgerDetails({ ledger }: { ledger: Ledger }) {
  return (
    <details class="ledger">
      <summary>{i18n.t('ledger.title')}</summary>
      <LedgerFacts ledger={ledger} />
    </details>
  );
}

/** A ledger, line by line. */
export const LedgerFacts = ({ ledger }: { ledger: Ledger }) => (
  <dl class="facts">
    {ledgerRows(ledger).map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
