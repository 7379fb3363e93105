/** Shorter words are one letter away from too many others. */
const SHORTEST = 5;
const LETTERS_ONLY = /^\p{L}+$/u;

/** Whether a folded word may be read as one with a typing mistake: long enough, and no number. */
export const mayBeTypo = (word: string): boolean => word.length >= SHORTEST && LETTERS_ONLY.test(word);

/** Whether another word begins like this one but for one letter more, less, other, or swapped. */
export function isNear(word: string, other: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  if (same >= word.length - 1) return true;
  const begins = (rest: string, at: number): boolean => other.startsWith(rest, at);
  // One letter less in the other, another one, and one more.
  if (begins(word.slice(same + 1), same)) return true;
  if (begins(word.slice(same + 1), same + 1) || begins(word.slice(same), same + 1)) return true;
  const swapped = `${word.charAt(same + 1)}${word.charAt(same)}${word.slice(same + 2)}`;
  return begins(swapped, same);
}
