import { i18n } from '#i18n';
import { type PageTarget, useServices } from '../services';
import type { SyncModel } from '../sync/syncModel';
import { LibraryName } from './LibraryName';
import { Mark } from './Mark';

/** Where a reader can go from each page. */
const TARGETS = {
  popup: ['sidepanel', 'library', 'options'],
  sidepanel: ['library', 'options'],
  library: ['options'],
  options: ['library'],
} as const satisfies Record<string, readonly Exclude<PageTarget, 'connection' | 'sign-in'>[]>;

/** Name of the page and of the library, and the ways to the other pages. */
export function PageHeader({ place, model }: { place: keyof typeof TARGETS; model: SyncModel }) {
  const overview = model.overview.value;
  return (
    <header class="page-header">
      <Mark />
      <div class="page-name">
        <h1>{place === 'options' ? i18n.t('options.title') : i18n.t('library.title')}</h1>
        {/* Until it is known which library it is, its line is kept. */}
        {overview === null ? <p class="quiet">{'\u00a0'}</p> : <LibraryName model={model} overview={overview} />}
      </div>
      <PageLinks place={place} model={model} />
    </header>
  );
}

/** Buttons to the other pages. */
export function PageLinks({ place, model }: { place: keyof typeof TARGETS; model: SyncModel }) {
  const services = useServices();
  const marketplace = model.overview.value?.library.marketplace ?? 'us';
  return (
    <nav class="page-links" aria-label={i18n.t('nav.label')}>
      {TARGETS[place].map((target) => (
        <button
          key={target}
          type="button"
          class="link"
          onClick={() => model.attempt(() => services.open(target, marketplace), 'NOT_OPENED')}
        >
          {target === 'library' && place !== 'popup' ? i18n.t('nav.libraryShort') : i18n.t(`nav.${target}`)}
        </button>
      ))}
    </nav>
  );
}
