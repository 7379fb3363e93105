import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '@/lib/library/fold';

test.each([
  ['Ésprit Ångström', 'esprit angstrom'],
  ['STRAẞE straße', 'strasse strasse'],
  ['Øyvind Łukasz Đorđe Æsir Œuvre', 'oyvind lukasz dorde aesir oeuvre'],
  ['Þórr, Ísland', 'thorr island'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'οδυσσευσ οδυσσευσ'],
  ["Don’t don't O`Brien O´Brien", 'dont dont obrien obrien'],
  ['Spider-Man: Vol. 2', 'spider man vol 2'],
  ['J.K. Quill', 'j k quill'],
  ['C++ & C', 'c++ c'],
  ['ﬁne ｗｉｄｅ', 'fine wide'],
  ['Ёлка Йод', 'елка иод'],
  ['  a \n\t b ', 'a b'],
  ['が', 'が'.normalize('NFKD')],
  ['!?…', ''],
])('%o folds to %o', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing, and case never counts', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
    }),
  );
});
