import { i18n } from '#i18n';
import { StartOrCancel } from './StartOrCancel';
import type { SyncModel } from './syncModel';
import type { SyncView } from './syncView';

/** "Sync Library" whenever no job runs, else Cancel; a waiting job can also be sent on. */
export function SyncButtons({ model, view }: { model: SyncModel; view: SyncView | null }) {
  const job = view?.kind === 'RUNNING' || view?.kind === 'WAITING' ? view.job : null;
  const busy = job !== null && model.cancelling.value.has(job.id) ? 'CANCELLING' : 'BUSY';
  return (
    <div class="buttons" data-settled={job !== null || model.settled.value}>
      {view?.kind === 'WAITING' && (
        <button key="go-on" type="button" class="button primary" onClick={model.sync}>
          {i18n.t('sync.goOn')}
        </button>
      )}
      <StartOrCancel
        key="main"
        start={i18n.t('sync.button')}
        state={job === null ? 'IDLE' : busy}
        onStart={model.sync}
        onCancel={model.cancel}
      />
    </div>
  );
}
