import { formatNumber } from '../format/number';

/** Height of a plot, and of the labels below it, in px: an axis is never scaled, so that its letters are not. */
export const PLOT = 144;
const TOP = 8;
const BELOW = 20;
export const HEIGHT = TOP + PLOT + BELOW;

/** Where a value lies, of an axis that ends at `end`. */
export const heightOf = (value: number, end: number): number => (value / end) * PLOT;
export const levelOf = (value: number, end: number): number => TOP + PLOT - heightOf(value, end);

/** The numbers beside a plot. */
export function SideAxis({ ticks }: { ticks: readonly number[] }) {
  const end = ticks.at(-1) ?? 1;
  const widest = Math.max(...ticks.map((tick) => formatNumber(tick).length));
  return (
    <svg class="stat-side" height={HEIGHT} style={{ inlineSize: `${0.5 + widest * 0.45}rem` }} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x="100%" y={levelOf(tick, end)} dx={-6} dy="0.35em" text-anchor="end">
          {formatNumber(tick)}
        </text>
      ))}
    </svg>
  );
}

/** The lines of a plot. */
export function Grid({ ticks }: { ticks: readonly number[] }) {
  const end = ticks.at(-1) ?? 1;
  return (
    <g class="stat-grid">
      {ticks.map((tick) => (
        <line key={tick} x1="0" x2="100%" y1={levelOf(tick, end)} y2={levelOf(tick, end)} />
      ))}
    </g>
  );
}

/** A label below a plot; `at` in percent of its width. */
export function Below({ at, children }: { at: number; children: string }) {
  return (
    <text x={`${at}%`} y={HEIGHT - 4} text-anchor="middle">
      {children}
    </text>
  );
}
