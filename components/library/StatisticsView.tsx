import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addChip } from '@/lib/library/query/chips';
import { formatNumber } from '../format/number';
import { useSettled } from '../page/useSettled';
import { helpWords } from './helpWords';
import { QueryLink } from './QueryLink';
import type { SearchModel } from './searchModel';
import { type Bar, type Chart, chartsOf, sumOf } from './statistics';
import { useKey } from './useKey';

/** Counting is not worth a frame of somebody's typing. */
const REST_MS = 150;

const hours = (minutes: number): string => formatNumber(minutes / 60);

/** The books on show in numbers; every bar leads to the books behind it, and every chart is a table as well. */
export function StatisticsView({ search, onLeave }: { search: SearchModel; onLeave: () => void }) {
  const { books } = useSettled(search.answer.value, REST_MS);
  const charts = useMemo(() => chartsOf(books, (state) => helpWords(`facet.is.${state}`)), [books]);
  const sum = useMemo(() => sumOf(books), [books]);
  const [tables, setTables] = useState(false);
  useKey('t', () => setTables((shown) => !shown));
  const linkTo = (bar: Bar) => (
    <QueryLink
      search={search}
      query={addChip(search.good.value.text, bar.clause)}
      view={{ view: '' }}
      onGo={onLeave}
      class="stat-link"
    >
      <span dir="auto">{bar.label}</span>
    </QueryLink>
  );
  return (
    <section class="statistics" aria-label={i18n.t('view.stats')}>
      <div class="stat-sum">
        <p>
          <strong>{formatNumber(sum.titles)}</strong> {i18n.t('stats.titles', sum.titles)}
        </p>
        <p>
          <strong>{hours(sum.minutes)}</strong> {i18n.t('stats.hours', Math.round(sum.minutes / 60))}
        </p>
        <button
          type="button"
          class="button"
          aria-pressed={tables}
          aria-keyshortcuts="t"
          onClick={() => setTables(!tables)}
        >
          {i18n.t('stats.tables')}{' '}
          <span class="stat-key" aria-hidden="true">
            t
          </span>
        </button>
      </div>
      <div class="stat-charts">
        {charts
          .filter(({ bars }) => bars.length > 0)
          .map((chart) => (
            <div key={chart.name}>
              <h2 id={`stat-${chart.name}`}>{i18n.t(`stats.${chart.name}`)}</h2>
              {tables ? <Table chart={chart} linkTo={linkTo} /> : <Bars chart={chart} linkTo={linkTo} />}
            </div>
          ))}
      </div>
    </section>
  );
}

interface ChartProps {
  readonly chart: Chart;
  readonly linkTo: (bar: Bar) => preact.JSX.Element;
}

function Bars({ chart: { name, bars }, linkTo }: ChartProps) {
  const most = Math.max(...bars.map(({ titles }) => titles));
  return (
    <ul class="stat-bars" aria-labelledby={`stat-${name}`}>
      {bars.map((bar) => (
        <li key={bar.clause}>
          {linkTo(bar)}
          <span class="stat-track" aria-hidden="true">
            <span class="stat-bar" style={{ inlineSize: `${(bar.titles / most) * 100}%` }} />
          </span>
          <span class="stat-number">{i18n.t('stats.both', [formatNumber(bar.titles), hours(bar.minutes)])}</span>
        </li>
      ))}
    </ul>
  );
}

function Table({ chart: { name, bars }, linkTo }: ChartProps) {
  return (
    <table class="stat-table" aria-labelledby={`stat-${name}`}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('stats.value')}</th>
          <th scope="col">{i18n.t('stats.columnTitles')}</th>
          <th scope="col">{i18n.t('stats.columnHours')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.clause}>
            <th scope="row">{linkTo(bar)}</th>
            <td>{formatNumber(bar.titles)}</td>
            <td>{hours(bar.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
