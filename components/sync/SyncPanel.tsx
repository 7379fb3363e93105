import { useNow } from '../page/useNow';
import { LastSynced } from './LastSynced';
import { Outcome } from './Outcome';
import { Progress } from './Progress';
import { SyncButtons } from './SyncButtons';
import type { SyncModel } from './syncModel';
import { viewOf } from './syncView';
import { Troubles } from './Troubles';

/** State of the sync and the button that starts it, where there is room for all of it: popup and options. */
export function SyncPanel({ model }: { model: SyncModel }) {
  const now = useNow();
  const overview = model.overview.value;
  const view = overview === null ? null : viewOf(overview, now);
  return (
    <div class="sync">
      {overview !== null && view !== null && (
        <div class="sync-state">
          {view.kind !== 'RUNNING' && view.kind !== 'WAITING' && (
            <LastSynced at={overview.library.lastSyncAt} now={now} />
          )}
          {(view.kind === 'RUNNING' || view.kind === 'WAITING') && <Progress job={view.job} />}
          <Outcome view={view} library={overview.library} now={now} />
        </div>
      )}
      <Troubles model={model} view={view} />
      <SyncButtons model={model} view={view} />
    </div>
  );
}
