import { ADVICE } from '../advice';
import { useNow } from '../page/useNow';
import { LastSynced } from './LastSynced';
import { Outcome } from './Outcome';
import { Problem } from './Problem';
import { Progress } from './Progress';
import { refusalWords } from './refusal';
import { SyncButtons } from './SyncButtons';
import type { SyncModel } from './syncModel';
import { viewOf } from './syncView';

/** State of the sync and the button that starts it: the same on every page. */
export function SyncPanel({ model }: { model: SyncModel }) {
  const now = useNow();
  const overview = model.overview.value;
  const refusal = model.refusal.value;
  const view = overview === null ? null : viewOf(overview, now);
  /** What the panel says of the last sync already needs no second sentence. */
  const said = model.unreadable.value ? 'STORAGE_UNAVAILABLE' : view?.kind === 'FAILED' ? view.error.code : null;
  return (
    <div class="sync">
      {overview !== null && view !== null && (
        <div class="sync-state">
          {view.kind !== 'RUNNING' && view.kind !== 'WAITING' && (
            <LastSynced at={overview.library.lastSyncAt} now={now} />
          )}
          {(view.kind === 'RUNNING' || view.kind === 'WAITING') && <Progress job={view.job} />}
          <Outcome view={view} library={overview.library} now={now} />
          {view.kind === 'FAILED' && !model.unreadable.value && (
            <Problem key={view.job.id} model={model} overview={overview} job={view.job} error={view.error} />
          )}
        </div>
      )}
      {model.unreadable.value && (
        <div role="alert" class="problem">
          <p>{ADVICE.STORAGE_UNAVAILABLE.sentence('')}</p>
        </div>
      )}
      {refusal !== null && refusal !== said && (
        <div role="alert" class="problem">
          <p>{refusalWords(refusal, overview?.library.marketplace ?? 'us')}</p>
        </div>
      )}
      <SyncButtons model={model} view={view} />
    </div>
  );
}
