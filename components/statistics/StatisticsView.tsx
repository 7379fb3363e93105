import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addChip } from '@/lib/library/query/chips';
import { DATED } from '@/lib/library/statistics/calendar';
import { MEASURES } from '@/lib/library/statistics/part';
import { SPLITS, type Split } from '@/lib/library/statistics/splits';
import type { Statistics } from '@/lib/library/statistics/statistics';
import type { SearchModel } from '../library/searchModel';
import { useKey } from '../library/useKey';
import { useChoice } from '../page/useChoice';
import { useSettled } from '../page/useSettled';
import { ChartWorldProvider } from './context';
import { countInSlices } from './countInSlices';
import { DecadesChart, LengthsChart, RankingChart, SplitChart } from './KindCharts';
import { TimeCharts } from './TimeCharts';
import { StatTools, Totals } from './Totals';

/** Counting is not worth a frame of somebody's typing. */
const REST_MS = 150;
const SPLIT_NAMES = Object.keys(SPLITS) as Split[];

/** Adds a clause to a text; the same one is asked for with every drawing. */
function adderTo(text: string): (clause: string) => string {
  const known = new Map<string, string>();
  return (clause) => {
    const before = known.get(clause);
    if (before !== undefined) return before;
    const added = addChip(text, clause);
    known.set(clause, added);
    return added;
  };
}

/** The books on show in charts; every part leads to the books behind it, and every chart is a table as well. */
export function StatisticsView({ search, onLeave }: { search: SearchModel; onLeave: () => void }) {
  const { books } = useSettled(search.answer.value, REST_MS);
  const [statistics, setStatistics] = useState<Statistics | null>(null);
  useEffect(() => countInSlices(books, setStatistics), [books]);
  const [measure, setMeasure] = useChoice('count', MEASURES);
  const [dated, setDated] = useChoice('by', DATED);
  const [shape, setShape] = useChoice('as', ['charts', 'tables']);
  const tables = shape === 'tables';
  const toggleTables = (): void => setShape(tables ? 'charts' : 'tables');
  useKey('t', toggleTables);
  const text = search.good.value.text;
  const queryFor = useMemo(() => adderTo(text), [text]);
  if (statistics === null || statistics.whole.titles === 0) return null;
  return (
    <ChartWorldProvider value={{ search, queryFor, measure, tables, onGo: onLeave }}>
      <section class="statistics" aria-label={i18n.t('view.stats')}>
        <div class="stat-top">
          <Totals statistics={statistics} />
          <StatTools
            measure={measure}
            onMeasure={setMeasure}
            dated={dated}
            onDated={setDated}
            tables={tables}
            onTables={toggleTables}
          />
        </div>
        <div class="stat-charts">
          {SPLIT_NAMES.map((split) => (
            <SplitChart key={split} split={split} parts={statistics.splits[split]} />
          ))}
          <TimeCharts calendar={statistics.calendars[dated]} dated={dated} />
          <LengthsChart lengths={statistics.lengths} />
          <DecadesChart decades={statistics.decades} />
          {statistics.rankings.map((ranking) => (
            <RankingChart key={ranking.field} ranking={ranking} />
          ))}
        </div>
      </section>
    </ChartWorldProvider>
  );
}
