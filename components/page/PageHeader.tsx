import { i18n } from '#i18n';
import { storeHost } from '../format/store';
import { type Overview, type PageTarget, useServices } from '../services';
import { Mark } from './Mark';

/** Where a reader can go from each page. */
const TARGETS = {
  popup: ['sidepanel', 'library', 'options'],
  sidepanel: ['library', 'options'],
  library: ['options'],
  options: ['library'],
} as const satisfies Record<string, readonly Exclude<PageTarget, 'sign-in'>[]>;

/** Name of the page, size of the library, and the ways to the other pages. */
export function PageHeader({ place, overview }: { place: keyof typeof TARGETS; overview: Overview | null }) {
  return (
    <header class="page-header">
      <Mark />
      <div class="page-name">
        <h1>{place === 'options' ? i18n.t('options.title') : i18n.t('library.title')}</h1>
        {overview !== null && <p class="quiet">{storeHost(overview.library.marketplace)}</p>}
      </div>
      <PageLinks place={place} overview={overview} />
    </header>
  );
}

/** Buttons to the other pages. */
export function PageLinks({ place, overview }: { place: keyof typeof TARGETS; overview: Overview | null }) {
  const services = useServices();
  return (
    <nav class="page-links" aria-label={i18n.t('nav.label')}>
      {TARGETS[place].map((target) => (
        <button
          key={target}
          type="button"
          class="link"
          onClick={() => services.open(target, overview?.library.marketplace ?? 'us').catch(() => undefined)}
        >
          {target === 'library' && place !== 'popup' ? i18n.t('nav.libraryShort') : i18n.t(`nav.${target}`)}
        </button>
      ))}
    </nav>
  );
}
