import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MARKETPLACE_IDS, type MarketplaceId } from '@/lib/audible/marketplaces';
import { storeCountry, storeHost } from '../format/store';
import { useServices } from '../services';
import type { SyncModel } from '../sync/syncModel';

/** Which of Audible's stores holds the library. A store whose hosts are not granted yet asks for them by a click. */
export function StoreSection({ model, chosen }: { model: SyncModel; chosen: MarketplaceId }) {
  const services = useServices();
  const [wanted, setWanted] = useState(chosen);
  const [granted, setGranted] = useState<ReadonlySet<MarketplaceId>>(new Set());
  const [denied, setDenied] = useState<MarketplaceId | null>(null);
  useEffect(() => setWanted(chosen), [chosen]);
  useEffect(() => {
    const ask = async (id: MarketplaceId) => ((await services.hasAccess(id)) ? [id] : []);
    Promise.all(MARKETPLACE_IDS.map(ask)).then(
      (known) => setGranted(new Set(known.flat())),
      () => undefined,
    );
  }, [services]);

  const choose = (marketplace: MarketplaceId): void => {
    model.run({ type: 'add-library', marketplace }).then((done) => {
      if (!done) setWanted(chosen);
    });
  };

  const pick = (id: MarketplaceId): void => {
    setWanted(id);
    setDenied(null);
    if (id !== chosen && granted.has(id)) choose(id);
  };

  // Browsers grant hosts only inside a click, so nothing may be awaited before the request.
  const allow = (): void => {
    const refuse = (): void => {
      setDenied(wanted);
      setWanted(chosen);
    };
    services.requestAccess(wanted).then((yes) => {
      if (!yes) return refuse();
      setGranted(new Set([...granted, wanted]));
      choose(wanted);
    }, refuse);
  };

  return (
    <section class="option" aria-labelledby="store-title">
      <h2 id="store-title">{i18n.t('options.store')}</h2>
      <label class="field">
        <span>{i18n.t('options.storeLabel')}</span>
        <select value={wanted} onChange={(event) => pick(readMarketplace(event.currentTarget.value))}>
          {MARKETPLACE_IDS.map((id) => (
            <option key={id} value={id}>
              {storeCountry(id)} – {storeHost(id)}
            </option>
          ))}
        </select>
      </label>
      {wanted !== chosen && !granted.has(wanted) && (
        <>
          <p class="quiet">{i18n.t('options.storeAsk', [storeHost(wanted)])}</p>
          <div class="buttons">
            <button type="button" class="button primary" onClick={allow}>
              {i18n.t('options.storeUse', [storeHost(wanted)])}
            </button>
            <button type="button" class="button" onClick={() => setWanted(chosen)}>
              {i18n.t('options.storeKeep', [storeHost(chosen)])}
            </button>
          </div>
        </>
      )}
      <p role="alert">{denied !== null && i18n.t('options.storeDenied', [storeHost(denied)])}</p>
    </section>
  );
}

const readMarketplace = (value: string): MarketplaceId => {
  const id = MARKETPLACE_IDS.find((known) => known === value);
  if (id === undefined) throw new Error(`No marketplace "${value}"`);
  return id;
};
