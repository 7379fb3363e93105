import type { Canvas, Family } from '../canvas.ts';
import { author, smallLine, title } from '../parts.ts';
import { circle, fade, mix, n, path, rect } from '../svg.ts';

/** Nothing but letters and rules. */
export const typographic: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second] = palette.accents;
  const ground = rng.chance(0.35) ? first : palette.ground;
  const ink = ground === first ? '#fdf7ea' : palette.ink;
  const accent = ground === first ? palette.ground : first;
  const isDeep = ground === first;
  const back = isDeep ? mix(first, '#000000', 0.28) : ground;
  const decoration = [
    rect(38, 372, 84, 9, isDeep ? mix(second, '#ffffff', 0.2) : accent),
    rect(0, 0, 16, 500, isDeep ? second : accent),
    circle(452, 402, 96, isDeep ? mix(back, second, 0.45) : mix(ground, second, 0.7)),
    rect(0, 396, 500, 3, ink) + rect(0, 404, 500, 1, ink),
  ];
  return [
    rect(0, 0, 500, 500, back),
    rng.pick(decoration),
    smallLine(canvas, { x: 38, y: 20, width: 424, align: 'start' }, ink),
    title(canvas, { y: 54, height: 300, align: 'start', from: 'top', largest: 96 }, ink),
    author(canvas, { y: 430, align: 'start', from: 'bottom', largest: 22 }, ink),
  ].join('');
};

/** Three bands, as paperbacks used to have. */
export const bands: Family = (canvas) => {
  const { palette, number } = canvas;
  const [first, second] = palette.accents;
  const pale = palette.isDark ? mix(palette.ink, '#ffffff', 0.1) : palette.ground;
  const dark = palette.isDark ? palette.ground : palette.ink;
  const mark = number
    ? title({ ...canvas, title: number }, { x: 200, y: 388, width: 100, height: 44, from: 'middle', largest: 40 }, pale)
    : circle(250, 410, 18, second);
  return [
    rect(0, 0, 500, 500, mix(first, '#000000', 0.12)),
    rect(0, 130, 500, 226, pale),
    rect(0, 138, 500, 2, dark),
    rect(0, 346, 500, 2, dark),
    circle(250, 66, 42, pale),
    circle(250, 66, 30, mix(first, '#000000', 0.12)),
    circle(250, 66, 16, second),
    smallLine(canvas, { y: 148 }, dark),
    title(canvas, { y: 172, height: 164, from: 'middle', largest: 60 }, dark),
    mark,
    author(canvas, { y: 448 }, pale),
  ].join('');
};

function windows(canvas: Canvas, x: number, y: number, width: number, lit: string): string {
  const columns = Math.floor((width - 8) / 11);
  const rows = Math.floor((500 - y - 70) / 15);
  const panes: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (canvas.rng.chance(0.24)) panes.push(rect(x + 6 + column * 11, y + 10 + row * 15, 5, 8, lit));
    }
  }
  return panes.join('');
}

/** Towers with lit windows. */
export const skyline: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const dark = palette.isDark ? palette.ground : palette.ink;
  const sky = fade('dusk', mix(dark, third, 0.35), mix(first, second, 0.4));
  const far: string[] = [];
  const near: string[] = [];
  for (let x = -10; x < 500; ) {
    const width = rng.int(34, 72);
    const y = rng.int(236, 340);
    far.push(rect(x, y - 34, width * 0.8, 500, mix(dark, first, 0.3)));
    near.push(
      rect(x, y, width - 4, 500, mix(dark, '#000000', 0.4)) +
        windows(canvas, x, y, width - 4, mix(second, '#fff2c9', 0.5)),
    );
    x += width;
  }
  return [
    sky.defs,
    rect(0, 0, 500, 500, sky.paint),
    ...far,
    ...near,
    rect(0, 436, 500, 64, mix(dark, '#000000', 0.55)),
    title(canvas, { y: 50, height: 138, largest: 68 }, '#fff8ea'),
    smallLine(canvas, {}, '#fff8ea'),
    author(canvas, { y: 453 }, '#fff8ea'),
  ].join('');
};

/** A lit door at the end of a dark room. */
export const door: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second] = palette.accents;
  const dark = mix(palette.isDark ? palette.ground : palette.ink, '#000000', 0.45);
  const x = rng.int(190, 310);
  const lit = mix(first, '#fff1cf', 0.35);
  const figure = rng.chance(0.6)
    ? circle(x, 262, 9, dark) +
      path(`M${n(x - 12)} 340L${n(x - 9)} 284Q${n(x)} 268 ${n(x + 9)} 284L${n(x + 12)} 340Z`, dark)
    : '';
  return [
    rect(0, 0, 500, 500, dark),
    path(`M0 340H500V500H0Z`, mix(dark, second, 0.14)),
    path(`M${x - 42} 340H${x + 42}L${x + 170} 500H${x - 110}Z`, lit, 'opacity=".42"'),
    rect(x - 42, 208, 84, 132, lit),
    figure,
    title(canvas, { y: 50, height: 140, largest: 70 }, '#faf4e6'),
    smallLine(canvas, {}, mix(lit, '#ffffff', 0.3)),
    author(canvas, { y: 448 }, '#faf4e6'),
  ].join('');
};

/** Sound in bars, for shows. */
export const sound: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const bars = Array.from({ length: 17 }, (_, index) => {
    const height = 24 + Math.abs(Math.sin(index * 0.7 + rng.next())) * rng.int(60, 130);
    const colour = [first, second, third][index % 3] ?? first;
    return rect(38 + index * 25.2, 386 - height / 2 - 20, 15, height, colour, 'rx="7.5"');
  });
  return [
    rect(0, 0, 500, 500, palette.ground),
    circle(446, 54, 22, first),
    path('M440 44v20l17 -10Z', palette.ground),
    ...bars,
    title(canvas, { y: 60, width: 380, height: 200, align: 'start', largest: 76 }, palette.ink),
    author(canvas, { y: 460, height: 22, align: 'start', largest: 18 }, palette.ink),
  ].join('');
};
