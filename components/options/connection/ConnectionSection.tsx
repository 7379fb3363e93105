import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { ADVICE } from '../../advice';
import { storeHost } from '../../format/store';
import { CONNECTION_HASH, type Overview } from '../../services';
import { refusalWords } from '../../sync/refusal';
import type { SyncModel } from '../../sync/syncModel';
import { ConnectionResult } from './ConnectionResult';
import { useArrival } from './useArrival';
import { type Check, useConnection } from './useConnection';
import { conclude, conclusionWords } from './verdicts';

/** Asks every way to the library once, on request, and says in words what each answered. */
export function ConnectionSection({ model, overview }: { model: SyncModel; overview: Overview }) {
  const { library } = overview;
  const section = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { check, run, allow } = useConnection(library);
  useArrival(CONNECTION_HASH, () => {
    section.current?.scrollIntoView();
    button.current?.focus({ preventScroll: true });
    run();
  });
  const host = storeHost(library.marketplace);
  const isChecking = check.kind === 'CHECKING';
  return (
    <section class="option" aria-labelledby="connection-title" ref={section}>
      <h2 id="connection-title">{i18n.t('connection.title')}</h2>
      <p>{i18n.t('connection.text', [host])}</p>
      <div class="buttons">
        <button type="button" class="button" ref={button} aria-disabled={isChecking} onClick={run}>
          {isChecking ? i18n.t('connection.checking') : i18n.t('connection.check')}
        </button>
        {(check.kind === 'NO_ACCESS' || check.kind === 'DENIED') && (
          <button type="button" class="button primary" onClick={allow}>
            {i18n.t('action.allow')}
          </button>
        )}
      </div>
      <p role="status">{statusWords(check, library.marketplace)}</p>
      {check.kind === 'DONE' && <ConnectionResult model={model} report={check.report} overview={overview} />}
    </section>
  );
}

function statusWords(check: Check, marketplace: MarketplaceId): string | null {
  switch (check.kind) {
    case 'DONE':
      return conclusionWords(conclude(check.report));
    case 'NO_ACCESS':
      return ADVICE.PERMISSION.sentence(storeHost(marketplace));
    case 'DENIED':
      return i18n.t('action.denied');
    case 'REFUSED':
      return refusalWords(check.why, marketplace);
    default:
      return null;
  }
}
