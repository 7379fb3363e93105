import { i18n } from '#i18n';

/** Says that something of the history could not be read, and offers another try. */
export function Trouble({ onRetry }: { onRetry: () => void }) {
  return (
    <div role="alert" class="problem">
      <p>{i18n.t('history.unreadable')}</p>
      <button type="button" class="button" onClick={onRetry}>
        {i18n.t('library.retry')}
      </button>
    </div>
  );
}
