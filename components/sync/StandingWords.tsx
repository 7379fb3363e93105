import { i18n } from '#i18n';
import type { Ledger } from '@/lib/sync/job';
import { relativeTime } from '../format/time';
import { completenessWords } from './words';

/** How the library stood after the last sync, in a line: "Complete · 2 hours ago", with the numbers where there is room. */
export function StandingWords({ ledger, at, now }: StandingWordsProps) {
  const since = (style: 'long' | 'short'): string => (at === null ? '' : ` · ${relativeTime(at, now, style)}`);
  return (
    <span class={ledger.complete ? 'completeness' : 'completeness partial'}>
      <span class="brief">{i18n.t(ledger.complete ? 'sync.briefly' : 'sync.brieflyPartial') + since('short')}</span>
      <span class="in-full">{completenessWords(ledger) + since('long')}</span>
    </span>
  );
}

interface StandingWordsProps {
  readonly ledger: Ledger;
  /** When the last sync ended; null where none did. */
  readonly at: string | null;
  readonly now: number;
}
