import { i18n } from '#i18n';
import { formatNumber } from '../format/number';
import type { Cell } from './cells';
import { useFigureName } from './Figure';
import { StatLink } from './StatLink';
import { valueWords } from './words';

/** The numbers behind a chart. */
export function PartsTable({ cells }: { cells: readonly Cell[] }) {
  return (
    <table class="stat-table" aria-labelledby={useFigureName()}>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('stats.measure.titles')}</th>
          <th scope="col">{i18n.t('stats.measure.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ part, label }) => (
          <tr key={part.clause}>
            <th scope="row">
              <StatLink clause={part.clause} class="stat-link">
                <span dir="auto">{label}</span>
              </StatLink>
            </th>
            <td>{formatNumber(part.titles)}</td>
            <td>{valueWords(part, 'minutes')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
