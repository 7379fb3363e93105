import type { Random } from '../random.ts';
import type { Lettering } from './lettering.ts';
import type { Palette } from './palette.ts';

/** What a cover is drawn from. The picture is 500 by 500. */
export interface Canvas {
  readonly rng: Random;
  readonly palette: Palette;
  readonly title: string;
  readonly author: string;
  /** The small line: a series and number, or a kind of book. May be empty. */
  readonly line: string;
  /** The number in a series, or nothing. */
  readonly number: string;
  readonly lettering: Lettering;
}

/** Draws one kind of cover. */
export type Family = (canvas: Canvas) => string;
