import { i18n } from '#i18n';
import { storeCountry } from '../format/store';
import { exactTime } from '../format/time';
import { useNow } from '../page/useNow';
import type { Standing } from '../services';
import { isBusy, standingWords, troubleWords } from '../sync/standing';
import type { SyncModel } from '../sync/syncModel';
import { ScheduleField } from './ScheduleField';

/** One library: its name, how it stands, and what can be set for it. */
export function LibraryCard({ model, standing, place }: LibraryCardProps) {
  const now = useNow();
  const { id, label, marketplace, lastCompleteAt } = standing.library;
  const trouble = troubleWords(standing);
  return (
    <li class="library-card">
      <section class="library-facts" aria-labelledby={`library-${id}`}>
        <div class="library-head">
          <div>
            <h3 id={`library-${id}`}>{label}</h3>
            <p class="quiet">{storeCountry(marketplace)}</p>
          </div>
          {place === 'SHOWN' && <p class="library-shown">{i18n.t('libraries.shown')}</p>}
          {place === 'OTHER' && (
            <button
              type="button"
              class="button"
              aria-label={i18n.t('libraries.showOne', [label])}
              onClick={() => model.run({ type: 'show-library', libraryId: id })}
            >
              {i18n.t('libraries.show')}
            </button>
          )}
        </div>
        <p title={lastCompleteAt === null ? undefined : exactTime(lastCompleteAt)}>
          {standingWords(standing, now)}
          {isBusy(standing) && <span class="quiet"> · {i18n.t('libraries.busy')}</span>}
        </p>
        {trouble !== null && <p class="library-trouble">{trouble}</p>}
        <ScheduleField model={model} library={standing.library} />
      </section>
    </li>
  );
}

interface LibraryCardProps {
  readonly model: SyncModel;
  readonly standing: Standing;
  /** Whether the pages show this one; an only library needs no choice. */
  readonly place: 'ONLY' | 'SHOWN' | 'OTHER';
}
