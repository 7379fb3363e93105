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

/** Lines of the same height, one below the other; above the first of a section is its heading. */
interface Block {
  readonly section: number;
  readonly top: number;
  readonly heading: number;
  /** The number of its first line among all. */
  readonly line: number;
  /** Entries `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** Where every entry of a shelf stands: what is not told is reckoned, for there may be very many. */
export interface ShelfLayout extends Measures {
  readonly blocks: readonly Block[];
  readonly lineCount: number;
  readonly height: number;
  readonly count: number;
}

/** Puts a shelf into lines. */
export function layoutOf({ entries, sections, unread = 0 }: Rows, measures: Measures): ShelfLayout {
  const { rowHeight, headingHeight, columns } = measures;
  const blocks: Block[] = [];
  let height = 0;
  let lineCount = 0;
  const put = (from: number, to: number, section: number): void => {
    if (from === to) return;
    const heading = section < 0 ? 0 : headingHeight;
    blocks.push({ section, top: height, heading, line: lineCount, from, to });
    const lines = Math.ceil((to - from) / columns);
    height += heading + lines * rowHeight;
    lineCount += lines;
  };
  if (sections.length === 0) put(0, entries.length, -1);
  else for (const [place, { from, count }] of sections.entries()) put(from, from + count, place);
  const unreadLines = Math.ceil((entries.length + unread) / columns) - Math.ceil(entries.length / columns);
  return { ...measures, blocks, lineCount, height: height + unreadLines * rowHeight, count: entries.length };
}

/** The last block that begins at or before what is looked for; the first where none does. */
function blockAt({ blocks }: ShelfLayout, beginsBy: (block: Block) => boolean): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && beginsBy(block)) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)];
}

/** A line by its number; undefined where there is none. */
export function lineAt(layout: ShelfLayout, line: number): Line | undefined {
  if (line < 0 || line >= layout.lineCount) return undefined;
  const block = blockAt(layout, (other) => other.line <= line);
  if (block === undefined) return undefined;
  const { rowHeight, columns } = layout;
  const before = line - block.line;
  const from = block.from + before * columns;
  return {
    top: block.top + (before === 0 ? 0 : block.heading + before * rowHeight),
    height: rowHeight + (before === 0 ? block.heading : 0),
    section: before === 0 ? block.section : -1,
    from,
    to: Math.min(block.to, from + columns),
  };
}

/** The number of the line that an entry is in. */
export function lineOf(layout: ShelfLayout, entry: number): number {
  const block = blockAt(layout, ({ from }) => from <= entry);
  return block === undefined ? 0 : block.line + Math.floor((Math.min(entry, block.to) - block.from) / layout.columns);
}

/** The line that an entry is in; undefined where there is no such entry. */
export const lineWith = (layout: ShelfLayout, entry: number): Line | undefined => lineAt(layout, lineOf(layout, entry));

/** The number of lines that end at or above a height. */
function linesAbove(layout: ShelfLayout, height: number): number {
  const block = blockAt(layout, ({ top }) => top <= height);
  if (block === undefined || height < block.top) return 0;
  const whole = Math.max(0, Math.floor((height - block.top - block.heading) / layout.rowHeight));
  return block.line + Math.min(whole, Math.ceil((block.to - block.from) / layout.columns));
}

/** Lines that show a pixel between two heights, `from` up to, not including, `to`. */
export function linesBetween(layout: ShelfLayout, top: number, bottom: number): { from: number; to: number } {
  const from = linesAbove(layout, top);
  let to = linesAbove(layout, bottom);
  // What ends below has its beginning above, unless it begins just there.
  if ((lineAt(layout, to)?.top ?? bottom) < bottom) to += 1;
  return { from, to: Math.max(from, to) };
}
