import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { JobError, JobRow } from '@/lib/sync/job';
import { ADVICE, type AdviceAction, actionLabel } from '../advice';
import { CopyNote } from '../copy/CopyNote';
import { useCopy } from '../copy/useCopy';
import { storeHost } from '../format/store';
import { reportOf } from '../report';
import { type Overview, useServices } from '../services';
import type { SyncModel } from './syncModel';

/** Why the last sync failed, in one sentence, with the one thing to do about it. */
export function Problem({ model, overview, job, error }: ProblemProps) {
  const [note, setNote] = useState<string | null>(null);
  const { copied, copy } = useCopy();
  const services = useServices();
  const { marketplace } = overview.library;
  const { sentence, hint, actions } = ADVICE[error.code];

  const act = (kind: AdviceAction): void => {
    if (kind === 'SIGN_IN') {
      model.attempt(() => services.open('sign-in', marketplace), 'NOT_OPENED');
    } else if (kind === 'ALLOW') {
      services.requestAccess(marketplace).then(
        (granted) => (granted ? model.sync() : setNote(i18n.t('action.denied'))),
        () => setNote(i18n.t('action.denied')),
      );
    } else if (kind === 'KEEP_APART' || kind === 'IS_MINE') {
      const answer = kind === 'IS_MINE' ? 'mine' : 'apart';
      model.run({ type: 'answer-account', libraryId: overview.library.id, answer });
    } else if (kind === 'CHECK') {
      model.attempt(() => services.open('connection', marketplace), 'NOT_OPENED');
    } else {
      copy(reportOf(job, overview, services.version, navigator.userAgent));
    }
  };

  return (
    <div role="alert" class="problem">
      <p>{sentence(storeHost(marketplace))}</p>
      {hint !== undefined && <p class="quiet">{hint()}</p>}
      {actions.length > 0 && (
        <div class="buttons">
          {actions.map((action) => (
            <button key={action} type="button" class="button" onClick={() => act(action)}>
              {actionLabel(action)}
            </button>
          ))}
        </div>
      )}
      {note !== null && <p class="quiet">{note}</p>}
      <CopyNote copied={copied} />
    </div>
  );
}

interface ProblemProps {
  readonly model: SyncModel;
  readonly overview: Overview;
  readonly job: JobRow;
  readonly error: JobError;
}
