import { fold } from '../fold';

/** Scripts that put no blanks between words, so that a word may begin and end anywhere. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Folded values with a blank on both sides of every word: " w" is then a word that begins so, " w " a whole one. */
export function lines(values: readonly string[]): string {
  return values.map((value) => ` ${fold(value)} `).join('\n');
}

/** The same for two spellings of one value; punctuation alone stands for itself. */
export const identityOf = (value: string): string => fold(value) || value;

/** What to look for in {@link lines} so that only words beginning like the last one match. */
export function prefixNeedle(text: string): string {
  const folded = fold(text);
  return folded === '' || UNSPACED.test(folded.charAt(0)) ? folded : ` ${folded}`;
}

/** What to look for in {@link lines} so that only these whole words in this order match. */
export function phraseNeedle(text: string): string {
  const folded = fold(text);
  return folded === '' || UNSPACED.test(folded.charAt(folded.length - 1))
    ? prefixNeedle(text)
    : `${prefixNeedle(text)} `;
}

/** Whether the text is a whole value of {@link lines}: `audible.com` is none of `audible.com.au`. */
export function isWholeValue(text: string): (folded: string) => boolean {
  const line = `\n${lines([text])}\n`;
  return (folded) => `\n${folded}\n`.includes(line);
}

/** {@link lines} of what `read` finds, made once per object. */
export function foldedOnce<Source extends object>(
  read: (source: Source) => readonly string[],
): (source: Source) => string {
  const known = new WeakMap<Source, string>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const fresh = lines(read(source));
    known.set(source, fresh);
    return fresh;
  };
}
