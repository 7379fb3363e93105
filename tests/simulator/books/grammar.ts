import type { Random } from '../random.ts';

/** Word lists by slot; a word may hold `{slots}` itself. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

const MAX_DEPTH = 8;

function expand(template: string, grammar: Grammar, rng: Random, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error(`This grammar never ends: ${template}`);
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = grammar[slot];
    if (!words) throw new Error(`No words for {${slot}}`);
    return expand(rng.pick(words), grammar, rng, depth + 1);
  });
}

function hasEcho(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const stems = words.map((word) => word.replace(/s$/, ''));
  return new Set(stems).size < stems.length;
}

function tidy(text: string): string {
  return text
    .replace(/\b([Tt]he|[Aa]) the /g, '$1 ')
    .replace(/\b([Aa]) (?=[AEIOaeio])/g, '$1n ')
    .replace(/(^|[.!?:…]["”]?\s+)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Fills a template from the word lists. */
export function say(template: string, grammar: Grammar, rng: Random): string {
  return tidy(expand(template, grammar, rng, 0));
}

/** Fills a short template, trying not to say one word twice ("Salt and Salt"). */
export function sayOnce(template: string, grammar: Grammar, rng: Random): string {
  let said = say(template, grammar, rng);
  for (let tries = 0; tries < 6 && hasEcho(said); tries++) said = say(template, grammar, rng);
  return said;
}

/** Word lists written as one text, a word between bars. */
export function words(text: string): readonly string[] {
  return text
    .split('|')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
