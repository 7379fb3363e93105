import type { Sum } from '@/lib/library/statistics/part';
import { Below, Grid, HEIGHT, levelOf, PLOT, SideAxis } from './Axes';
import { Backdrop, ChartItem, ChartList } from './ChartList';
import type { Cell } from './cells';
import { useChartWorld } from './context';
import { CellLink } from './Figure';
import { labelStep, ticksFor } from './ticks';
import { amountOf } from './words';

const TICKS = 4;

/** A line that only rises, over the time it took. */
export function Growth({ cells, curve, tickOf, labels }: GrowthProps) {
  const { measure } = useChartWorld();
  const last = curve.at(-1);
  const ticks = ticksFor(last === undefined ? 0 : amountOf(last, measure), TICKS);
  const end = ticks.at(-1) ?? 1;
  const slot = 100 / cells.length;
  const step = labelStep(cells.length, labels);
  const ground = levelOf(0, end);
  const line = curve
    .map((sum, at) => `L${((at + 1) / curve.length) * 100} ${levelOf(amountOf(sum, measure), end)}`)
    .join('');
  return (
    <div class="stat-plot">
      <SideAxis ticks={ticks} />
      <ChartList height={HEIGHT}>
        <Backdrop height={HEIGHT}>
          <Grid ticks={ticks} />
          <svg viewBox={`0 0 100 ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
            <path class="stat-area" d={`M0 ${ground}${line}V${ground}Z`} />
            <path class="stat-line" d={`M0 ${ground}${line}`} />
          </svg>
          {cells.map(
            (cell, at) =>
              at % step === 0 && (
                <Below key={cell.part.clause} at={slot * (at + 0.5)}>
                  {tickOf(cell)}
                </Below>
              ),
          )}
        </Backdrop>
        {cells.map((cell, at) => (
          <ChartItem key={cell.part.clause}>
            <CellLink cell={cell} class="stat-point">
              <rect class="stat-hit" x={`${slot * at}%`} y={levelOf(end, end)} width={`${slot}%`} height={PLOT} />
              <circle cx={`${slot * (at + 1)}%`} cy={levelOf(amountOf(cell.part, measure), end)} r="4" />
            </CellLink>
          </ChartItem>
        ))}
      </ChartList>
    </div>
  );
}

interface GrowthProps {
  readonly cells: readonly Cell[];
  /** What there was at even distances over the same time. */
  readonly curve: readonly Sum[];
  readonly tickOf: (cell: Cell) => string;
  /** How many of them fit below. */
  readonly labels: number;
}
