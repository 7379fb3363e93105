/** Shorter words are one letter away from too many others. */
const SHORTEST = 5;
const LETTERS_ONLY = /^\p{L}+$/u;
const BLANK = ' ';

/** Whether a folded word may be read as one with a typing mistake: long enough, and no number. */
export const mayBeTypo = (word: string): boolean => word.length >= SHORTEST && LETTERS_ONLY.test(word);

/** Whether the words from `at` on begin like `rest`. */
const begins = (text: string, at: number, rest: string): boolean => text.startsWith(rest, at);

/** Whether the word that begins at `start` begins like `word` but for one letter more, less, other, or swapped. */
function isNear(word: string, text: string, start: number): boolean {
  let same = 0;
  while (same < word.length && word[same] === text[start + same]) same += 1;
  if (same >= word.length - 1) return true;
  const at = start + same;
  const rest = word.slice(same + 1);
  const letter = text[at];
  // The word ends here, and more than one letter is left over.
  if (letter === undefined || letter === BLANK) return false;
  if (begins(text, at, rest) || begins(text, at + 1, rest) || begins(text, at + 1, word.slice(same))) return true;
  return text[at + 1] === word[same] && letter === word[same + 1] && begins(text, at + 2, word.slice(same + 2));
}

/** The half that is whole cannot stand deeper in a word than the mistyped one is long. */
const mayBegin = (start: number, half: number, word: string): boolean => half - start <= word.length;

/**
 * A test for text as `lines` makes it: whether any word in it begins one typing mistake away from this one. One
 * mistake leaves one half of the word whole, or swaps the letters in its middle: only such words are looked at.
 */
export function typoTest(word: string): (text: string) => boolean {
  const middle = Math.floor(word.length / 2);
  const head = ` ${word.slice(0, middle)}`;
  const tail = word.slice(middle);
  const swapped = ` ${word.slice(0, middle - 1)}${word.charAt(middle)}${word.charAt(middle - 1)}${word.slice(middle + 1)}`;
  return (text) => {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      if (isNear(word, text, at + 1)) return true;
    }
    for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
      const start = text.lastIndexOf(BLANK, at) + 1;
      if (mayBegin(start, at, word) && isNear(word, text, start)) return true;
    }
    return text.includes(swapped);
  };
}
