import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { PrivacySection } from './PrivacySection';
import { ScheduleSection } from './ScheduleSection';
import { StorageSection } from './StorageSection';
import { StoreSection } from './StoreSection';

/** The options: which store, how often, what is kept, and what the last sync did. */
export function OptionsPage() {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  useEffect(() => sync.stop, [sync]);
  const overview = sync.overview.value;
  return (
    <div class="options">
      <PageHeader place="options" overview={overview} />
      <main>
        <section class="option" aria-labelledby="sync-title">
          <h2 id="sync-title">{i18n.t('sync.title')}</h2>
          <SyncPanel model={sync} />
          {overview?.library.ledger && <LedgerDetails ledger={overview.library.ledger} />}
        </section>
        {overview !== null && (
          <>
            <StoreSection model={sync} chosen={overview.library.marketplace} />
            <ScheduleSection model={sync} library={overview.library} />
          </>
        )}
        <StorageSection />
        {overview !== null && <PrivacySection marketplace={overview.library.marketplace} />}
      </main>
      <footer class="quiet">
        {i18n.t('extensionName')} · {i18n.t('options.version', [services.version])}
      </footer>
    </div>
  );
}
