import { i18n } from '#i18n';
import type { Cell } from './cells';
import { useChartWorld } from './context';
import { hoursWords, titlesWords } from './words';

/** "Most: 2021, 43 titles"; nothing of nothing. */
export function useMost(cells: readonly Cell[]): string {
  const { measure } = useChartWorld();
  const [first, ...others] = cells;
  if (first === undefined) return '';
  const { part, label } = others.reduce((most, cell) => (cell.part[measure] > most.part[measure] ? cell : most), first);
  return i18n.t('stats.most', [label, measure === 'titles' ? titlesWords(part.titles) : hoursWords(part.minutes)]);
}
