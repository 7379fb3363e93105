import { i18n } from '#i18n';
import type { SyncModel } from '../sync/syncModel';

/** Asks for a sync that reads the whole list, where the usual one may ask only for what changed. */
export function ReadEveryTitle({ model, libraryId }: { model: SyncModel; libraryId: string }) {
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => model.run({ type: 'sync', libraryId, full: true })}
          aria-describedby="read-every-title"
        >
          {i18n.t('options.full')}
        </button>
      </div>
      <p class="quiet" id="read-every-title">
        {i18n.t('options.fullText')}
      </p>
    </>
  );
}
