import { i18n } from '#i18n';
import type { Ledger } from '@/lib/sync/job';
import { ledgerRows } from './ledgerRows';

/** What the last sync can say for itself: the numbers that prove, or fail to prove, that nothing is missing. */
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

/** {@link LedgerFacts}, folded away. */
export const LedgerDetails = ({ ledger }: { ledger: Ledger }) => (
  <details class="ledger">
    <summary>{i18n.t('ledger.title')}</summary>
    <LedgerFacts ledger={ledger} />
  </details>
);
