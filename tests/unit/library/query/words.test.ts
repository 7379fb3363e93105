import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '@/lib/library/query/evaluate';
import { hasWord, haystackOf } from '@/lib/library/query/haystack';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { atOnce } from '@/lib/library/query/slices';
import { isNear } from '@/lib/library/query/typo';
import { BEGINS, INSIDE, IS_WHOLE, numberOfWord, readingOf } from '@/lib/library/query/vocabulary';
import { columnOf, everyPlace, isAnywhere, placesWith } from '@/lib/library/query/wordColumn';
import { aRow } from '../support';
import { CONTEXT, LIBRARY } from './support';

const letters = fc.constantFrom('a', 'b', 'ü', '3', '本');
const someWord = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
const someTitle = fc.array(someWord, { maxLength: 4 }).map((words) => words.join(' '));
const someBooks = fc
  .array(fc.tuple(someTitle, someTitle), { maxLength: 8 })
  .map((titles) => titles.map(([title, subtitle], at) => aRow({ asin: `B${at}`, title, subtitle })));

describe('words as numbers', () => {
  test('fit as their letters do, however many have been met before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someWord, someWord), { minLength: 1 }), (pairs) => {
        for (const [wanted, word] of pairs) {
          const fit = readingOf(wanted).fit(numberOfWord(word));
          expect([fit >= INSIDE, fit >= BEGINS, fit === IS_WHOLE]).toEqual([
            word.includes(wanted),
            word.startsWith(wanted),
            word === wanted,
          ]);
        }
      }),
    );
  });

  test('find the books whose text has them, one by one and all at once', () => {
    fc.assert(
      fc.property(someBooks, someWord, (books, typed) => {
        const [wanted = ''] = haystackOf(aRow({ title: typed }))
          .text.trim()
          .split(' ');
        const having = books.filter((book) => haystackOf(book).text.includes(wanted));
        expect(books.filter((book) => hasWord(haystackOf(book), readingOf(wanted)))).toEqual(having);
        const column = atOnce(columnOf(books));
        const places = atOnce(placesWith(column, everyPlace(column), readingOf(wanted)));
        expect([...places].map((place) => books[place])).toEqual(having);
        expect(isAnywhere(column, readingOf(wanted))).toBe(having.length > 0);
      }),
    );
  });
});

describe('a mistyped word', () => {
  const someLetters = fc.string({ unit: letters, minLength: 5, maxLength: 9 });

  test('is near to one with a letter more, less, other or swapped, and to what goes on from it', () => {
    fc.assert(
      fc.property(someLetters, someWord, letters, fc.nat(), (word, rest, letter, place) => {
        const at = place % word.length;
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        const mistyped = [
          word,
          before + after,
          before + letter + after,
          before + letter + word.slice(at),
          before + after.charAt(0) + word.charAt(at) + after.slice(1),
        ];
        expect(mistyped.filter((typed) => !isNear(typed, word + rest))).toEqual([]);
      }),
    );
  });

  test('is not near to one that differs in two places', () => {
    expect(isNear('lantern', 'lanxexn')).toBe(false);
    expect(isNear('lantern', 'lan')).toBe(false);
  });
});

test('an answer has the books that each condition fits, and the best of them first', () => {
  for (const text of ['sal', 'the salt', 'quill is:finished', '"the salt" OR ember']) {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(text);
    const { books, guesses } = runQuery(LIBRARY, parsed.query, { ...CONTEXT, annotations: new Map() });
    const fits = compile(parsed.query, CONTEXT, guesses);
    expect(new Set(books)).toEqual(new Set(LIBRARY.filter(fits)));
  }
  const titled = (title: string) => aRow({ asin: title, title });
  const books = ['Ash Island', 'Dash', 'Ashes', 'The Ash', 'Ash'].map(titled);
  const parsed = parse('ash');
  if (!parsed.ok) throw new Error('ash');
  expect(runQuery(books, parsed.query, CONTEXT).books.map(({ title }) => title)).toEqual([
    'Ash',
    'Ash Island',
    'The Ash',
    'Ashes',
    'Dash',
  ]);
});
