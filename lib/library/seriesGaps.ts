import { sequenceSpan } from './query/sequence';
import { isComing, isHeld } from './seriesHeld';
import type { Volume } from './seriesIndex';

/** Whole numbers `from` up to and with `to`. */
export type Gap = readonly [from: number, to: number];

/** Nobody counts so far; such numbers are dates ("20210304") or parts of one. */
export const HIGHEST = 1000;

const spansOf = (sequences: readonly string[]) => sequences.map(sequenceSpan).filter((span) => span !== null);

/**
 * The whole numbers that are not among these sequences, from 1 up to the highest that is, or that is known of. A range
 * fills every number in it. What follows the highest cannot be known from here.
 */
export function seriesGapsOf(sequences: readonly string[], known: readonly string[] = sequences): Gap[] {
  const spans = spansOf(sequences);
  const last = spansOf(known).reduce((most, [, to]) => Math.max(most, Math.floor(to)), 0);
  if (last > HIGHEST) return [];
  const taken = new Set<number>();
  for (const [from, to] of spans) {
    for (let number = Math.ceil(from); number <= to; number += 1) taken.add(number);
  }
  const gaps: Gap[] = [];
  for (let number = 1; number <= last; number += 1) {
    if (taken.has(number)) continue;
    const before = gaps.at(-1);
    if (before !== undefined && before[1] === number - 1) gaps[gaps.length - 1] = [before[0], number];
    else gaps.push([number, number]);
  }
  return gaps;
}

/** The numbers of which no volume can be listened to, up to the highest that is out. */
export function heldGapsOf(volumes: readonly Volume[], today: string): Gap[] {
  const out = volumes.filter(({ book }) => !isComing(book, today));
  const held = out.filter(({ book }) => isHeld(book, today));
  return seriesGapsOf(
    held.map(({ sequence }) => sequence),
    out.map(({ sequence }) => sequence),
  );
}
