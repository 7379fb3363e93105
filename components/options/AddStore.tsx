import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MARKETPLACE_IDS, type MarketplaceId } from '@/lib/audible/marketplaces';
import { storeCountry, storeHost } from '../format/store';
import { useServices } from '../services';
import type { SyncModel } from '../sync/syncModel';

/** Adds the library of another of Audible's stores, and asks for its hosts by the same click. */
export function AddStore({ model, taken }: { model: SyncModel; taken: readonly MarketplaceId[] }) {
  const services = useServices();
  const [wanted, setWanted] = useState<MarketplaceId | null>(null);
  const [denied, setDenied] = useState<MarketplaceId | null>(null);
  const left = MARKETPLACE_IDS.filter((id) => !taken.includes(id));
  const chosen = left.find((id) => id === wanted) ?? left[0];
  if (chosen === undefined) return null;

  // Browsers grant hosts only inside a click, so nothing may be awaited before the request. Granted ones are not asked again.
  const add = (): void => {
    setDenied(null);
    services.requestAccess(chosen).then(
      (yes) => {
        if (yes) model.run({ type: 'add-library', marketplace: chosen });
        else setDenied(chosen);
      },
      () => setDenied(chosen),
    );
  };

  return (
    <div class="add-store">
      <label class="field">
        <span>{i18n.t('libraries.addLabel')}</span>
        <select
          value={chosen}
          onChange={({ currentTarget }) => setWanted(left.find((id) => id === currentTarget.value) ?? null)}
        >
          {left.map((id) => (
            <option key={id} value={id}>
              {storeCountry(id)} – {storeHost(id)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{i18n.t('libraries.addAsk', [storeHost(chosen)])}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={add}>
          {i18n.t('libraries.add', [storeHost(chosen)])}
        </button>
      </div>
      {denied !== null && <p role="alert">{i18n.t('libraries.denied', [storeHost(denied)])}</p>}
    </div>
  );
}
