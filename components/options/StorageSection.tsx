import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useServices } from '../services';

type Promised = 'UNKNOWN' | 'KEPT' | 'REFUSED';

/** Whether the browser may throw the library away when its disk runs full, and the button to ask that it does not. */
export function StorageSection() {
  const services = useServices();
  const [promised, setPromised] = useState<Promised>('UNKNOWN');
  useEffect(() => {
    services.isStoragePersistent().then(
      (kept) => setPromised(kept ? 'KEPT' : 'UNKNOWN'),
      () => undefined,
    );
  }, [services]);
  const ask = (): void => {
    services.persistStorage().then(
      (kept) => setPromised(kept ? 'KEPT' : 'REFUSED'),
      () => setPromised('REFUSED'),
    );
  };
  return (
    <section class="option" aria-labelledby="storage-title">
      <h2 id="storage-title">{i18n.t('options.storage')}</h2>
      {promised !== 'KEPT' && (
        <>
          <p>{i18n.t('options.storageText')}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={ask}>
              {i18n.t('options.storageAsk')}
            </button>
          </div>
        </>
      )}
      <p aria-live="polite">
        {promised === 'KEPT' && i18n.t('options.storageKept')}
        {promised === 'REFUSED' && i18n.t('options.storageRefused')}
      </p>
    </section>
  );
}
