import { i18n } from '#i18n';
import type { Overview } from '../services';
import { allStandings } from '../sync/standing';
import type { SyncModel } from '../sync/syncModel';
import { AddStore } from './AddStore';
import { LibraryCard } from './LibraryCard';

/** Every library of the reader: how it stands, how often it is synced, which one the pages show; and another store. */
export function LibrariesSection({ model, overview }: { model: SyncModel; overview: Overview }) {
  const standings = allStandings(overview);
  return (
    <section class="option" aria-labelledby="libraries-title">
      <h2 id="libraries-title">{i18n.t('libraries.title')}</h2>
      <ul class="libraries">
        {standings.map((standing) => (
          <LibraryCard
            key={standing.library.id}
            model={model}
            standing={standing}
            place={standings.length === 1 ? 'ONLY' : standing === overview && !overview.isAll ? 'SHOWN' : 'OTHER'}
          />
        ))}
      </ul>
      <AddStore model={model} taken={standings.map(({ library }) => library.marketplace)} />
    </section>
  );
}
