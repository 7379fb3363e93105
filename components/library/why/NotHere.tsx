import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { LibraryRow } from '@/lib/sync/library';
import { formatNumber } from '../../format/number';
import { useNow } from '../../page/useNow';
import type { Overview } from '../../services';
import { LastSynced } from '../../sync/LastSynced';
import { shownStandings } from '../../sync/standing';
import type { SyncModel } from '../../sync/syncModel';

/** Why a book is not in this library at all: what the last sync can say, and where else it may be. */
export function NotHere({ text, overview, sync }: { text: string; overview: Overview; sync: SyncModel }) {
  const now = useNow();
  const { library, others, isAll } = overview;
  return (
    <div class="why-answer">
      <p>{isAll ? i18n.t('why.notInAll', [text.trim()]) : i18n.t('why.notHere', [text.trim(), library.label])}</p>
      {shownStandings(overview).map((standing) => (
        <Fragment key={standing.library.id}>
          {isAll && <h4>{standing.library.label}</h4>}
          <LastRead library={standing.library} now={now} />
        </Fragment>
      ))}
      {(isAll ? [] : others).map(({ library: { id, label } }) => (
        <button key={id} type="button" class="link" onClick={() => sync.run({ type: 'show-library', libraryId: id })}>
          {i18n.t('libraries.showOne', [label])}
        </button>
      ))}
    </div>
  );
}

function LastRead({ library, now }: { library: LibraryRow; now: number }) {
  const setAside = library.ledger?.quarantined ?? 0;
  return (
    <>
      <LastSynced at={library.lastSyncAt} now={now} />
      {library.ledger !== null && (
        <p class="quiet">{i18n.t(library.ledger.complete ? 'why.complete' : 'why.incomplete')}</p>
      )}
      {setAside > 0 && <p class="quiet">{i18n.t('remark.quarantined', setAside, [formatNumber(setAside)])}</p>}
    </>
  );
}
