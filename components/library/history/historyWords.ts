import { i18n } from '#i18n';
import type { OldDay } from '@/lib/sync/chronicle';
import type { JobRow, Ledger } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import { ADVICE } from '../../advice';
import { formatDuration } from '../../format/length';
import { formatNumber } from '../../format/number';
import { storeHost } from '../../format/store';
import { broughtWords, completenessWords } from '../../sync/words';

/** What is said of a sync in a line of its own. */
export interface SyncWords {
  /** What it brought, or why it brought nothing. */
  readonly news: string;
  /** How far it can be trusted; null where the news says it all. */
  readonly outcome: string | null;
  readonly mark: 'whole' | 'partial' | 'failed' | 'none';
  /** By which way, how long it took, and who asked. */
  readonly about: string;
}

/** What of a sync is known by those before it. */
interface InContext {
  readonly isFirstCopy: boolean;
  readonly newlySetAside: number;
}

/** Of a sync among several of which there is the same to say. */
export const NOTHING_NEW: InContext = { isFirstCopy: false, newlySetAside: 0 };

export function syncWords(
  job: JobRow,
  { marketplace }: LibraryRow,
  { isFirstCopy, newlySetAside }: InContext = NOTHING_NEW,
): SyncWords {
  const { counts, error, ledger, status } = job;
  const about = aboutWords(job);
  if (status === 'FAILED') {
    const code = error?.code ?? 'UNEXPECTED';
    return {
      news: ADVICE[code].sentence(storeHost(marketplace)),
      outcome: soFar(job, isFirstCopy),
      mark: 'failed',
      about,
    };
  }
  if (status === 'CANCELLED') {
    return { news: i18n.t('sync.cancelled'), outcome: soFar(job, isFirstCopy), mark: 'none', about };
  }
  if (ledger === null) return { news: broughtWords(counts), outcome: null, mark: 'none', about };
  const outcome = [completenessWords(ledger), ledger.reason === null ? '' : i18n.t(`reason.${ledger.reason}`)];
  return {
    news: isFirstCopy ? firstWords(ledger, newlySetAside) : newsWords(ledger, newlySetAside),
    outcome: outcome.filter((part) => part !== '').join('. '),
    mark: ledger.complete ? 'whole' : 'partial',
    about,
  };
}

const titles = (count: number): string => i18n.t('stats.titlesOf', count, [formatNumber(count)]);

/** What a sync brought that did not come to its end. */
function soFar({ counts }: JobRow, isFirstCopy: boolean): string | null {
  if (counts.new + counts.updated === 0) return null;
  return isFirstCopy ? i18n.t('history.firstBegun', [titles(counts.new)]) : broughtWords(counts);
}

/** "First copy: 599 titles, 1 could not be read" */
const firstWords = ({ seen }: Ledger, newlySetAside: number): string =>
  [
    i18n.t('history.first', [titles(seen)]),
    ...(newlySetAside > 0 ? [i18n.t('history.setAside', [formatNumber(newlySetAside)])] : []),
  ].join(', ');

/** "3 new, 12 updated, 1 no longer listed" */
function newsWords(ledger: Ledger, newlySetAside: number): string {
  const others = [
    ['history.gone', ledger.absent],
    ['history.returned', ledger.returned],
    ['history.setAside', newlySetAside],
  ] as const;
  const words = others.flatMap(([key, count]) => (count > 0 ? [i18n.t(key, [formatNumber(count)])] : []));
  const isQuiet = ledger.new + ledger.updated === 0 && ledger.absent + ledger.returned > 0;
  return [...(isQuiet ? [] : [broughtWords(ledger)]), ...words].join(', ');
}

/** "Audible's API · 1.2 s · by itself" */
function aboutWords({ checkpoint, createdAt, endedAt, ledger, startedAt, trigger }: JobRow): string {
  const rung = ledger?.rung ?? checkpoint?.rung;
  const took =
    endedAt === null ? null : (ledger?.durationMs ?? Date.parse(endedAt) - Date.parse(startedAt ?? createdAt));
  return [
    rung === undefined ? null : i18n.t(`ledger.route${rung}`),
    took === null ? null : formatDuration(took),
    i18n.t(`history.${trigger}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "3 new, 14 details changed" */
export const dayWords = ({ arrived, changed }: OldDay): string =>
  [
    ...(arrived > 0 ? [i18n.t('history.arrived', [formatNumber(arrived)])] : []),
    ...(changed > 0 ? [i18n.t('history.changed', changed, [formatNumber(changed)])] : []),
  ].join(', ');

/** What is said of several syncs at once. */
export function runWords(jobs: readonly [JobRow, ...JobRow[]], library: LibraryRow): Pick<SyncWords, 'news' | 'mark'> {
  const count = formatNumber(jobs.length);
  const [{ status }] = jobs;
  if (status !== 'FAILED') return { news: i18n.t('history.unchanged', [count]), mark: 'none' };
  return { news: i18n.t('history.repeated', [count, syncWords(jobs[0], library).news]), mark: 'failed' };
}
