import { wordsOf } from '../fold';
import type { Query } from './ast';
import { type Guesses, wanted } from './evaluate';
import { fieldOf, wordOf } from './haystack';
import { INSIDE, IS_WHOLE, NO_FIT, type Reading, readingOf } from './vocabulary';
import type { WordColumn } from './wordColumn';

/** How much a word counts that stands inside another, begins one, or is whole: more than any field can outweigh. */
const WORTH = [0, 12, 24];
const FIRST_IN_TITLE = 2;
const WHOLE_TITLE = 50;
/** The title; each field after it counts one less. */
const FIRST_FIELD = 5;

/** How well the book at a place fits, 0 or more. */
export type Score = (place: number) => number;

/** How well the words from one on fit those of a phrase: as the one that fits worst. */
function fitAt(tokens: Uint32Array, at: number, to: number, phrase: readonly Reading[]): number {
  if (at + phrase.length > to) return NO_FIT;
  let worst = IS_WHOLE;
  for (const [next, reading] of phrase.entries()) worst = Math.min(worst, reading.fit(wordOf(tokens[at + next] ?? 0)));
  return worst;
}

/** What a word, which is a phrase of one, or a phrase counts: by the best of the places where it stands. */
function worthOf(tokens: Uint32Array, from: number, to: number, phrase: readonly Reading[]): number {
  const [first] = phrase;
  if (first === undefined) return 0;
  const { known } = first;
  let best = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] ?? 0;
    // Most words fit nothing that is asked for: this is all that is done about them.
    let fit = known[wordOf(token)] || first.fit(wordOf(token));
    if (fit === NO_FIT) continue;
    if (phrase.length > 1) fit = fitAt(tokens, at, to, phrase);
    if (fit === NO_FIT) continue;
    const field = fieldOf(token);
    const isFirst = at === from && field === 0 && fit !== INSIDE;
    const worth = WORTH[fit - INSIDE] ?? 0;
    best = Math.max(best, worth + FIRST_FIELD - field + (isFirst ? FIRST_IN_TITLE : 0));
  }
  return best;
}

/** Whether the title is these words and no more. */
function isTitle(tokens: Uint32Array, from: number, to: number, words: readonly Reading[]): boolean {
  const end = from + words.length;
  if (end > to || fieldOf(tokens[end - 1] ?? 0) !== 0 || (end < to && fieldOf(tokens[end] ?? 0) === 0)) return false;
  return fitAt(tokens, from, to, words) === IS_WHOLE;
}

/**
 * How well the words and phrases of a query fit the books of a column: whole words before beginnings before the rest,
 * titles before publishers. Null when there are none to rank by.
 */
export function scoring({ where }: Query, guesses: Guesses, { tokens, starts }: WordColumn): Score | null {
  const phrases = phrasesOf(where, guesses).map((words) => words.map(readingOf));
  if (phrases.length === 0) return null;
  const all = phrases.flat();
  return (place) => {
    const from = starts[place] ?? 0;
    const to = starts[place + 1] ?? 0;
    let score = isTitle(tokens, from, to, all) ? WHOLE_TITLE : 0;
    for (const phrase of phrases) score += worthOf(tokens, from, to, phrase);
    return score;
  };
}

/** What is asked for, as phrases; a bare word is one of its own. */
const phrasesOf = (where: Query['where'], guesses: Guesses): (readonly string[])[] =>
  wanted(where)
    .flatMap(({ kind, text }) => (kind === 'phrase' ? [wordsOf(text)] : wordsOf(text).map((word) => [word])))
    .filter((words) => words.length > 0 && !words.some((word) => guesses.has(word)));
