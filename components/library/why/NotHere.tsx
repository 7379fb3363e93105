import { i18n } from '#i18n';
import { formatNumber } from '../../format/number';
import { useNow } from '../../page/useNow';
import type { Overview } from '../../services';
import { LastSynced } from '../../sync/LastSynced';
import type { SyncModel } from '../../sync/syncModel';

/** Why a book is not in this library at all: what the last sync can say, and where else it may be. */
export function NotHere({ text, overview, sync }: { text: string; overview: Overview; sync: SyncModel }) {
  const now = useNow();
  const { library, others } = overview;
  const setAside = library.ledger?.quarantined ?? 0;
  return (
    <div class="why-answer">
      <p>{i18n.t('why.notHere', [text.trim(), library.label])}</p>
      <LastSynced at={library.lastSyncAt} now={now} />
      {library.ledger !== null && (
        <p class="quiet">{i18n.t(library.ledger.complete ? 'why.complete' : 'why.incomplete')}</p>
      )}
      {setAside > 0 && <p class="quiet">{i18n.t('remark.quarantined', setAside, [formatNumber(setAside)])}</p>}
      {others.map(({ library: { id, label } }) => (
        <button key={id} type="button" class="link" onClick={() => sync.run({ type: 'show-library', libraryId: id })}>
          {i18n.t('libraries.showOne', [label])}
        </button>
      ))}
    </div>
  );
}
