import { i18n } from '#i18n';
import { stretchOf } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import { LedgerFacts } from '../../sync/LedgerDetails';
import { StretchTitles } from './StretchTitles';

/** All that is kept of one sync: the titles it touched, its ledger, or how it failed. */
export function SyncDetail({ job, isFirstCopy }: { job: JobRow; isFirstCopy: boolean }) {
  const { counts, error, ledger } = job;
  return (
    <>
      {/* What a first copy holds is the library. */}
      {!isFirstCopy && <StretchTitles stretch={stretchOf(job)} arrived={counts.new} updated={counts.updated} />}
      {ledger !== null && (
        <section class="history-ledger">
          <h3>{i18n.t('history.title.ledger')}</h3>
          <LedgerFacts ledger={ledger} />
        </section>
      )}
      {error !== null && error.detail !== '' && <p class="quiet">{error.detail}</p>}
    </>
  );
}
