import { i18n } from '#i18n';
import type { SyncModel } from './syncModel';
import type { SyncView } from './syncView';

/**
 * "Sync Library" whenever no job runs, else Cancel; a waiting job can also be sent on. Start and Cancel are one element
 * (`key`), so that the keyboard's focus stays where it is when one becomes the other.
 */
export function SyncButtons({ model, view }: { model: SyncModel; view: SyncView | null }) {
  if (view?.kind !== 'RUNNING' && view?.kind !== 'WAITING') {
    return (
      <div class="buttons" data-settled={model.settled.value}>
        <button key="main" type="button" class="button primary" onClick={model.sync}>
          {i18n.t('sync.button')}
        </button>
      </div>
    );
  }
  const cancelling = model.cancelling.value.has(view.job.id);
  return (
    <div class="buttons" data-settled>
      {view.kind === 'WAITING' && (
        <button key="go-on" type="button" class="button primary" onClick={model.sync}>
          {i18n.t('sync.goOn')}
        </button>
      )}
      <button
        key="main"
        type="button"
        class="button"
        aria-disabled={cancelling}
        onClick={(event) => {
          // The second half of a double click on "Sync Library" is not meant for the Cancel that takes its place.
          if (!cancelling && event.detail < 2) model.cancel();
        }}
      >
        {cancelling ? i18n.t('sync.cancelling') : i18n.t('sync.cancel')}
      </button>
    </div>
  );
}
