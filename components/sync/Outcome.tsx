import { i18n } from '#i18n';
import type { Ledger } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import { clockTime } from '../format/time';
import { useThrottled } from '../page/useThrottled';
import type { SyncView } from './syncView';
import { broughtWords, completenessWords, countWords, phaseWords, remarksOf } from './words';

/** Slow enough for a screen reader to finish the sentence before the next one. */
export const ANNOUNCE_MS = 5000;

/** The polite live region: what the last sync brought; while one runs, its progress for those who cannot see the bar. */
export function Outcome({ view, library, now }: { view: SyncView; library: LibraryRow; now: number }) {
  const announcement = useThrottled(announcementOf(view), ANNOUNCE_MS);
  return (
    <div role="status" class="outcome">
      {view.kind === 'RUNNING' && <span class="visually-hidden">{announcement}</span>}
      {view.kind === 'WAITING' && <p>{i18n.t(`wait.${view.reason}`, [clockTime(view.until, now)])}</p>}
      {view.kind === 'DONE' && <Brought ledger={view.ledger} />}
      {view.kind === 'CANCELLED' && <p>{i18n.t('sync.cancelled')}</p>}
      {(view.kind === 'CANCELLED' || view.kind === 'FAILED') && library.ledger !== null && (
        <p class="quiet">{completenessWords(library.ledger)}</p>
      )}
    </div>
  );
}

function Brought({ ledger }: { ledger: Ledger }) {
  return (
    <>
      <p>{broughtWords(ledger)}</p>
      <p class={ledger.complete ? 'completeness' : 'completeness partial'}>{completenessWords(ledger)}</p>
      {ledger.reason !== null && <p class="quiet">{i18n.t(`reason.${ledger.reason}`)}</p>}
      {remarksOf(ledger).map((remark) => (
        <p key={remark} class="quiet">
          {remark}
        </p>
      ))}
    </>
  );
}

/** What of a running sync is said to those who cannot see the bar; "" of any other. */
export function announcementOf(view: SyncView): string {
  if (view.kind !== 'RUNNING') return '';
  const count = countWords(view.job);
  const phase = phaseWords(view.job);
  return count === null ? phase : i18n.t('progress.announce', [phase, count]);
}
