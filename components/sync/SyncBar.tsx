import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../page/Icon';
import { useNow } from '../page/useNow';
import { LastSynced } from './LastSynced';
import { LedgerFacts } from './LedgerDetails';
import { Outcome } from './Outcome';
import { Progress } from './Progress';
import { StandingWords } from './StandingWords';
import { SyncAll } from './SyncAll';
import { SyncButtons } from './SyncButtons';
import type { SyncModel } from './syncModel';
import { viewOf } from './syncView';
import { Troubles } from './Troubles';

const CHEVRON = 'M4 6l4 4 4-4';

/**
 * The state of the sync in one line, above what readers came for: how the library stands, or how far a job is, and its
 * button. What the last sync did unfolds below. What keeps a job waiting and what went wrong is said unasked.
 */
export function SyncBar({ model }: { model: SyncModel }) {
  const [isOpen, setOpen] = useState(false);
  const now = useNow();
  const id = useId();
  const overview = model.overview.value;
  if (model.showsAll && overview?.isAll) return <SyncAll model={model} overview={overview} />;
  const view = overview === null ? null : viewOf(overview, now);
  const library = overview?.library;
  const ledger = library?.ledger ?? null;
  const isBusy = view?.kind === 'RUNNING' || view?.kind === 'WAITING';
  const isSaid = isOpen || view?.kind === 'WAITING' || view?.kind === 'CANCELLED';
  return (
    <div class="sync">
      <div class="sync-bar">
        {isBusy && <Progress job={view.job} />}
        {library !== undefined && ledger !== null && (
          <button
            type="button"
            class="sync-toggle"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={isBusy ? i18n.t('ledger.title') : undefined}
            title={i18n.t('ledger.title')}
            onClick={() => setOpen(!isOpen)}
          >
            {!isBusy && <StandingWords ledger={ledger} at={library.lastSyncAt} now={now} />}
            <Icon path={CHEVRON} />
          </button>
        )}
        <SyncButtons model={model} view={view} />
      </div>
      {library !== undefined && view !== null && (
        // Out of sight, but told to who does not see that the line has changed.
        <div class={isSaid ? 'sync-state' : 'visually-hidden'}>
          {isOpen && !isBusy && <LastSynced at={library.lastSyncAt} now={now} />}
          <Outcome view={view} library={library} now={now} />
        </div>
      )}
      {isOpen && ledger !== null && (
        <section id={id} class="ledger" aria-label={i18n.t('ledger.title')}>
          <LedgerFacts ledger={ledger} />
        </section>
      )}
      <Troubles model={model} view={view} />
    </div>
  );
}
