import type { Cell } from './cells';
import { useChartWorld } from './context';
import { RowLink, useFigureName } from './Figure';
import { amountOf, valueWords } from './words';

const HEIGHT = 6;

/** Names with a bar below each, the longest first. */
export function Ranks({ cells }: { cells: readonly Cell[] }) {
  const { measure } = useChartWorld();
  const most = Math.max(...cells.map(({ part }) => amountOf(part, measure)), Number.MIN_VALUE);
  return (
    <ol class="stat-ranks" aria-labelledby={useFigureName()}>
      {cells.map((cell) => (
        <li key={cell.part.clause}>
          <RowLink cell={cell}>
            <span class="stat-label" aria-hidden="true" dir="auto">
              {cell.label}
            </span>
            <span class="stat-number" aria-hidden="true">
              {valueWords(cell.part, measure)}
            </span>
            <svg class="stat-drawing" height={HEIGHT} aria-hidden="true">
              <rect class="stat-track" width="100%" height={HEIGHT} />
              <rect class="stat-bar" width={`${(amountOf(cell.part, measure) / most) * 100}%`} height={HEIGHT} />
            </svg>
          </RowLink>
        </li>
      ))}
    </ol>
  );
}
