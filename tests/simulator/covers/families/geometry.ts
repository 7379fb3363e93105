import type { Canvas, Family } from '../canvas.ts';
import { author, smallLine, title } from '../parts.ts';
import { circle, mix, n, path, rect } from '../svg.ts';

function tile(canvas: Canvas, x: number, y: number, size: number): string {
  const { rng, palette } = canvas;
  const colours = [...palette.accents, palette.ink, palette.ground];
  const back = rng.pick(colours);
  const front = rng.pick(colours.filter((colour) => colour !== back));
  const quarter = [
    `M${n(x)} ${n(y)}h${n(size)}a${n(size)} ${n(size)} 0 0 1 ${n(-size)} ${n(size)}Z`,
    `M${n(x + size)} ${n(y)}v${n(size)}a${n(size)} ${n(size)} 0 0 1 ${n(-size)} ${n(-size)}Z`,
    `M${n(x + size)} ${n(y + size)}h${n(-size)}a${n(size)} ${n(size)} 0 0 1 ${n(size)} ${n(-size)}Z`,
    `M${n(x)} ${n(y + size)}v${n(-size)}a${n(size)} ${n(size)} 0 0 1 ${n(size)} ${n(size)}Z`,
  ];
  const shapes = [
    path(rng.pick(quarter), front),
    path(rng.pick(quarter), front),
    circle(x + size / 2, y + size / 2, size * 0.34, front),
    path(`M${n(x)} ${n(y)}L${n(x + size)} ${n(y + size)}H${n(x)}Z`, front),
    rect(x, y, size / 2, size, front),
  ];
  return rect(x, y, size + 0.5, size + 0.5, back) + rng.pick(shapes);
}

/** A wall of tiles with a plate. */
export const tiles: Family = (canvas) => {
  const { rng, palette } = canvas;
  const columns = rng.pick([4, 5]);
  const size = 500 / columns;
  const wall = Array.from({ length: columns * columns }, (_, index) =>
    tile(canvas, (index % columns) * size, Math.floor(index / columns) * size, size),
  );
  const y = columns === 4 ? 125 : 200;
  const height = columns === 4 ? 250 : 200;
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...wall,
    rect(0, y, 500, height, palette.ground),
    smallLine(canvas, { y: y + 12 }, palette.ink),
    title(canvas, { y: y + 36, height: height - 92, from: 'middle' }, palette.ink),
    author(canvas, { y: y + height - 46, largest: 20 }, palette.ink),
  ].join('');
};

/** Overlapping discs. */
export const discs: Family = (canvas) => {
  const { rng, palette } = canvas;
  const blend = palette.isDark ? 'screen' : 'multiply';
  const centre = [rng.int(180, 320), rng.int(148, 172)] as const;
  const turn = rng.next() * Math.PI;
  const round = palette.accents.map((colour, index) => {
    const angle = turn + (index * Math.PI * 2) / 3;
    const far = rng.int(40, 60);
    const radius = rng.int(68, 98);
    const x = centre[0] + Math.cos(angle) * far;
    return circle(x, centre[1] + Math.sin(angle) * far, radius, colour, `style="mix-blend-mode:${blend}"`);
  });
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...round,
    title(canvas, { y: 334, height: 100, align: 'start', from: 'bottom', largest: 58 }, palette.ink),
    author(canvas, { y: 448, align: 'start', largest: 19 }, palette.ink),
    smallLine(canvas, { x: 38, y: 18, align: 'start' }, palette.ink),
  ].join('');
};

/** A planet with its moons. */
export const orbit: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const dark = palette.isDark ? mix(palette.ground, '#000000', 0.4) : mix(palette.ink, '#000000', 0.35);
  const pale = '#f4f1ea';
  const x = rng.int(150, 350);
  const y = rng.int(280, 330);
  const radius = rng.int(92, 140);
  const tilt = rng.int(-28, 28);
  const stars = Array.from({ length: 50 }, () =>
    circle(rng.int(0, 500), rng.int(0, 500), rng.next() * 1.5 + 0.4, pale),
  );
  const bands = Array.from({ length: 5 }, (_, index) =>
    rect(
      x - radius,
      y - radius + (index * 2 + rng.next()) * (radius / 5),
      radius * 2,
      radius / 7,
      index % 2 ? second : third,
      'opacity=".7"',
    ),
  );
  const ring = (part: string) =>
    `<ellipse cx="${x}" cy="${y}" rx="${n(radius * 1.62)}" ry="${n(radius * 0.36)}" fill="none" stroke="${pale}" stroke-width="7" opacity=".85" transform="rotate(${tilt} ${x} ${y})" ${part}/>`;
  return [
    rect(0, 0, 500, 500, dark),
    ...stars,
    `<clipPath id="disc"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath>`,
    rng.chance(0.6) ? ring('') : '',
    circle(x, y, radius, first),
    `<g clip-path="url(#disc)" transform="rotate(${tilt} ${x} ${y})">${bands.join('')}</g>`,
    circle(x + radius * 0.3, y + radius * 0.12, radius * 1.12, dark, `opacity=".45" clip-path="url(#disc)"`),
    circle(rng.int(60, 440), rng.int(190, 240), rng.int(9, 20), second),
    title(canvas, { y: 50, height: 134 }, pale),
    smallLine(canvas, {}, mix(pale, first, 0.3)),
    author(canvas, { y: 452 }, pale),
  ].join('');
};

/** A burst of rays behind a band. */
export const rays: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const y = rng.pick([190, 250, 520]);
  const count = rng.pick([20, 24, 32]);
  const beams = Array.from({ length: count / 2 }, (_, index) => {
    const from = (index * 2 * Math.PI * 2) / count;
    const to = from + (Math.PI * 2) / count;
    const at = (angle: number) => `${n(250 + Math.cos(angle) * 760)} ${n(y + Math.sin(angle) * 760)}`;
    return path(`M250 ${y}L${at(from)}L${at(to)}Z`, mix(palette.ground, first, 0.55));
  });
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...beams,
    circle(250, y, 92, second),
    circle(250, y, 74, third),
    rect(0, 258, 500, 150, palette.ink),
    rect(0, 266, 500, 2, palette.ground),
    rect(0, 398, 500, 2, palette.ground),
    title(canvas, { y: 276, height: 114, from: 'middle', largest: 62 }, palette.ground),
    rect(110, 434, 280, 42, palette.ground),
    author(canvas, { x: 120, y: 440, width: 260, largest: 19 }, palette.ink),
    canvas.line ? rect(90, 16, 320, 30, palette.ground) : '',
    smallLine(canvas, { x: 100, y: 21, width: 300, largest: 15 }, palette.ink),
  ].join('');
};
