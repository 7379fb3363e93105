import { brightness } from './svg.ts';

/** Five colours that go together. */
export interface Palette {
  readonly ground: string;
  /** Letters on the ground. */
  readonly ink: string;
  readonly accents: readonly [string, string, string];
  readonly isDark: boolean;
}

/** ground, ink, three accents; chosen by eye. */
const SWATCHES = `
#f4ead7 #2b2a33 #d1495b #edae49 #00798c
#12263a #f4e9cd #c5a572 #06bcc1 #e26d5c
#e8dfd0 #27313b #b5523b #6b8f71 #d9a441
#1f1b2e #f6e7cb #e4572e #f3a712 #6c5b7b
#faf3e8 #3a2e39 #ff6f59 #254441 #43aa8b
#0f2a2e #eef1e6 #d8b26e #7aa095 #b4472f
#f2c14e #2a2b2e #f78154 #4d9078 #5b2333
#2d3047 #fff8ec #e07a5f #81b29a #f2cc8f
#efe5dc #1b3a4b #d4a373 #b56576 #6d597a
#3d1f2b #f7e4d4 #d96c75 #f0b67f #7d4f50
#d9e4dd #22333b #c8553d #588b8b #ffd5c2
#16302b #f3efe0 #f2a541 #85b79d #d36135
#fbe9e1 #4a2c40 #e85d75 #f1a66a #7b9e89
#0b1d36 #ffe8c2 #ff9f1c #2ec4b6 #cbf3f0
#c94c4c #fff4e6 #f4d58d #3d2c2e #708d81
#f6f1eb #33272a #594a4e #e78895 #99b898
#24322f #f5e6ca #e9c46a #f4a261 #2a9d8f
#1a1423 #f4eef8 #b75d69 #eacdc2 #684756
#eadeda #22223b #9a8c98 #c9ada7 #4a4e69
#264653 #fdf6e3 #e76f51 #e9c46a #2a9d8f
#fffaf0 #1d3557 #e63946 #a8dadc #457b9d
#33415c #fefae0 #dda15e #bc6c25 #a3b18a
#5c374c #ffecd6 #ff8c61 #ce6a85 #faa275
#ffd9a0 #3b1c32 #a64253 #6a0f49 #f08a4b
#0d0d12 #f1f1ee #c1121f #8d99ae #edc531
#dfe9f3 #14213d #fca311 #6096ba #274c77
#283618 #fefae0 #bc6c25 #dda15e #8aa36b
#f7d6d0 #2f2235 #b23a48 #8c2f39 #fcb9b2
#0a2239 #e8f1f2 #53a2be #1d84b5 #f5b700
#ece4f4 #31263e #6247aa #f2a65a #44cf6c
`;

function paletteOf(line: string): Palette {
  const [ground = '#ffffff', ink = '#000000', a = ink, b = ink, c = ink] = line.trim().split(' ');
  return { ground, ink, accents: [a, b, c], isDark: brightness(ground) < 0.45 };
}

export const PALETTES: readonly Palette[] = SWATCHES.trim().split('\n').map(paletteOf);
export const DARK: readonly Palette[] = PALETTES.filter(({ isDark }) => isDark);
export const LIGHT: readonly Palette[] = PALETTES.filter(({ isDark }) => !isDark);
