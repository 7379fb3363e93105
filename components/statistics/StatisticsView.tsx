import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { addChip } from '@/lib/library/query/chips';
import { DATED } from '@/lib/library/statistics/calendar';
import { MEASURES } from '@/lib/library/statistics/part';
import { SPLITS, type Split } from '@/lib/library/statistics/splits';
import type { SearchModel } from '../library/searchModel';
import { useKey } from '../library/useKey';
import { useChoice } from '../page/useChoice';
import { ChartWorldProvider } from './context';
import { InTurn } from './InTurn';
import { DecadesChart, LengthsChart, RankingChart, SplitChart } from './KindCharts';
import { TimeCharts } from './TimeCharts';
import { StatTools, Totals } from './Totals';
import { useCounted } from './useCounted';

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
  const counted = useCounted(search);
  const [measure, setMeasure] = useChoice('count', MEASURES);
  const [dated, setDated] = useChoice('date', DATED);
  const [shape, setShape] = useChoice('as', ['charts', 'tables']);
  const tables = shape === 'tables';
  useKey('t', () => setShape(tables ? 'charts' : 'tables'));
  const leave = useRef(onLeave);
  leave.current = onLeave;
  // Nobody's key waits for charts that stay as they are.
  return useMemo(() => {
    if (counted === null || counted.statistics.whole.titles === 0) return null;
    const { statistics, again, text } = counted;
    const onGo = (): void => leave.current();
    return (
      <ChartWorldProvider value={{ search, queryFor: adderTo(text), measure, tables, onGo }}>
        <section class="statistics" aria-label={i18n.t('view.stats')}>
          <div class="stat-top">
            <Totals statistics={statistics} again={again} />
            <StatTools
              measure={measure}
              onMeasure={setMeasure}
              dated={dated}
              onDated={setDated}
              tables={tables}
              onTables={() => setShape(tables ? 'charts' : 'tables')}
            />
          </div>
          <div class="stat-charts">
            <InTurn>
              {SPLIT_NAMES.map((split) => (
                <SplitChart key={split} split={split} parts={statistics.splits[split]} />
              ))}
              <TimeCharts calendar={statistics.calendars[dated]} dated={dated} />
              <LengthsChart lengths={statistics.lengths} />
              <DecadesChart decades={statistics.decades} />
              {statistics.rankings.map((ranking) => (
                <RankingChart key={ranking.field} ranking={ranking} />
              ))}
            </InTurn>
          </div>
        </section>
      </ChartWorldProvider>
    );
  }, [counted, search, measure, dated, tables, setMeasure, setDated, setShape]);
}
