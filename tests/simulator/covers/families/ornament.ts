import type { Canvas, Family } from '../canvas.ts';
import { iconFor } from '../icons.ts';
import { author, smallLine, title } from '../parts.ts';
import { brightness, circle, mix, n, path, rect, stroke } from '../svg.ts';

function icon(canvas: Canvas, x: number, y: number, size: number, first: string, second: string): string {
  const markup = iconFor(canvas.title, canvas.rng.int(0, 100));
  return `<g transform="translate(${n(x - size / 2)} ${n(y - size / 2)}) scale(${n(size / 100)})" color="${first}" style="--second:${second}">${markup}</g>`;
}

/** The accent that stands out most from the ground. */
function strongest(canvas: Canvas): string {
  const { palette } = canvas;
  const far = (colour: string) => Math.abs(brightness(colour) - brightness(palette.ground));
  return [...palette.accents].sort((a, b) => far(b) - far(a))[0] ?? palette.ink;
}

function frame(canvas: Canvas, colour: string): string {
  const style = canvas.rng.int(0, 2);
  const inner = rect(30, 30, 440, 440, 'none', `stroke="${colour}" stroke-width="1.5"`);
  const outer = rect(20, 20, 460, 460, 'none', `stroke="${colour}" stroke-width="4"`);
  if (style === 0) return outer + inner;
  const corners = [
    [30, 30],
    [470, 30],
    [30, 470],
    [470, 470],
  ] as const;
  const knots = corners.map(
    ([x, y]) =>
      circle(x, y, style === 1 ? 12 : 20, canvas.palette.ground, `stroke="${colour}" stroke-width="3"`) +
      circle(x, y, 4, colour),
  );
  return outer + knots.join('');
}

/** One object in a frame. */
export const emblem: Family = (canvas) => {
  const { palette } = canvas;
  const first = strongest(canvas);
  const second = palette.accents.find((colour) => colour !== first) ?? palette.ink;
  const halo = canvas.rng.chance(0.5) ? circle(250, 292, 96, mix(palette.ground, first, 0.22)) : '';
  return [
    rect(0, 0, 500, 500, palette.ground),
    frame(canvas, first),
    halo,
    icon(canvas, 250, 294, 164, first, second),
    smallLine(canvas, { x: 60, y: 44, width: 380 }, palette.ink),
    title(canvas, { x: 54, y: 68, width: 392, height: 118, from: 'middle', largest: 56 }, palette.ink),
    author(canvas, { x: 60, y: 412, width: 380, largest: 20 }, palette.ink),
  ].join('');
};

/** A level mark with a glow, for heroes who count. */
export const crest: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const dark = palette.isDark ? mix(palette.ground, '#000000', 0.35) : mix(palette.ink, '#000000', 0.3);
  const shapes = [
    'M250 168L336 216V318L250 392L164 318V216Z',
    'M250 160L346 280L250 400L154 280Z',
    'M172 184H328V290C328 344 292 376 250 396C208 376 172 344 172 290Z',
  ];
  const sparks = Array.from({ length: 34 }, () =>
    circle(
      rng.int(20, 480),
      rng.int(120, 440),
      rng.next() * 2.6 + 0.6,
      rng.pick([second, third, '#ffffff']),
      `opacity="${n(0.35 + rng.next() * 0.6)}"`,
    ),
  );
  const shape = rng.pick(shapes);
  return [
    `<defs><radialGradient id="glow" cy=".56"><stop offset="0" stop-color="${first}"/><stop offset=".55" stop-color="${mix(dark, first, 0.35)}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs>`,
    rect(0, 0, 500, 500, 'url(#glow)'),
    ...sparks,
    path(shape, dark, `stroke="${second}" stroke-width="7" stroke-linejoin="round"`),
    path(shape, 'none', `stroke="#fff" stroke-opacity=".35" stroke-width="2" transform="translate(20 22) scale(.92)"`),
    icon(canvas, 250, 276, 104, '#fbf3df', second),
    title(canvas, { y: 30, height: 122, from: 'middle', largest: 60 }, '#fff7e4'),
    smallLine(canvas, { y: 410, largest: 17 }, '#fff7e4'),
    author(canvas, { y: 446 }, '#fff7e4'),
  ].join('');
};

