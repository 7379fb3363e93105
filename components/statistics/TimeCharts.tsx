import { i18n } from '#i18n';
import type { Calendar, Dated } from '@/lib/library/statistics/calendar';
import { formatMonth } from '../format/time';
import { Columns } from './Columns';
import { type Cell, filled, inRow } from './cells';
import { useChartWorld } from './context';
import { Figure } from './Figure';
import { Growth } from './Growth';
import { Months, monthCells } from './Months';
import { MonthsTable } from './MonthsTable';
import { Without } from './Notes';
import { PartsTable } from './PartsTable';
import { useMost } from './useMost';
import { growthLabel, partWords, timeLabel } from './words';

/** As many labels as fit below the narrowest panel. */
const YEARS = 6;
const MONTHS = 4;

/** A calendar of more years is as high as two charts; as a table it never is. */
const TALL = 8;

const yearOf = ({ part }: Cell): string => part.key.slice(0, 4);
const monthOf = ({ part }: Cell): string => formatMonth(part.key, 'short');

/** How the library came about: growth, months, years. */
export function TimeCharts({ calendar, dated }: { calendar: Calendar; dated: Dated }) {
  const { years, growth, curve, without } = calendar;
  const grown = inRow(growth, growthLabel);
  const months = monthCells(years);
  const used = filled(months);
  const columns = inRow(years, timeLabel);
  const note = <Without part={without} of={dated} />;
  const mostYear = useMost(columns);
  const mostMonth = useMost(used);
  const last = grown.at(-1);
  const { measure, tables } = useChartWorld();
  const byYear = growth[0]?.key.length === 4;
  const isTall = !tables && years.length > TALL;
  const inTables = tables ? 'stat-calendar' : '';
  return (
    <>
      {growth.length > 1 && (
        <Figure
          title={i18n.t('stats.chart.growth')}
          cells={grown}
          summary={last === undefined ? '' : partWords(last.label, last.part, measure)}
          notes={note}
          shape={`stat-growth ${inTables} ${isTall ? '' : 'stat-wide'}`}
          table={<PartsTable cells={grown} />}
        >
          <Growth cells={grown} curve={curve} tickOf={byYear ? yearOf : monthOf} labels={byYear ? YEARS : MONTHS} />
        </Figure>
      )}
      <Figure
        title={i18n.t('stats.chart.months')}
        cells={used}
        summary={mostMonth}
        notes={note}
        shape={growth.length > 1 && isTall ? 'stat-tall' : inTables}
        table={<MonthsTable years={years} />}
      >
        <Months cells={months} years={years} />
      </Figure>
      <Figure
        title={i18n.t('stats.chart.years')}
        cells={filled(columns)}
        summary={mostYear}
        notes={note}
        shape={inTables}
        table={<PartsTable cells={filled(columns)} />}
      >
        <Columns cells={columns} tickOf={yearOf} />
      </Figure>
    </>
  );
}
