import type { BookRow } from '../book';
import { wordsOf } from '../fold';
import { seriesOf } from '../parse';
import type { Query, RangeTerm, Term, TextTerm } from './ast';
import type { Predicate, QueryContext } from './context';
import { haystackOf, identityOf, isWholeValue, lines, phraseNeedle, prefixNeedle } from './folded';
import { datesIn, numbersIn, overlaps, within } from './interval';
import type { Range } from './range';
import { sequenceSpan } from './sequence';
import { AT_ONCE, atOnce, type Sliced } from './slices';
import { mayBeTypo, typoTest } from './typo';
import { PLACES } from './units';
import { hasValue } from './values';

/** Words that occur in no book, to be read as ones with a typing mistake. */
export type Guesses = ReadonlySet<string>;
export const NO_GUESSES: Guesses = new Set();

/** A query made ready for many books. */
export interface Compiled {
  /** Whether the query fits; what the reader hid counts like any other book. */
  readonly matches: Predicate;
  /** How well the bare words fit, 0 or more; null when there are none to rank by. */
  readonly score: ((book: BookRow) => number) | null;
}

const always: Predicate = () => true;

function every(tests: readonly Predicate[]): Predicate {
  const [first, second] = tests;
  if (first === undefined) return always;
  if (second === undefined) return first;
  return (book) => {
    for (const test of tests) if (!test(book)) return false;
    return true;
  };
}

function some(tests: readonly Predicate[]): Predicate {
  return (book) => {
    for (const test of tests) if (test(book)) return true;
    return false;
  };
}

function wordTest(word: string, guesses: Guesses): Predicate {
  if (!guesses.has(word)) return (book) => haystackOf(book).text.includes(word);
  const near = typoTest(word);
  return (book) => near(haystackOf(book).text);
}

function placeTest(place: Range): (sequence: string) => boolean {
  const places = numbersIn(place, PLACES);
  return (sequence) => {
    const span = sequenceSpan(sequence);
    return span !== null && overlaps(places, span);
  };
}

function exactTest({ field, text, place }: TextTerm, context: QueryContext): Predicate {
  const wanted = identityOf(text);
  const line = lines([text]);
  const isWanted = (value: string) => identityOf(value) === wanted;
  if (place !== null) {
    const isThere = placeTest(place);
    return (book) => seriesOf(book).some(({ title, sequence }) => isWanted(title) && isThere(sequence));
  }
  return (book) => field.folded(book, context).includes(line) && field.values(book, context).some(isWanted);
}

function textTest({ field, text, quoted, place }: TextTerm, context: QueryContext): Predicate {
  if (text === '*' && !quoted) return (book) => hasValue(field, book, context);
  if (field.of === 'LIBRARY') {
    const isNamed = isWholeValue(text);
    return (book) => isNamed(field.folded(book, context));
  }
  const needle = quoted ? phraseNeedle(text) : prefixNeedle(text);
  const fits: Predicate = (book) => field.folded(book, context).includes(needle);
  if (place === null) return fits;
  const isThere = placeTest(place);
  return (book) =>
    fits(book) && seriesOf(book).some(({ title, sequence }) => isThere(sequence) && lines([title]).includes(needle));
}

function rangeTest({ field, range }: RangeTerm, context: QueryContext): Predicate {
  if (field.kind === 'number') {
    const inside = within(numbersIn(range, field.unit));
    return (book) => inside(field.value(book, context));
  }
  const inside = within(datesIn(range, field.unit, field.precision, context.now));
  return (book) => inside(field.value(book));
}

/** A test for one term. */
export function compileTerm(term: Term, context: QueryContext, guesses: Guesses = NO_GUESSES): Predicate {
  switch (term.kind) {
    case 'word':
      return every(wordsOf(term.text).map((word) => wordTest(word, guesses)));
    case 'phrase': {
      const needle = phraseNeedle(term.text);
      return (book) => haystackOf(book).text.includes(needle);
    }
    case 'text':
      return term.exact ? exactTest(term, context) : textTest(term, context);
    case 'range':
      return rangeTest(term, context);
    case 'flag': {
      const { flag, field } = term;
      return (book) => flag.test(book, context) !== field.denies;
    }
    case 'not': {
      // A guess would leave out more than was asked for.
      const test = compileTerm(term.term, context);
      return (book) => !test(book);
    }
    case 'all':
      return every(term.terms.map((part) => compileTerm(part, context, guesses)));
    case 'any':
      return some(term.terms.map((part) => compileTerm(part, context, guesses)));
  }
}

/** The bare words and phrases that are not denied. */
function wanted(terms: readonly Term[]): readonly Extract<Term, { kind: 'word' | 'phrase' }>[] {
  return terms.flatMap((term) => {
    if (term.kind === 'all' || term.kind === 'any') return wanted(term.terms);
    return term.kind === 'word' || term.kind === 'phrase' ? [term] : [];
  });
}

const WHOLE = 24;
const BEGINNING = 12;
const FIRST_IN_TITLE = 2;
const WHOLE_TITLE = 50;

/** The words of a query to rank by, whole words before beginnings before the rest, titles before publishers. */
function scoring(query: Query, guesses: Guesses): Compiled['score'] {
  const needles = wanted(query.where).flatMap(({ kind, text }) =>
    (kind === 'word' ? [...wordsOf(text)] : [phraseNeedle(text).trim()]).filter(
      (word) => word !== '' && !guesses.has(word),
    ),
  );
  if (needles.length === 0) return null;
  const patterns = needles.map((word) => ({ word, whole: ` ${word} `, beginning: ` ${word}` }));
  const title = ` ${needles.join(' ')} `;
  return (book) => {
    const { text, ends } = haystackOf(book);
    let score = 0;
    for (const { word, whole, beginning } of patterns) {
      let quality = WHOLE;
      let at = text.indexOf(whole);
      if (at < 0) {
        quality = BEGINNING;
        at = text.indexOf(beginning);
      }
      if (at < 0) {
        quality = 0;
        at = text.indexOf(word);
      }
      if (at < 0) continue;
      score += quality + ends.length;
      for (const end of ends) score -= Number(at >= end);
      if (at === 0) score += FIRST_IN_TITLE;
    }
    return text.startsWith(title) && (ends[0] ?? 0) === title.length + 1 ? score + WHOLE_TITLE : score;
  };
}

/** Makes a query ready for many books; nothing is allocated per book once its texts are folded. */
export function compile(query: Query, context: QueryContext, guesses: Guesses = NO_GUESSES): Compiled {
  const tests = query.where.map((term) => compileTerm(term, context, guesses));
  return { matches: every(tests), score: scoring(query, guesses) };
}

/** The bare words that occur in no book and may be typing mistakes; nothing in quotes, in a field or denied is guessed. */
export function* guessing(query: Query, books: readonly BookRow[]): Sliced<Guesses> {
  const words = wanted(query.where).flatMap(({ kind, text }) => (kind === 'word' ? wordsOf(text) : []));
  const unknown = new Set(words.filter(mayBeTypo));
  for (const [at, book] of books.entries()) {
    if (unknown.size === 0) return NO_GUESSES;
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    for (const word of unknown) if (haystackOf(book).text.includes(word)) unknown.delete(word);
  }
  return unknown;
}

/** {@link guessing} in one go. */
export const guessesFor = (query: Query, books: readonly BookRow[]): Guesses => atOnce(guessing(query, books));
