import { i18n } from '#i18n';
import type { Command } from '@/lib/sync/messages';
import type { Overview } from '../services';
import { ALL, allStandings, canShowAll, scopeOf } from '../sync/standing';
import type { SyncModel } from '../sync/syncModel';

const showing = (scope: string): Command =>
  scope === ALL ? { type: 'show-all-libraries' } : { type: 'show-library', libraryId: scope };

/** Which library the page shows; with several, the way to another, or to all of them. */
export function LibraryName({ model, overview, offersAll }: LibraryNameProps) {
  const { library, others } = overview;
  if (others.length === 0) return <p class="quiet">{library.label}</p>;
  return (
    <select
      class="switcher"
      aria-label={i18n.t('libraries.switch')}
      value={scopeOf(overview)}
      onChange={(event) => model.run(showing(event.currentTarget.value))}
    >
      {offersAll && canShowAll(overview) && <option value={ALL}>{i18n.t('libraries.all')}</option>}
      {allStandings(overview).map(({ library: { id, label } }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface LibraryNameProps {
  readonly model: SyncModel;
  readonly overview: Overview;
  /** Whether the page can show all libraries together. */
  readonly offersAll: boolean;
}
