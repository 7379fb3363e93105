import { ADVICE } from '../advice';
import { Problem } from './Problem';
import { refusalWords } from './refusal';
import type { SyncModel } from './syncModel';
import type { SyncView } from './syncView';

/** What went wrong, each thing once: with the last sync, with the store, and with what the reader asked for. */
export function Troubles({ model, view }: { model: SyncModel; view: SyncView | null }) {
  const overview = model.overview.value;
  const refusal = model.refusal.value;
  const isUnreadable = model.unreadable.value;
  /** What is said of the last sync already needs no second sentence. */
  const said = isUnreadable ? 'STORAGE_UNAVAILABLE' : view?.kind === 'FAILED' ? view.error.code : null;
  return (
    <>
      {overview !== null && view?.kind === 'FAILED' && !isUnreadable && (
        <Problem key={view.job.id} model={model} overview={overview} job={view.job} error={view.error} />
      )}
      {isUnreadable && (
        <div role="alert" class="problem">
          <p>{ADVICE.STORAGE_UNAVAILABLE.sentence('')}</p>
        </div>
      )}
      {refusal !== null && refusal !== said && (
        <div role="alert" class="problem">
          <p>{refusalWords(refusal, overview?.library.marketplace ?? 'us')}</p>
        </div>
      )}
    </>
  );
}
