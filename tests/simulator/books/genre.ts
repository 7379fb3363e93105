import type { Grammar } from './grammar.ts';

/** A shelf mark with the words that its books are made of. */
export interface Genre {
  readonly name: string;
  /** How often it comes up. */
  readonly weight: number;
  readonly isFiction: boolean;
  /** Share of its works that belong to a series. */
  readonly seriesShare: number;
  /** Minutes, shortest and longest. */
  readonly runtime: readonly [number, number];
  /** Category paths, broad to narrow. */
  readonly ladders: readonly (readonly string[])[];
  readonly keywords: readonly string[];
  /** Slots `title`, `series`, `subtitle`, `hook`, `turn` and `stakes`, and whatever those use. */
  readonly grammar: Grammar;
}
