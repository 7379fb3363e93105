/** Words as numbers: a question looks at each once, however many books it stands in. */
const numbers = new Map<string, number>();
const words: string[] = [];

/** The number of a folded word; the same as long as the page lives. */
export function numberOfWord(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = words.length;
  numbers.set(word, number);
  words.push(word);
  return number;
}

/** What a word of the library is to the one that is asked for; the higher, the better it fits. 0 is not yet known. */
export const NO_FIT = 1;
export const INSIDE = 2;
export const BEGINS = 3;
export const IS_WHOLE = 4;

/** How the words of the library stand to one that is asked for. */
export interface Reading {
  /** By number, as far as found out: whoever asks for very many looks here first. */
  readonly known: Uint8Array;
  /** How the word of this number stands to it. */
  fit(number: number): number;
}

function readingBy(compare: (word: string, number: number) => number): Reading {
  const reading = {
    known: new Uint8Array(words.length),
    fit(number: number): number {
      const before = reading.known[number];
      if (before !== undefined && before > 0) return before;
      if (number >= reading.known.length) {
        const longer = new Uint8Array(words.length);
        longer.set(reading.known);
        reading.known = longer;
      }
      const fit = compare(words[number] ?? '', number);
      reading.known[number] = fit;
      return fit;
    },
  };
  return reading;
}

function compared(word: string, wanted: string): number {
  if (word === wanted) return IS_WHOLE;
  const at = word.indexOf(wanted);
  if (at < 0) return NO_FIT;
  return at === 0 ? BEGINS : INSIDE;
}

/** More words than anybody types into one question. */
const KEPT = 16;
const latest = new Map<string, Reading>();

function typed(wanted: string): Reading {
  // What is typed letter by letter stands only in words that had it without the last one.
  const shorter = latest.get(wanted.slice(0, -1));
  return readingBy((word, number) => (shorter?.fit(number) === NO_FIT ? NO_FIT : compared(word, wanted)));
}

/**
 * The reading of a folded word as it is typed: it may be the beginning of what is meant, or stand inside it. Those asked
 * for last are kept, for what is typed next mostly asks for them again.
 */
export function readingOf(wanted: string): Reading {
  const reading = latest.get(wanted) ?? typed(wanted);
  latest.delete(wanted);
  latest.set(wanted, reading);
  if (latest.size > KEPT) for (const oldest of [...latest.keys()].slice(0, -KEPT)) latest.delete(oldest);
  return reading;
}

/** A reading that words fit or do not. */
export const readingWith = (passes: (word: string) => boolean): Reading =>
  readingBy((word) => (passes(word) ? INSIDE : NO_FIT));
