import type { Canvas } from './canvas.ts';
import { SMALL_CAPITALS, SMALL_SERIF } from './lettering.ts';
import { n } from './svg.ts';
import { type Box, setText } from './text-block.ts';

/** The title in a box. */
export function title(canvas: Canvas, box: Partial<Box>, colour: string): string {
  const full = { x: 38, y: 40, width: 424, height: 190, align: 'middle', from: 'top', largest: 78, ...box } as const;
  return setText(canvas.title, canvas.lettering, full, colour).markup;
}

/** The author's name: capitals in a row. */
export function author(canvas: Canvas, box: Partial<Box>, colour: string): string {
  const full = { x: 38, y: 440, width: 424, height: 30, align: 'middle', from: 'middle', largest: 23, ...box } as const;
  return setText(canvas.author, SMALL_CAPITALS, full, colour).markup;
}

/** The small line under or over a title. */
export function smallLine(canvas: Canvas, box: Partial<Box>, colour: string): string {
  const full = { x: 50, y: 18, width: 400, height: 20, align: 'middle', from: 'middle', largest: 16, ...box } as const;
  return setText(canvas.line, SMALL_SERIF, full, colour).markup;
}

/** A soft ridge from left to right, filled to the bottom. */
export function ridge(canvas: Canvas, base: number, swing: number, steps: number): string {
  const width = 500 / steps;
  let d = `M0 500L0 ${n(base)}`;
  let y = base;
  for (let step = 0; step < steps; step++) {
    const next = base + (canvas.rng.next() - 0.5) * 2 * swing;
    const x = step * width;
    d += `C${n(x + width / 2)} ${n(y)} ${n(x + width / 2)} ${n(next)} ${n(x + width)} ${n(next)}`;
    y = next;
  }
  return `${d}L500 500Z`;
}
