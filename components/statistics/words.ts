import { i18n } from '#i18n';
import type { Measure, Part, Sum } from '@/lib/library/statistics/part';
import type { Ranked } from '@/lib/library/statistics/values';
import { formatNumber } from '../format/number';
import { formatMonth } from '../format/time';
import { capitalised } from '../library/facts';

const MINUTES = 60;
const SHORT_HOURS = 10;

/** Hours as they are shown: a few with one decimal, many without. */
function shownHours(minutes: number): { readonly hours: number; readonly decimals: number } {
  const decimals = minutes / MINUTES < SHORT_HOURS ? 1 : 0;
  return { hours: Number((minutes / MINUTES).toFixed(decimals)), decimals };
}

/** "1,234 titles" */
export const titlesWords = (titles: number): string => i18n.t('stats.titlesOf', titles, [formatNumber(titles)]);

/** "512 hours", "0.5 hours" */
export function hoursWords(minutes: number): string {
  const { hours, decimals } = shownHours(minutes);
  return i18n.t('stats.hoursOf', hours, [formatNumber(hours, decimals)]);
}

/** A sum as a number of titles or of hours. */
export const amountOf = (sum: Sum, measure: Measure): number =>
  measure === 'titles' ? sum.titles : sum.minutes / MINUTES;

/** That number, the way the reader's language writes it. */
export function valueWords(sum: Sum, measure: Measure): string {
  if (measure === 'titles') return formatNumber(sum.titles);
  const { hours, decimals } = shownHours(sum.minutes);
  return formatNumber(hours, decimals);
}

/** The same books in the other measure. */
export const otherWords = (sum: Sum, measure: Measure): string =>
  measure === 'titles' ? hoursWords(sum.minutes) : titlesWords(sum.titles);

/** "2019: 43 titles, 512 hours"; what is asked about comes first. */
export function partWords(label: string, sum: Sum, measure: Measure): string {
  const words = [titlesWords(sum.titles), hoursWords(sum.minutes)];
  const [first = '', second = ''] = measure === 'titles' ? words : words.reverse();
  return i18n.t('stats.part', [label, first, second]);
}

/** "2019" or "May 2019" */
export const timeLabel = ({ key }: Part): string => (key.length > 4 ? formatMonth(key) : key);

export const growthLabel = (part: Part): string => i18n.t('stats.byEndOf', [timeLabel(part)]);

/** "1990s" */
export const decadeLabel = ({ key }: Part): string => i18n.t('stats.decade', [key]);

/** "4 to 6 h", of steps that each begin where the one before ends. */
export function lengthLabel({ key }: Part, next: Part | undefined): string {
  if (next === undefined) return i18n.t('stats.lengthFrom', [key]);
  return key === '0' ? i18n.t('stats.lengthUnder', [next.key]) : i18n.t('stats.lengthBetween', [key, next.key]);
}

/** Names as the library spells them; only languages are words of the service. */
export const rankLabel = (field: Ranked, { key }: Part): string =>
  field === 'language' ? capitalised(key.replaceAll('_', ' ')) : key;
