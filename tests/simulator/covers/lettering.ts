/** A way to set words: which fonts, how heavy, how wide its letters run. */
export interface Lettering {
  readonly fonts: string;
  readonly weight: number;
  readonly isCapitals: boolean;
  readonly isItalic: boolean;
  /** Whether all letters are equally wide. */
  readonly isFixed: boolean;
  /** Factor on the estimated width of a line. */
  readonly width: number;
  /** Ems between letters. */
  readonly spacing: number;
}

const DIDONE = "'Noto Serif Display','Playfair Display',Didot,'Bodoni MT',Georgia,serif";
const SERIF = "Georgia,'Noto Serif','Times New Roman',serif";
const SANS = "'Noto Sans Display','Avenir Next',Futura,'Helvetica Neue',Arial,sans-serif";
const NARROW = "'Oswald','League Gothic','DejaVu Sans Condensed','Arial Narrow',Arial,sans-serif";
const MONO = "'Courier Prime','DejaVu Sans Mono','Courier New',monospace";

function lettering(fonts: string, weight: number, width: number, more: Partial<Lettering> = {}): Lettering {
  return { fonts, weight, width, isCapitals: false, isItalic: false, isFixed: false, spacing: 0, ...more };
}

export const DISPLAY = lettering(DIDONE, 700, 1.02);
export const DISPLAY_CAPITALS = lettering(DIDONE, 700, 1.04, { isCapitals: true, spacing: 0.03 });
export const ITALIC = lettering(DIDONE, 700, 1, { isItalic: true });
export const BOOKISH = lettering(SERIF, 700, 1.1);
export const BOOKISH_CAPITALS = lettering(SERIF, 400, 1.06, { isCapitals: true, spacing: 0.06 });
export const POSTER = lettering(SANS, 800, 1.15, { isCapitals: true, spacing: -0.01 });
export const MODERN = lettering(SANS, 700, 1.06);
export const TALL = lettering(NARROW, 700, 1, { isCapitals: true });
export const TYPED = lettering(MONO, 700, 1, { isFixed: true });
export const SMALL_CAPITALS = lettering(SANS, 600, 1.02, { isCapitals: true, spacing: 0.14 });
export const SMALL_SERIF = lettering(SERIF, 400, 1.05, { isItalic: true });

const FIXED = 0.61;

/** Ems of one letter, by its rough kind; measured on common text faces. */
function letterWidth(letter: string): number {
  if (/[\u3000-\u9fff\uff00-\uffef]/.test(letter)) return 1;
  if (/[iljtfr.,:;'’!|()\-\s]/.test(letter)) return 0.32;
  if (/[mwMW—@%]/.test(letter)) return 0.9;
  if (/[A-ZА-ЯÄÖÜÉ&]/.test(letter)) return 0.7;
  return 0.56;
}

/** How a text reads in this lettering. */
export function shownAs(text: string, { isCapitals }: Lettering): string {
  return isCapitals ? text.toLocaleUpperCase('en') : text;
}

/** Ems that a line takes; an estimate on the wide side. */
export function lineWidth(line: string, style: Lettering): number {
  let ems = 0;
  for (const letter of shownAs(line, style)) {
    ems += (style.isFixed ? (letterWidth(letter) === 1 ? 1 : FIXED) : letterWidth(letter)) + style.spacing;
  }
  return ems * style.width;
}
