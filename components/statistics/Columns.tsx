import { Below, Grid, HEIGHT, heightOf, levelOf, PLOT, SideAxis } from './Axes';
import { Backdrop, ChartItem, ChartList } from './ChartList';
import type { Cell } from './cells';
import { useChartWorld } from './context';
import { CellLink } from './Figure';
import { labelStep, ticksFor } from './ticks';
import { amountOf } from './words';

const TICKS = 4;
const LABELS = 8;
/** Fewer columns are no wider than so many would be. */
const FEWEST = 6;
const GAP = 0.12;

/** Upright bars beside each other. */
export function Columns({ cells, tickOf, edges = false }: ColumnsProps) {
  const { measure } = useChartWorld();
  const ticks = ticksFor(Math.max(...cells.map(({ part }) => amountOf(part, measure))), TICKS);
  const end = ticks.at(-1) ?? 1;
  const slot = 100 / Math.max(cells.length, FEWEST);
  const step = labelStep(cells.length, LABELS);
  const percent = (slots: number): string => `${slot * slots}%`;
  return (
    <div class="stat-plot">
      <SideAxis ticks={ticks} />
      <ChartList height={HEIGHT}>
        <Backdrop height={HEIGHT}>
          <Grid ticks={ticks} />
          {cells.map(
            (cell, at) =>
              at % step === 0 && (
                <Below key={cell.part.clause} at={slot * (edges ? at : at + 0.5)}>
                  {tickOf(cell)}
                </Below>
              ),
          )}
        </Backdrop>
        {cells.map((cell, at) => {
          // Books of no length are books: their column can be seen.
          const height = Math.max(1, heightOf(amountOf(cell.part, measure), end));
          return (
            cell.part.titles > 0 && (
              <ChartItem key={cell.part.clause}>
                <CellLink cell={cell}>
                  <rect class="stat-hit" x={percent(at)} y={levelOf(end, end)} width={percent(1)} height={PLOT} />
                  <rect
                    class="stat-bar"
                    x={percent(at + GAP)}
                    y={levelOf(0, end) - height}
                    width={percent(1 - 2 * GAP)}
                    height={height}
                  />
                </CellLink>
              </ChartItem>
            )
          );
        })}
      </ChartList>
    </div>
  );
}

interface ColumnsProps {
  /** Also those of no books, which keep their place. */
  readonly cells: readonly Cell[];
  readonly tickOf: (cell: Cell) => string;
  /** Labels stand where a column begins, not below its middle. */
  readonly edges?: boolean;
}
