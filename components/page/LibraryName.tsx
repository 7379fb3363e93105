import { i18n } from '#i18n';
import type { Command } from '@/lib/sync/messages';
import { canShowTogether } from '@/lib/sync/together';
import type { Overview } from '../services';
import { ALL, allStandings, scopeOf } from '../sync/standing';
import type { SyncModel } from '../sync/syncModel';

const showing = (scope: string): Command =>
  scope === ALL ? { type: 'show-all-libraries' } : { type: 'show-library', libraryId: scope };

/** Which library the page shows; with several, the way to another, or to all of them. */
export function LibraryName({ model, overview }: { model: SyncModel; overview: Overview }) {
  const { library, others } = overview;
  if (others.length === 0) return <p class="quiet">{library.label}</p>;
  return (
    <select
      class="switcher"
      aria-label={i18n.t('libraries.switch')}
      value={model.showsAll ? scopeOf(overview) : library.id}
      onChange={(event) => model.run(showing(event.currentTarget.value))}
    >
      {model.showsAll && canShowTogether([overview, ...overview.others]) && (
        <option value={ALL}>{i18n.t('libraries.all')}</option>
      )}
      {allStandings(overview).map(({ library: { id, label } }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
