import { i18n } from '#i18n';
import type { Decades } from '@/lib/library/statistics/decades';
import type { Lengths } from '@/lib/library/statistics/lengths';
import type { Part } from '@/lib/library/statistics/part';
import type { Split } from '@/lib/library/statistics/splits';
import type { Ranking } from '@/lib/library/statistics/values';
import { formatLength } from '../format/length';
import { formatNumber } from '../format/number';
import { helpWords } from '../library/helpWords';
import { Columns } from './Columns';
import { type Cell, filled, inColumn, inRow } from './cells';
import { useChartWorld } from './context';
import { Figure } from './Figure';
import { More, Without } from './Notes';
import { PartsTable } from './PartsTable';
import { Ranks } from './Ranks';
import { Shares } from './Shares';
import { useMost } from './useMost';
import { decadeLabel, lengthLabel, rankLabel } from './words';

const MOST = 10;

export function SplitChart({ split, parts }: { split: Split; parts: readonly Part[] }) {
  const { measure } = useChartWorld();
  const cells = filled(inColumn(parts, ({ key }) => helpWords(`stats.key.${key}`)));
  return (
    <Figure
      title={i18n.t(`stats.chart.${split}`)}
      cells={cells}
      summary={i18n.t(`stats.measure.${measure}`)}
      shape="stat-brief"
      table={<PartsTable cells={cells} />}
    >
      <Shares cells={cells} />
    </Figure>
  );
}

export function LengthsChart({ lengths: { steps, median, without } }: { lengths: Lengths }) {
  const cells = inRow(steps, lengthLabel);
  const used = filled(cells);
  if (used.length === 0) return null;
  const half = formatLength(median);
  const tickOf = (cell: Cell): string => {
    const hours = formatNumber(Number(cell.part.key));
    return cell === cells.at(-1) ? i18n.t('stats.hoursTickFrom', [hours]) : i18n.t('stats.hoursTick', [hours]);
  };
  return (
    <Figure
      title={i18n.t('stats.chart.lengths')}
      cells={used}
      summary={half === null ? '' : i18n.t('stats.half', [half])}
      notes={<Without part={without} of="length" />}
      table={<PartsTable cells={used} />}
    >
      <Columns cells={cells} tickOf={tickOf} edges />
    </Figure>
  );
}

export function DecadesChart({ decades: { decades, without } }: { decades: Decades }) {
  const cells = inRow(decades, decadeLabel);
  const summary = useMost(cells);
  if (cells.length === 0) return null;
  return (
    <Figure
      title={i18n.t('stats.chart.decades')}
      cells={filled(cells)}
      summary={summary}
      notes={<Without part={without} of="released" />}
      table={<PartsTable cells={filled(cells)} />}
    >
      <Columns cells={cells} tickOf={({ label }) => label} />
    </Figure>
  );
}

export function RankingChart({ ranking }: { ranking: Ranking }) {
  const { measure } = useChartWorld();
  const cells = inColumn(ranking.top(measure, MOST), (part) => rankLabel(ranking.field, part));
  if (cells.length === 0) return null;
  return (
    <Figure
      title={i18n.t(`stats.chart.${ranking.field}`)}
      cells={cells}
      summary={i18n.t(`stats.measure.${measure}`)}
      shape="stat-brief stat-third"
      notes={
        <>
          <More ranking={ranking} shown={cells.length} />
          <Without part={ranking.without} of={ranking.field} />
        </>
      }
      table={<PartsTable cells={cells} />}
    >
      <Ranks cells={cells} />
    </Figure>
  );
}
