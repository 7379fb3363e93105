import type { Year } from '@/lib/library/statistics/calendar';
import { monthLetters } from '../format/time';
import { useChartWorld } from './context';
import { useFigureName } from './Figure';
import { StatLink } from './StatLink';
import { timeLabel, valueWords } from './words';

/** The numbers behind the calendar; years lead to their books, months are numbers, for nobody tabs through hundreds. */
export function MonthsTable({ years }: { years: readonly Year[] }) {
  const { measure } = useChartWorld();
  const letters = monthLetters();
  return (
    <table class="stat-table stat-months" aria-labelledby={useFigureName()}>
      <thead>
        <tr>
          <td />
          {years[0]?.months.map((month, at) => (
            <th key={month.key.slice(4)} scope="col" abbr={timeLabel(month).replace(/[\d\s]+/gu, '')}>
              {letters[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.toReversed().map((year) => (
          <tr key={year.key}>
            <th scope="row">
              <StatLink clause={year.clause} class="stat-link">
                {year.key}
              </StatLink>
            </th>
            {year.months.map((month) => (
              <td key={month.key}>{month.titles > 0 && valueWords(month, measure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
