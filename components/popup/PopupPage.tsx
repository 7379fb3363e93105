import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../format/number';
import { Mark } from '../page/Mark';
import { PageLinks } from '../page/PageHeader';
import { useServices } from '../services';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { isSyncing } from '../sync/syncView';

/** The popup: how the library stands, and the button that brings it up to date. */
export function PopupPage() {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  useEffect(() => sync.stop, [sync]);
  const overview = sync.overview.value;
  const count = overview?.bookCount ?? 0;
  return (
    <div class="popup">
      <header class="page-header">
        <Mark />
        <div class="page-name">
          <h1>{i18n.t('extensionShortName')}</h1>
          {overview !== null && <p class="quiet">{overview.library.label}</p>}
        </div>
      </header>
      <main>
        {overview !== null && count > 0 && (
          <div class="figures">
            <p class="count">
              <span class="count-number">{formatNumber(count)}</span> {i18n.t('popup.unit', count)}
            </p>
            {overview.newCount > 0 && (
              <p class="fresh">{i18n.t('new', overview.newCount, [formatNumber(overview.newCount)])}</p>
            )}
          </div>
        )}
        {overview !== null && count === 0 && (
          <div class="invite">
            <h2>{i18n.t('sync.neverTitle')}</h2>
            <p>{isSyncing(overview) ? i18n.t('library.waiting') : i18n.t('sync.neverText')}</p>
          </div>
        )}
        <SyncPanel model={sync} />
        {overview?.library.ledger && <LedgerDetails ledger={overview.library.ledger} />}
      </main>
      <footer>
        <PageLinks place="popup" model={sync} />
      </footer>
    </div>
  );
}
