import { i18n } from '#i18n';
import { clockTime } from '../format/time';
import { useNow } from '../page/useNow';
import { useThrottled } from '../page/useThrottled';
import type { Overview, Standing } from '../services';
import { ANNOUNCE_MS, announcementOf } from './Outcome';
import { Progress } from './Progress';
import { StartOrCancel } from './StartOrCancel';
import { allStandings, isBusy, standingWords, troubleWords } from './standing';
import type { SyncModel } from './syncModel';
import { viewOf } from './syncView';
import { Troubles } from './Troubles';

/** How every library stands, in a line each, and the button for all of them. */
export function SyncAll({ model, overview }: { model: SyncModel; overview: Overview }) {
  const now = useNow();
  const standings = allStandings(overview);
  const announcement = useThrottled(
    standings
      .map((standing) => [standing.library.label, announcementOf(viewOf(standing, now))])
      .filter(([, words]) => words !== '')
      .map((parts) => parts.join(': '))
      .join('. '),
    ANNOUNCE_MS,
  );
  return (
    <div class="sync">
      <ul class="standings" aria-label={i18n.t('libraries.title')}>
        {standings.map((standing) => (
          <Line key={standing.library.id} model={model} standing={standing} now={now} />
        ))}
      </ul>
      <div role="status" class="visually-hidden">
        {announcement}
      </div>
      <Troubles model={model} view={null} />
      <AllButtons model={model} standings={standings} now={now} />
    </div>
  );
}

function Line({ model, standing, now }: { model: SyncModel; standing: Standing; now: number }) {
  const { id, label } = standing.library;
  const view = viewOf(standing, now);
  const trouble = troubleWords(standing);
  const isBusyNow = view.kind === 'RUNNING' || view.kind === 'WAITING';
  return (
    <li class="standing">
      <p>
        <span class="standing-name">{label}</span>{' '}
        {!isBusyNow && <span class="quiet">{standingWords(standing, now)}</span>}
      </p>
      {isBusyNow && <Progress job={view.job} label={i18n.t('progress.labelOf', [label])} />}
      {view.kind === 'WAITING' && <p>{i18n.t(`wait.${view.reason}`, [clockTime(view.until, now)])}</p>}
      {trouble !== null && (
        <div role="alert" class="problem">
          <p>{trouble}</p>
          {/* What to do about it takes the room of a panel. */}
          <button type="button" class="link" onClick={() => model.run({ type: 'show-library', libraryId: id })}>
            {i18n.t('libraries.showOne', [label])}
          </button>
        </div>
      )}
    </li>
  );
}

/** One press starts what stands still, and sends on what waits. */
function AllButtons({ model, standings, now }: { model: SyncModel; standings: readonly Standing[]; now: number }) {
  const busy = standings.filter(isBusy);
  const isWaiting = standings.some((standing) => viewOf(standing, now).kind === 'WAITING');
  const isAllBusy = busy.length === standings.length;
  const isCancelling = busy.every(({ job }) => job !== null && model.cancelling.value.has(job.id));
  return (
    <div class="buttons" data-settled>
      {busy.length > 0 && (!isAllBusy || isWaiting) && (
        <button key="others" type="button" class="button primary" onClick={model.sync}>
          {isAllBusy ? i18n.t('sync.goOn') : i18n.t('sync.all')}
        </button>
      )}
      <StartOrCancel
        key="main"
        start={i18n.t('sync.all')}
        state={busy.length === 0 ? 'IDLE' : isCancelling ? 'CANCELLING' : 'BUSY'}
        onStart={model.sync}
        onCancel={model.cancel}
      />
    </div>
  );
}
