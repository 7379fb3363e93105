import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookRow } from '@/lib/library/book';
import { normalise } from '@/lib/library/normalise';
import type { Query, Term } from '@/lib/library/query/ast';
import { complete, valueText } from '@/lib/library/query/complete';
import { compileTerm } from '@/lib/library/query/evaluate';
import { explain } from '@/lib/library/query/explain';
import { FIELDS } from '@/lib/library/query/fields';
import { parse } from '@/lib/library/query/parse';
import { print, quote } from '@/lib/library/query/print';
import { runQuery } from '@/lib/library/query/run';
import { orderOf, SORT_KEYS, type Sort } from '@/lib/library/query/sort';
import { reconcile } from '@/lib/library/reconcile';
import { aRow, CONTEXT as READING, recorded } from '../support';
import { all, any, not, placeless, someQuery, someTerm, someText, whereOf } from './arbitraries';
import { CONTEXT, LIBRARY, queryOf } from './support';

const RUNS = { numRuns: 150 };

/** Which books of the library a term fits, as one word. */
const fits = (term: Term): string => {
  const test = compileTerm(term, CONTEXT);
  return LIBRARY.filter(test)
    .map(({ asin }) => asin)
    .join('');
};

/** Pieces of a library's words: those of one query are often parts of those of the next. */
const someWords = fc
  .constantFrom(...LIBRARY.flatMap(({ title }) => title.toLowerCase().split(/[^\p{L}\p{N}]+/u)))
  .chain((word) => fc.nat(word.length).map((length) => word.slice(0, length + 1)));
const someTyping = fc.tuple(fc.array(someWords, { maxLength: 3 }), fc.option(someText, { freq: 3 }), fc.boolean());

describe('an answer', () => {
  test('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(someTyping, { minLength: 2, maxLength: 8 }), (typed) => {
        const books = [...LIBRARY];
        for (const [words, more, isMistyped] of typed) {
          const parsed = parse([...words, isMistyped ? 'wachtrer' : '', more ?? ''].join(' '));
          if (!parsed.ok) continue;
          expect(runQuery(books, parsed.query, CONTEXT)).toEqual(runQuery([...LIBRARY], parsed.query, CONTEXT));
        }
      }),
      RUNS,
    );
  });
});

