import { useNow } from '../page/useNow';
import { LastSynced } from './LastSynced';
import { NotDone } from './NotDone';
import { Outcome } from './Outcome';
import { Problem } from './Problem';
import { Progress } from './Progress';
import { SyncAll } from './SyncAll';
import { SyncButtons } from './SyncButtons';
import type { SyncModel } from './syncModel';
import { viewOf } from './syncView';

/** State of the sync and the button that starts it: the same on every page. */
export function SyncPanel({ model }: { model: SyncModel }) {
  const now = useNow();
  const overview = model.overview.value;
  if (model.showsAll && overview?.isAll) return <SyncAll model={model} overview={overview} />;
  const view = overview === null ? null : viewOf(overview, now);
  /** What the panel says of the last sync already needs no second sentence. */
  const said = view?.kind === 'FAILED' ? view.error.code : null;
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
      <NotDone model={model} said={said} />
      <SyncButtons model={model} view={view} />
    </div>
  );
}
