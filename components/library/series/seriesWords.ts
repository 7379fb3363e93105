import { i18n } from '#i18n';
import type { Gap } from '@/lib/library/seriesGaps';
import type { Sums } from '@/lib/library/sums';
import { formatNumber } from '../../format/number';

/** The day that releases are compared with; the shops tell theirs without a zone. */
export const utcToday = (): string => new Date().toISOString().slice(0, 10);

/** More gaps than this are told as a number. */
const SPELT = 4;

const gapName = ([from, to]: Gap): string =>
  from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;

/** "Not here: 3, 5–7"; null without a gap. */
export function gapWords(gaps: readonly Gap[]): string | null {
  if (gaps.length === 0) return null;
  const spelt = gaps.slice(0, SPELT).map(gapName).join(', ');
  return i18n.t(gaps.length > SPELT ? 'series.gapsMore' : 'series.gaps', [spelt]);
}

/** "7 titles · 84 h · 3 finished" */
export function sumWords({ titles, minutes, finished }: Sums): string {
  return [
    i18n.t('index.titles', titles, [formatNumber(titles)]),
    minutes > 0 ? i18n.t('book.hours', [formatNumber(Math.max(1, Math.round(minutes / 60)))]) : null,
    finished > 0 ? i18n.t('index.finished', finished, [formatNumber(finished)]) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
