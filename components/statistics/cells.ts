import type { Part } from '@/lib/library/statistics/part';

/** A part of a chart that leads somewhere, and where it stands for the arrow keys. */
export interface Cell {
  readonly part: Part;
  readonly label: string;
  readonly row: number;
  readonly column: number;
}

/** Parts beside each other. */
export const inRow = (parts: readonly Part[], labelOf: (part: Part, next: Part | undefined) => string): Cell[] =>
  parts.map((part, at) => ({ part, label: labelOf(part, parts[at + 1]), row: 0, column: at }));

/** Parts below each other. */
export const inColumn = (parts: readonly Part[], labelOf: (part: Part) => string): Cell[] =>
  parts.map((part, at) => ({ part, label: labelOf(part), row: at, column: 0 }));

/** Those with books: nothing leads to an empty list. */
export const filled = (cells: readonly Cell[]): Cell[] => cells.filter(({ part }) => part.titles > 0);

const HORIZONTAL: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const VERTICAL: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The nearest column of the nearest row in a direction. */
function nearestBelow(cells: readonly Cell[], from: Cell, sign: 1 | -1): Cell | undefined {
  const away = ({ row }: Cell): number => sign * (row - from.row);
  const [first, ...others] = cells.filter((cell) => away(cell) > 0);
  const aside = ({ column }: Cell): number => Math.abs(column - from.column);
  return others.reduce<Cell | undefined>((best, cell) => {
    const closer = best === undefined || away(cell) - away(best) || aside(cell) - aside(best);
    return closer === true || closer < 0 ? cell : best;
  }, first);
}

/** Where a key leads from a cell, of cells in reading order; undefined when it leads nowhere. */
export function cellAfter(cells: readonly Cell[], at: number, key: string): number | undefined {
  const from = cells[at];
  if (from === undefined) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return cells.length - 1;
  const aside = HORIZONTAL[key];
  const along = VERTICAL[key];
  const inOneRow = cells.every(({ row }) => row === from.row);
  if (aside !== undefined || (along !== undefined && inOneRow)) {
    const next = at + (aside ?? along ?? 0);
    return next in cells ? next : undefined;
  }
  const below = along === undefined ? undefined : nearestBelow(cells, from, along);
  return below === undefined ? undefined : cells.indexOf(below);
}
