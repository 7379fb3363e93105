import { useId } from 'preact/hooks';
import { formatPercent } from '../format/number';
import type { Cell } from './cells';
import { useChartWorld } from './context';
import { RowLink, useFigureName } from './Figure';
import { StatLink } from './StatLink';
import { amountOf, otherWords, valueWords } from './words';

const HEIGHT = 28;
const FILLS = ['solid', 'striped', 'dotted'] as const;

/** The parts of a whole as one bar, told apart by pattern; the lines below it say the same in words. */
export function Shares({ cells }: { cells: readonly Cell[] }) {
  const { measure } = useChartWorld();
  const name = useFigureName();
  const id = useId();
  const values = cells.map(({ part }) => amountOf(part, measure));
  const whole = values.reduce((sum, value) => sum + value, 0);
  const share = (value: number): number => (whole === 0 ? 0 : (value / whole) * 100);
  const fillOf = (at: number): string => FILLS[at % FILLS.length] ?? 'solid';
  let from = 0;
  return (
    <>
      <svg class="stat-drawing stat-share" height={HEIGHT} aria-hidden="true">
        <Patterns id={id} />
        {cells.map(({ part }, at) => {
          const x = from;
          const width = share(values[at] ?? 0);
          from += width;
          return (
            width > 0 && (
              <StatLink key={part.clause} clause={part.clause} tabindex={-1} aria-hidden="true">
                <rect
                  class="stat-segment"
                  x={`${x}%`}
                  y="0"
                  width={`${width}%`}
                  height={HEIGHT}
                  fill={`url(#${id}-${fillOf(at)})`}
                />
              </StatLink>
            )
          );
        })}
      </svg>
      <ul class="stat-shares" aria-labelledby={name}>
        {cells.map((cell, at) => (
          <li key={cell.part.clause}>
            <RowLink cell={cell}>
              <svg class="stat-swatch" width="14" height="14" aria-hidden="true">
                <rect width="14" height="14" fill={`url(#${id}-${fillOf(at)})`} />
              </svg>
              <span class="stat-label" aria-hidden="true">
                {cell.label}
              </span>
              <span class="stat-other" aria-hidden="true">
                {otherWords(cell.part, measure)}
              </span>
              <span class="stat-number" aria-hidden="true">
                {valueWords(cell.part, measure)}
              </span>
              <span class="stat-percent" aria-hidden="true">
                {formatPercent(share(values[at] ?? 0))}
              </span>
            </RowLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-solid`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="stat-fill" width="8" height="8" />
      </pattern>
      <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stat-soft" width="6" height="6" />
        <rect class="stat-fill" width="2.5" height="6" />
      </pattern>
      <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="stat-soft" width="6" height="6" />
        <circle class="stat-fill" cx="3" cy="3" r="1" />
      </pattern>
    </defs>
  );
}
