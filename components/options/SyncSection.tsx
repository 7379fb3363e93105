import { i18n } from '#i18n';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import type { SyncModel } from '../sync/syncModel';
import { isSyncing } from '../sync/syncView';
import { ReadEveryTitle } from './ReadEveryTitle';

/** The sync of the library that is shown: how it stands, what the last one did, and the thorough one. */
export function SyncSection({ model }: { model: SyncModel }) {
  const overview = model.overview.value;
  const library = overview?.library ?? null;
  return (
    <section class="option" aria-labelledby="sync-title">
      <h2 id="sync-title">{i18n.t('sync.title')}</h2>
      <SyncPanel model={model} />
      {library !== null && library.ledger !== null && (
        <>
          <LedgerDetails ledger={library.ledger} />
          {!isSyncing(overview) && <ReadEveryTitle model={model} libraryId={library.id} />}
        </>
      )}
    </section>
  );
}
