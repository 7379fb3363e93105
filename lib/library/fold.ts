/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const APOSTROPHES = /['’‘ʼʻ`]/gu;
/**
 * Accents, and the vowel points of Arabic and Hebrew. Not every mark: the vowels of Indic scripts and the voicing of
 * kana are marks too, and without them other words would match.
 */
const ACCENTS = /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const ASCII = /^[\u0020-\u007e\n]*$/;

/**
 * Text as search compares it: case, accents and punctuation do not count, apostrophes vanish ("don’t" = "dont"),
 * any other punctuation separates words ("Spider-Man" = "spider man"). Folding twice changes nothing.
 */
export function fold(text: string): string {
  const lower = ASCII.test(text)
    ? text.toLowerCase()
    : text
        // Taken apart it would become a blank with an accent.
        .replaceAll('´', '')
        .normalize('NFKD')
        .toLowerCase()
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return lower
    .replace(APOSTROPHES, '')
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}

/** The words of a text, folded. Punctuation alone has none. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}
