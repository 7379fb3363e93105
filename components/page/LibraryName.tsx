import { i18n } from '#i18n';
import type { Overview } from '../services';
import { allStandings } from '../sync/standing';
import type { SyncModel } from '../sync/syncModel';

/** Which library the page shows; with several, the way to another. */
export function LibraryName({ model, overview }: { model: SyncModel; overview: Overview }) {
  const { library, others } = overview;
  if (others.length === 0) return <p class="quiet">{library.label}</p>;
  return (
    <select
      class="switcher"
      aria-label={i18n.t('libraries.switch')}
      value={library.id}
      onChange={(event) => model.run({ type: 'show-library', libraryId: event.currentTarget.value })}
    >
      {allStandings(overview).map(({ library: { id, label } }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
