import { i18n } from '#i18n';
import type { SyncModel } from './syncModel';
import type { SyncView } from './syncView';

/** "Sync Library" whenever no job runs, else Cancel; a waiting job can also be sent on. */
export function SyncButtons({ model, view }: { model: SyncModel; view: SyncView | null }) {
  if (view?.kind === 'RUNNING' || view?.kind === 'WAITING') {
    const cancelling = model.cancelling.value === view.job.id;
    return (
      <div class="buttons">
        {view.kind === 'WAITING' && (
          <button type="button" class="button primary" onClick={model.sync}>
            {i18n.t('sync.goOn')}
          </button>
        )}
        <button type="button" class="button" disabled={cancelling} onClick={model.cancel}>
          {cancelling ? i18n.t('sync.cancelling') : i18n.t('sync.cancel')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      <button type="button" class="button primary" onClick={model.sync}>
        {i18n.t('sync.button')}
      </button>
    </div>
  );
}
