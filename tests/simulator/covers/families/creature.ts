import type { Canvas, Family } from '../canvas.ts';
import { author, smallLine, title } from '../parts.ts';
import { circle, mix, n, path, rect } from '../svg.ts';

function ears(canvas: Canvas, y: number, radius: number, colour: string, inner: string): string {
  const kind = canvas.rng.int(0, 2);
  const sides = [-1, 1].map((side) => {
    const x = 250 + side * radius * 0.68;
    if (kind === 0)
      return circle(x, y - radius * 0.72, radius * 0.3, colour) + circle(x, y - radius * 0.72, radius * 0.16, inner);
    if (kind === 1) {
      return path(
        `M${n(x - 30)} ${n(y - radius * 0.5)}L${n(x + side * 16)} ${n(y - radius * 1.22)}L${n(x + 30)} ${n(y - radius * 0.4)}Z`,
        colour,
      );
    }
    return `<ellipse cx="${n(x - side * 22)}" cy="${n(y - radius * 1.08)}" rx="20" ry="58" fill="${colour}" transform="rotate(${side * 10} ${n(x)} ${n(y)})"/>`;
  });
  return sides.join('');
}

/** A friendly face, for the young. */
export const creature: Family = (canvas) => {
  const { rng, palette } = canvas;
  const [first, second, third] = palette.accents;
  const ground = palette.isDark ? mix(third, '#ffffff', 0.55) : palette.ground;
  const ink = palette.isDark ? palette.ground : palette.ink;
  const radius = rng.int(98, 118);
  const y = 366;
  const confetti = Array.from({ length: 26 }, () => {
    const colour = rng.pick([second, third, mix(second, '#ffffff', 0.4)]);
    const at = [rng.int(0, 500), rng.int(190, 470)] as const;
    return rng.chance(0.5)
      ? circle(at[0], at[1], rng.int(5, 12), colour)
      : rect(at[0], at[1], 16, 16, colour, `transform="rotate(${rng.int(0, 80)} ${at[0]} ${at[1]})"`);
  });
  const eyes = [-1, 1].map((side) => {
    const x = 250 + side * radius * 0.36;
    return circle(x, y - 16, 17, '#ffffff') + circle(x + rng.int(-4, 4), y - 13, 9, '#22202a');
  });
  return [
    rect(0, 0, 500, 500, ground),
    ...confetti,
    ears(canvas, y, radius, first, mix(first, '#ffffff', 0.45)),
    path(`M${n(250 - radius)} 500V${y}A${radius} ${radius} 0 0 1 ${n(250 + radius)} ${y}V500Z`, first),
    ...eyes,
    `<ellipse cx="250" cy="${y + 18}" rx="19" ry="13" fill="#22202a"/>`,
    path(
      `M226 ${y + 38}Q250 ${y + 62} 274 ${y + 38}`,
      'none',
      'stroke="#22202a" stroke-width="5" stroke-linecap="round"',
    ),
    [-1, 1].map((side) => circle(250 + side * radius * 0.62, y + 22, 13, mix(first, '#ff5a5f', 0.4))).join(''),
    title(canvas, { y: 34, height: 150, from: 'middle', largest: 64 }, ink),
    smallLine(canvas, { y: 12, largest: 14 }, ink),
    rect(0, 456, 500, 44, ink),
    author(canvas, { y: 463, largest: 19 }, ground),
  ].join('');
};
