import { i18n } from '#i18n';
import type { Part } from '@/lib/library/statistics/part';
import type { Ranked, Ranking } from '@/lib/library/statistics/values';
import { formatNumber } from '../format/number';
import { StatLink } from './StatLink';

type Missing = 'added' | 'purchased' | 'released' | 'length' | Ranked;

/** "42 without a date of purchase" leads to those; nothing is left out without a word. */
export function Without({ part, of }: { part: Part; of: Missing }) {
  if (part.titles === 0) return null;
  return (
    <StatLink clause={part.clause} class="stat-note">
      {i18n.t(`stats.without.${of}`, part.titles, [formatNumber(part.titles)])}
    </StatLink>
  );
}

/** "312 more authors" leads to all of them, as groups. */
export function More({ ranking, shown }: { ranking: Ranking; shown: number }) {
  const more = ranking.distinct - shown;
  if (more === 0) return null;
  return (
    <StatLink clause={`group:${ranking.field}`} class="stat-note">
      {i18n.t(`stats.more.${ranking.field}`, more, [formatNumber(more)])}
    </StatLink>
  );
}
