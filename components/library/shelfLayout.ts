import type { Rows } from './shelf';

/** Sizes in CSS pixels, as the style sheet and the window's width make them. */
export interface Measures {
  readonly rowHeight: number;
  readonly headingHeight: number;
  /** Entries side by side. */
  readonly columns: number;
}

/** One line of entries, with the heading above it if it is the first of a section. */
export interface Line {
  readonly top: number;
  readonly height: number;
  /** Place of the section that begins here; -1 when none does. */
  readonly section: number;
  /** Entries `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** Where every entry of a shelf stands. */
export interface ShelfLayout extends Measures {
  readonly lines: readonly Line[];
  readonly height: number;
  readonly count: number;
}

/** Puts a shelf into lines. */
export function layoutOf({ entries, sections, unread = 0 }: Rows, measures: Measures): ShelfLayout {
  const { rowHeight, headingHeight, columns } = measures;
  const lines: Line[] = [];
  let height = 0;
  const put = (start: number, end: number, section: number): void => {
    for (let from = start; from < end; from += columns) {
      const opens = from === start ? section : -1;
      const line = { top: height, height: rowHeight + (opens < 0 ? 0 : headingHeight), section: opens };
      lines.push({ ...line, from, to: Math.min(end, from + columns) });
      height += line.height;
    }
  };
  if (sections.length === 0) put(0, entries.length, -1);
  else for (const [place, { from, count }] of sections.entries()) put(from, from + count, place);
  const unreadLines = Math.ceil((entries.length + unread) / columns) - Math.ceil(entries.length / columns);
  return { ...measures, lines, height: height + unreadLines * rowHeight, count: entries.length };
}

/** The number of lines, from the first on, of which `isBefore` holds. */
function linesBefore(lines: readonly Line[], isBefore: (line: Line) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && isBefore(line)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the line that an entry is in. */
export const lineOf = ({ lines }: ShelfLayout, entry: number): number => linesBefore(lines, ({ to }) => to <= entry);

/** Lines that show a pixel between two heights, `from` up to, not including, `to`. */
export function linesBetween({ lines }: ShelfLayout, top: number, bottom: number): { from: number; to: number } {
  const from = linesBefore(lines, (line) => line.top + line.height <= top);
  return {
    from,
    to: Math.max(
      from,
      linesBefore(lines, (line) => line.top < bottom),
    ),
  };
}