function leaf(x: number, y: number, angle: number, size: number, colour: string): string {
  const d = `M0 0C${n(size * 0.3)} ${n(-size * 0.42)} ${n(size * 0.8)} ${n(-size * 0.34)} ${n(size)} 0C${n(size * 0.8)} ${n(size * 0.34)} ${n(size * 0.3)} ${n(size * 0.42)} 0 0Z`;
  return path(d, colour, `transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})"`);
}

function sprig(canvas: Canvas, x: number, bottom: number, height: number, lean: number): string {
  const { rng, palette } = canvas;
  const colour = rng.pick(palette.accents);
  const bloom = rng.pick(palette.accents.filter((other) => other !== colour));
  const at = (share: number) => [x + lean * share * share, bottom - height * share] as const;
  const stem = stroke(
    `M${n(x)} ${bottom}Q${n(x)} ${n(bottom - height / 2)} ${n(x + lean)} ${n(bottom - height)}`,
    colour,
    3,
  );
  const leaves = Array.from({ length: 7 }, (_, index) => {
    const [px, py] = at(0.16 + index * 0.12);
    const side = index % 2 === 0 ? -1 : 1;
    return leaf(px, py, side > 0 ? -38 : -142, 34 - index * 2, colour);
  });
  const [tx, ty] = at(1);
  const petals = Array.from({ length: 6 }, (_, index) => leaf(tx, ty, index * 60, 17, bloom)).join('');
  return stem + leaves.join('') + (rng.chance(0.75) ? petals + circle(tx, ty, 6, palette.ground) : '');
}

/** Stems growing up round the title. */
export const botanical: Family = (canvas) => {
  const { rng, palette } = canvas;
  const stems = [28, 82, 140, 198, 256, 312, 366, 420, 474].map((x) => {
    const edge = Math.abs(x - 250) / 225;
    const height = 70 + edge * edge * rng.int(170, 250) + rng.int(0, 40);
    return sprig(canvas, x + rng.int(-8, 8), 508, height, rng.int(-26, 26));
  });
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...stems,
    smallLine(canvas, { y: 34 }, palette.ink),
    title(canvas, { x: 86, y: 66, width: 328, height: 176, from: 'middle', largest: 58 }, palette.ink),
    author(canvas, { x: 100, y: 262, width: 300, largest: 18 }, palette.ink),
  ].join('');
};

/** Arches within arches. */
export const arch: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const rings = [first, second, third, mix(palette.ground, palette.ink, 0.82)];
  const bottom = 344;
  const drawn = rings.map((colour, index) => {
    const radius = 138 - index * 29;
    return path(
      `M${n(250 - radius)} ${bottom}V${n(200)}A${radius} ${radius} 0 0 1 ${n(250 + radius)} 200V${bottom}Z`,
      colour,
    );
  });
  const steps = Array.from({ length: 3 }, (_, index) =>
    rect(
      250 - 51 - index * 10,
      bottom - 26 + index * 9,
      102 + index * 20,
      9,
      mix(first, palette.ground, 0.3 + index * 0.2),
    ),
  );
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...drawn,
    rng.chance(0.4) ? circle(250, 212, 20, '#fbf1d8') : icon(canvas, 250, 232, 66, '#fbf1d8', first),
    ...(rng.chance(0.5) ? steps : []),
    title(canvas, { y: 358, height: 82, from: 'middle', largest: 48 }, palette.ink),
    smallLine(canvas, { y: 22 }, palette.ink),
    author(canvas, { y: 450, largest: 18 }, palette.ink),
  ].join('');
};
