import type { Year } from '@/lib/library/statistics/calendar';
import { monthLetters } from '../format/time';
import { Backdrop, ChartItem, ChartList } from './ChartList';
import { type Cell, filled } from './cells';
import { useChartWorld } from './context';
import { CellLink } from './Figure';
import { amountOf, timeLabel, valueWords } from './words';

const ROW = 24;
const TOP = 18;
const MONTHS = 12;
const SHADES = 5;
/** More letters than fit into a cell of the narrowest panel. */
const LONG = 4;

/** The months of the years as cells of a calendar, the newest year first. */
export const monthCells = (years: readonly Year[]): Cell[] =>
  years
    .toReversed()
    .flatMap(({ months }, row) => months.map((part, column): Cell => ({ part, label: timeLabel(part), row, column })));

/** Below 1, so that the small ones stay apart from nothing. */
const BEND = 0.7;

/** One big month must not make all others look empty. */
const shadeOf = (value: number, most: number): number =>
  Math.max(1, Math.ceil((value / Math.max(most, Number.MIN_VALUE)) ** BEND * SHADES));

const middle = (column: number): string => `${((column + 0.5) / MONTHS) * 100}%`;

const placeOf = ({ row, column }: Cell) => ({
  x: `${(column / MONTHS) * 100}%`,
  y: TOP + row * ROW,
  width: `${100 / MONTHS}%`,
  height: ROW,
});

/** A calendar in which the months with the most are the darkest; every one also says its number. */
export function Months({ cells, years }: { cells: readonly Cell[]; years: readonly Year[] }) {
  const { measure } = useChartWorld();
  const most = Math.max(...cells.map(({ part }) => amountOf(part, measure)));
  const height = TOP + years.length * ROW;
  return (
    <div class="stat-plot">
      <svg class="stat-side stat-years" height={height} aria-hidden="true">
        {years.toReversed().map(({ key }, row) => (
          <text key={key} x="0" y={TOP + (row + 0.5) * ROW} dy="0.35em">
            {key}
          </text>
        ))}
      </svg>
      <ChartList height={height}>
        <Backdrop height={height}>
          {monthLetters().map((letter, month) => (
            <text key={cells[month]?.part.key} x={middle(month)} y={TOP - 6} text-anchor="middle">
              {letter}
            </text>
          ))}
          {cells.map(
            (cell) => cell.part.titles === 0 && <rect key={cell.part.clause} class="stat-month" {...placeOf(cell)} />,
          )}
        </Backdrop>
        {filled(cells).map((cell) => {
          const { part, column } = cell;
          const words = valueWords(part, measure);
          return (
            <ChartItem key={part.clause}>
              <CellLink cell={cell} class={`stat-shade-${shadeOf(amountOf(part, measure), most)}`}>
                <rect class="stat-month" {...placeOf(cell)} />
                <text
                  class={words.length >= LONG ? 'stat-long' : undefined}
                  x={middle(column)}
                  y={placeOf(cell).y + ROW / 2}
                  dy="0.35em"
                  text-anchor="middle"
                >
                  {words}
                </text>
              </CellLink>
            </ChartItem>
          );
        })}
      </ChartList>
    </div>
  );
}
