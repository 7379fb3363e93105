import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { allStandings } from '../sync/standing';
import { createSyncModel } from '../sync/syncModel';
import { ConnectionSection } from './connection/ConnectionSection';
import { LibrariesSection } from './LibrariesSection';
import { PrivacySection } from './PrivacySection';
import { QuarantineSection } from './quarantine/QuarantineSection';
import { StorageSection } from './StorageSection';
import { SyncSection } from './SyncSection';

/** The options: the sync and what it did, which libraries there are, what could not be read, and what is kept. */
export function OptionsPage() {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  useEffect(() => sync.stop, [sync]);
  const overview = sync.overview.value;
  return (
    <div class="options">
      <PageHeader place="options" model={sync} />
      <main>
        <SyncSection model={sync} />
        {overview !== null && (
          <>
            <LibrariesSection model={sync} overview={overview} />
            <QuarantineSection model={sync} overview={overview} />
            <ConnectionSection key={overview.library.id} model={sync} overview={overview} />
          </>
        )}
        <StorageSection />
        {overview !== null && (
          <PrivacySection marketplaces={allStandings(overview).map(({ library }) => library.marketplace)} />
        )}
      </main>
      <footer class="quiet">
        {i18n.t('extensionName')} · {i18n.t('options.version', [services.version])}
      </footer>
    </div>
  );
}