describe('text and query are the same thing', () => {
  test('parse(print(q)) = q', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        expect(placeless(queryOf(print(query)))).toEqual(placeless(query));
      }),
      { numRuns: 1000 },
    );
  });

  test('any text parses to a query that prints to itself, or to mistakes inside the text', () => {
    let good = 0;
    fc.assert(
      fc.property(fc.oneof(someText, fc.string({ unit: 'binary-ascii' })), (text) => {
        const parsed = parse(text);
        if (parsed.ok) {
          good += 1;
          expect(placeless(queryOf(print(parsed.query)))).toEqual(placeless(parsed.query));
          return;
        }
        expect(parsed.mistakes.length).toBeGreaterThan(0);
        for (const { start, end } of parsed.mistakes) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(good).toBeGreaterThan(300);
  });

  test('a condition knows where it stands: its piece of text means the same', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const parsed = parse(text);
        if (!parsed.ok) return;
        const { where, sorts } = parsed.query;
        // A directive may stand between the sides of an OR.
        for (const term of sorts.length > 0 || parsed.query.group !== null ? [] : where) {
          expect(print(queryOf(text.slice(term.start, term.end)))).toBe(
            print({ where: [term], sorts: [], group: null }),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('-(-a) = a', () => {
    fc.assert(
      fc.property(someTerm, (term) => {
        const text = print({ where: whereOf(term), sorts: [], group: null });
        expect(placeless(queryOf(`-(-(${text}))`))).toEqual(placeless(queryOf(text)));
        expect(placeless(queryOf(`(${text})`))).toEqual(placeless(queryOf(text)));
      }),
      RUNS,
    );
  });
});

describe('AND, OR and NOT', () => {
  const pair = fc.tuple(someTerm, someTerm);
  const triple = fc.tuple(someTerm, someTerm, someTerm);

  test('are intersection, union and complement', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [inA, inB] = [new Set(fits(a)), new Set(fits(b))];
        const letters = LIBRARY.map(({ asin }) => asin);
        expect(fits(all([a, b]))).toBe(letters.filter((asin) => inA.has(asin) && inB.has(asin)).join(''));
        expect(fits(any([a, b]))).toBe(letters.filter((asin) => inA.has(asin) || inB.has(asin)).join(''));
        expect(fits(not(a))).toBe(letters.filter((asin) => !inA.has(asin)).join(''));
      }),
      RUNS,
    );
  });

  test('commute, associate, absorb, distribute; De Morgan', () => {
    fc.assert(
      fc.property(triple, ([a, b, c]) => {
        expect(fits(all([a, b]))).toBe(fits(all([b, a])));
        expect(fits(any([a, b]))).toBe(fits(any([b, a])));
        expect(fits(all([a, all([b, c])]))).toBe(fits(all([all([a, b]), c])));
        expect(fits(any([a, any([b, c])]))).toBe(fits(any([any([a, b]), c])));
        expect(fits(all([a, any([a, b])]))).toBe(fits(a));
        expect(fits(any([a, all([a, b])]))).toBe(fits(a));
        expect(fits(all([a, any([b, c])]))).toBe(fits(any([all([a, b]), all([a, c])])));
        expect(fits(not(all([a, b])))).toBe(fits(any([not(a), not(b)])));
        expect(fits(not(not(a)))).toBe(fits(a));
      }),
      RUNS,
    );
  });

  test('hold for whole answers too, guesses and all', () => {
    const asins = (where: Query['where']) =>
      runQuery(LIBRARY, { where, sorts: [], group: null }, { ...CONTEXT, annotations: new Map() })
        .books.map(({ asin }) => asin)
        .sort();
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const of = (term: Term) => asins(term.kind === 'all' ? term.terms : [term]);
        const inB = new Set(of(b));
        expect(of(all([a, b]))).toEqual(of(a).filter((asin) => inB.has(asin)));
        expect(of(any([a, b]))).toEqual([...new Set([...of(a), ...inB])].sort());
      }),
      RUNS,
    );
  });
});

