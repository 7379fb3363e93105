import { i18n } from '#i18n';

/** Says that the books could not be read from the store, and offers another try. */
export function Unreadable({ onRetry }: { onRetry: () => void }) {
  return (
    <div role="alert" class="problem unreadable">
      <p>{i18n.t('library.unreadable')}</p>
      <button type="button" class="button" onClick={onRetry}>
        {i18n.t('library.retry')}
      </button>
    </div>
  );
}
