import type { JobErrorCode } from '@/lib/sync/job';
import { ADVICE } from '../advice';
import { refusalWords } from './refusal';
import type { SyncModel } from './syncModel';

/** Why the store cannot be read, or what the reader asked for was not done. */
export function NotDone({ model, said }: { model: SyncModel; said: JobErrorCode | null }) {
  const refusal = model.refusal.value;
  const known = model.unreadable.value ? 'STORAGE_UNAVAILABLE' : said;
  return (
    <>
      {model.unreadable.value && (
        <div role="alert" class="problem">
          <p>{ADVICE.STORAGE_UNAVAILABLE.sentence('')}</p>
        </div>
      )}
      {refusal !== null && refusal !== known && (
        <div role="alert" class="problem">
          <p>{refusalWords(refusal, model.overview.value?.library.marketplace ?? 'us')}</p>
        </div>
      )}
    </>
  );
}