describe('sorting', () => {
  const someSorts: fc.Arbitrary<Sort[]> = fc.array(
    fc.record({ key: fc.constantFrom(...SORT_KEYS), direction: fc.constantFrom('asc', 'desc') }),
    { maxLength: 3 },
  );
  const shuffled = fc.shuffledSubarray([...LIBRARY], { minLength: LIBRARY.length });

  test('is total: it does not depend on where books stood', () => {
    fc.assert(
      fc.property(someSorts, shuffled, (sorts, books) => {
        const query: Query = { where: [], sorts: sorts.map((sort) => ({ ...sort, start: 0, end: 0 })), group: null };
        expect(runQuery(books, query, CONTEXT).books).toEqual(runQuery(LIBRARY, query, CONTEXT).books);
      }),
      RUNS,
    );
  });

  test('is an order: antisymmetric, transitive, and only a book equals itself', () => {
    const books = fc.tuple(fc.constantFrom(...LIBRARY), fc.constantFrom(...LIBRARY), fc.constantFrom(...LIBRARY));
    fc.assert(
      fc.property(someSorts, books, (sorts, [a, b, c]) => {
        const { ready, compare } = orderOf(sorts);
        const order = (one: BookRow, other: BookRow): number => compare(ready(one), ready(other));
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
        if (order(a, b) === 0) expect(a).toBe(b);
        if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('is stable: ties stay newest first, whichever way the key runs', () => {
    const books = LIBRARY.map((row) => aRow({ ...row, runtimeMinutes: 60 }));
    for (const direction of ['asc', 'desc']) {
      const answer = runQuery(books, queryOf(`sort:length-${direction}`), { ...CONTEXT, annotations: new Map() });
      expect(answer.books).toEqual(books);
    }
  });

  test('never loses, adds or doubles a book', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const { books, hidden, hiddenByReader } = runQuery(LIBRARY, query, CONTEXT);
        expect(new Set(books).size).toBe(books.length);
        expect(books.length + hidden + hiddenByReader).toBe(LIBRARY.length);
      }),
      RUNS,
    );
  });
});

describe("a title's own words, as completion quotes them, find it", () => {
  const title = FIELDS.find((field) => field.kind === 'text' && field.name === 'title');
  const finds = (row: BookRow): void => {
    if (title?.kind !== 'text') throw new Error('no title field');
    for (const text of [quote(row.title), `title:${valueText(title, row.title)}`]) {
      expect([text, runQuery([row], queryOf(text), CONTEXT).books]).toEqual([text, [row]]);
    }
    for (const word of row.title.split(/\s+/u).filter((part) => part !== '')) {
      expect(runQuery([row], queryOf(quote(word)), CONTEXT).books).toEqual([row]);
    }
  };

  test('in the small library', () => {
    for (const row of LIBRARY.filter(({ asin }) => asin !== 'Y')) finds(row);
  });

  test('for any title at all', () => {
    const anyTitle = fc
      .oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), someText)
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(anyTitle, (text) => {
        const row = aRow({ title: text });
        expect(runQuery([row], queryOf(quote(text)), CONTEXT).books).toEqual([row]);
        if (title?.kind === 'text') {
          expect(runQuery([row], queryOf(`title:${valueText(title, text)}`), CONTEXT).books).toEqual([row]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const items = recorded('library-us-200.json');
  test.skipIf(items === null)('in 200 recorded items', () => {
    const rows = (items ?? []).flatMap((item) => {
      const read = normalise(item, READING);
      return read.ok ? [reconcile(undefined, read.book, READING).row] : [];
    });
    expect(rows).toHaveLength(200);
    rows.forEach(finds);
    for (const row of rows) expect(runQuery(rows, queryOf(quote(row.title)), CONTEXT).books).toContain(row);
  });
});

describe('completion and explanation keep their word', () => {
  test('a count is what picking the suggestion alone would show', () => {
    const typed = [
      'author:',
      'series:',
      'narrator:m',
      'genre:',
      'language:',
      'tag:',
      'title:',
      'is:',
      'has:',
      'no:',
      'length:',
      'added:',
      'rating:',
      'q',
      'fin',
      '"sal',
    ];
    for (const text of typed) {
      const { suggestions } = complete(text, text.length, LIBRARY, CONTEXT);
      expect(suggestions.length, text).toBeGreaterThan(0);
      for (const { insert, field, kind, count } of suggestions) {
        if (kind === 'field') continue;
        const alone = text.includes(':') ? `${field}:${insert}` : insert;
        expect([alone, runQuery(LIBRARY, queryOf(alone), CONTEXT).books.length]).toEqual([alone, count]);
      }
    }
  });

  test('anywhere in any text, what is picked stands where the caret was', () => {
    fc.assert(
      fc.property(someText, fc.nat(), (text, place) => {
        const caret = place % (text.length + 1);
        const { from, to } = complete(text, caret, LIBRARY, CONTEXT);
        expect(from <= caret && caret <= Math.max(to, caret) && to <= text.length).toBe(true);
      }),
    );
  });

  test('a book is shown exactly when nothing excludes it', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const answer = runQuery(LIBRARY, query, CONTEXT);
        for (const row of LIBRARY) {
          const { shown, excludedBy } = explain(row, query, CONTEXT, answer.guesses);
          expect(shown).toBe(answer.books.includes(row));
          const rest = query.where.filter((_, at) => excludedBy.every((reason) => reason.at !== at));
          const relaxed: Query = { where: rest, sorts: [], group: null };
          expect(explain(row, relaxed, CONTEXT, answer.guesses).excludedBy).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
