import type { Canvas, Family } from '../canvas.ts';
import { author, ridge, smallLine, title } from '../parts.ts';
import { circle, fade, mix, n, path, points, rect, stroke } from '../svg.ts';

function layers(canvas: Canvas, from: number, count: number, near: string, far: string): string {
  const step = (500 - from) / (count + 0.6);
  return Array.from({ length: count }, (_, index) => {
    const colour = mix(far, near, index / (count - 1));
    return path(ridge(canvas, from + step * index, 26 - index * 2, canvas.rng.int(3, 5)), colour);
  }).join('');
}

/** What stands on the hills: firs, a house with a light, or birds over them. */
function staffage(canvas: Canvas, dark: string, light: string): string {
  const { rng } = canvas;
  const kind = rng.int(0, 3);
  if (kind === 0) {
    const firs = Array.from({ length: rng.int(9, 16) }, () => {
      const [x, y, size] = [rng.int(10, 490), rng.int(408, 438), rng.int(22, 46)];
      return path(`M${x} ${y - size}L${n(x + size * 0.32)} ${y + 12}H${n(x - size * 0.32)}Z`, dark);
    });
    return firs.join('');
  }
  if (kind === 1) {
    const x = rng.int(90, 400);
    const walls = rect(x, 386, 46, 34, dark) + path(`M${x - 8} 388L${x + 23} 358L${x + 54} 388Z`, dark);
    return walls + rect(x + 36, 352, 8, 22, dark) + rect(x + 9, 396, 10, 12, light) + rect(x + 27, 396, 10, 12, light);
  }
  const birds = Array.from({ length: kind === 2 ? rng.int(3, 6) : 0 }, () => {
    const [x, y, size] = [rng.int(60, 440), rng.int(212, 262), rng.int(7, 13)];
    return stroke(
      `M${x - size} ${y - size * 0.5}Q${x - size * 0.4} ${y - size * 0.9} ${x} ${y}Q${x + size * 0.4} ${y - size * 0.9} ${x + size} ${y - size * 0.5}`,
      dark,
      2.4,
    );
  });
  return birds.join('');
}

/** A sun over hills. */
export const hills: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [warm, second, cool] = palette.accents;
  const sky = fade('sky', palette.ground, mix(palette.ground, second, 0.55));
  const deep = palette.isDark ? mix(palette.ground, '#000000', 0.45) : mix(cool, palette.ink, 0.75);
  const x = rng.int(110, 390);
  return [
    sky.defs,
    rect(0, 0, 500, 500, sky.paint),
    circle(x, 296, rng.int(46, 80), warm),
    layers(canvas, 300, rng.int(4, 5), deep, mix(warm, cool, 0.55)),
    staffage(canvas, mix(deep, '#000000', 0.15), mix(second, '#fff6d8', 0.5)),
    title(canvas, { y: 50, height: 146 }, palette.ink),
    smallLine(canvas, {}, palette.ink),
    author(canvas, { y: 446 }, '#fbf5e6'),
  ].join('');
};

function boat(x: number, y: number, colour: string, sail: string): string {
  return (
    path(`M${n(x - 26)} ${n(y)}h52l-10 15h-32Z`, colour) +
    path(`M${n(x - 2)} ${n(y - 4)}v-52l-24 46Z`, sail) +
    path(`M${n(x + 3)} ${n(y - 4)}v-40l20 36Z`, colour)
  );
}

/** A boat on scalloped waves. */
export const waves: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const deep = mix(palette.isDark ? second : first, palette.isDark ? palette.ground : palette.ink, 0.55);
  const radius = rng.pick([25, 31.25, 41.7]);
  const rows = Array.from({ length: 7 }, (_, row) => {
    const y = 318 + row * radius * 0.86;
    const shift = row % 2 === 0 ? 0 : radius;
    const colour = mix(third, deep, row / 6);
    const scallops = Array.from({ length: Math.ceil(500 / (radius * 2)) + 2 }, (_, column) => {
      const x = column * radius * 2 - radius + shift - radius;
      return (
        circle(x, y, radius, colour) +
        circle(x, y, radius * 0.62, 'none', `stroke="${palette.ground}" stroke-opacity=".35" stroke-width="2"`)
      );
    });
    return rect(0, y, 500, 500 - y, colour) + scallops.join('');
  });
  return [
    rect(0, 0, 500, 500, palette.ground),
    circle(rng.int(90, 410), 244, rng.int(26, 46), second),
    boat(rng.int(130, 370), 282, palette.ink, first),
    ...rows,
    title(canvas, { y: 50, height: 146 }, palette.ink),
    smallLine(canvas, {}, palette.ink),
    rect(0, 440, 500, 60, deep),
    author(canvas, { y: 454 }, '#fdf6e6'),
  ].join('');
};

