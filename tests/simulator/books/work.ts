import type { Genre } from './genre.ts';

export interface SeriesEntry {
  readonly title: string | null;
  readonly sequence: string;
}

/** A book before it is an item: what a reader would say about it. */
export interface Work {
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  readonly narrators: readonly string[];
  readonly publisher: string;
  readonly genre: Genre;
  readonly language: string;
  readonly series: readonly SeriesEntry[];
  readonly runtime: number;
  /** Epoch milliseconds of the release day. */
  readonly released: number;
  readonly short: string;
  readonly long: string;
}
