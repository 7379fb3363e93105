import type { Random } from '../random.ts';

/** What books in one language other than English are made of. */
export interface Tongue {
  readonly language: string;
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly series: readonly string[];
  /** The word before a number: "Band 2". */
  readonly book: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly blurbs: readonly string[];
  readonly edition: string;
}

/** Languages that put no blank between a family name and a given name, nor between the parts of a title. */
function runsOn(tongue: Tongue): boolean {
  return tongue.language === 'japanese';
}

/** A person's name, in the order of the language. */
export function nameIn(tongue: Tongue, rng: Random): string {
  const given = rng.pick(tongue.given);
  const family = rng.pick(tongue.family);
  return runsOn(tongue) ? `${family}${given}` : `${given} ${family}`;
}

/** A title. */
export function titleIn(tongue: Tongue, rng: Random): string {
  const head = rng.pick(tongue.heads);
  if (rng.chance(0.25)) return head;
  return runsOn(tongue) ? head + rng.pick(tongue.tails) : `${head} ${rng.pick(tongue.tails)}`;
}