function peaks(canvas: Canvas, base: number, height: number): string {
  const outline: [number, number][] = [[0, 500]];
  for (let x = -20; x < 520; x += canvas.rng.int(36, 74)) {
    outline.push([x, base - canvas.rng.next() * height]);
    outline.push([x + canvas.rng.int(18, 34), base + canvas.rng.next() * 20]);
  }
  return `${points([...outline, [500, base], [500, 500]])}Z`;
}

/** Stars and a moon over sharp mountains. */
export const night: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const dark = palette.isDark ? palette.ground : mix(palette.ink, third, 0.25);
  const sky = fade('night', mix(dark, '#000000', 0.35), mix(dark, first, 0.38));
  const pale = '#f7efdc';
  const stars = Array.from({ length: 46 }, () =>
    circle(rng.int(0, 500), rng.int(0, 330), rng.next() * 1.6 + 0.5, pale, `opacity="${n(0.3 + rng.next() * 0.7)}"`),
  );
  const x = rng.int(90, 410);
  const moon = rng.chance(0.5)
    ? circle(x, 262, 44, pale)
    : path(`M${x} 218a46 46 0 1 0 36 74a38 38 0 1 1 -36 -74Z`, pale);
  return [
    sky.defs,
    rect(0, 0, 500, 500, sky.paint),
    ...stars,
    moon,
    path(peaks(canvas, 380, 92), mix(dark, second, 0.4)),
    path(peaks(canvas, 420, 70), mix(dark, '#000000', 0.35)),
    path(peaks(canvas, 462, 40), mix(dark, '#000000', 0.65)),
    title(canvas, { y: 50, height: 152 }, pale),
    smallLine(canvas, {}, mix(pale, second, 0.35)),
    author(canvas, { y: 450 }, pale),
  ].join('');
};

/** Contour lines round a summit. */
export const contours: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second] = palette.accents;
  const centre = [rng.int(150, 350), rng.int(210, 330)] as const;
  const wobble = Array.from({ length: 9 }, () => 0.72 + rng.next() * 0.56);
  const ring = (radius: number) => {
    const corners = wobble.map((factor, index) => {
      const angle = (index / wobble.length) * Math.PI * 2;
      return [centre[0] + Math.cos(angle) * radius * factor, centre[1] + Math.sin(angle) * radius * factor] as const;
    });
    const middle = (a: readonly [number, number], b: readonly [number, number]) =>
      `${n((a[0] + b[0]) / 2)} ${n((a[1] + b[1]) / 2)}`;
    const [firstCorner = centre] = corners;
    const last = corners.at(-1) ?? centre;
    const curves = corners.map(
      (corner, index) => `Q${n(corner[0])} ${n(corner[1])} ${middle(corner, corners[index + 1] ?? firstCorner)}`,
    );
    return `M${middle(last, firstCorner)}${curves.join('')}Z`;
  };
  const rings = Array.from({ length: 17 }, (_, index) =>
    stroke(ring(22 + index * 24), index % 5 === 0 ? first : second, index % 5 === 0 ? 3 : 1.5, 'opacity=".85"'),
  );
  const plate = rng.chance(0.5) ? 60 : 262;
  return [
    rect(0, 0, 500, 500, palette.ground),
    ...rings,
    circle(centre[0], centre[1], 7, first),
    rect(40, plate, 420, 178, palette.ground, `stroke="${palette.ink}" stroke-width="2"`),
    title(canvas, { x: 62, y: plate + 20, width: 376, height: 112, from: 'middle' }, palette.ink),
    smallLine(canvas, { y: plate + 144 }, palette.ink),
    rect(0, 452, 500, 48, palette.ink),
    author(canvas, { y: 461, largest: 20 }, palette.ground),
  ].join('');
};
