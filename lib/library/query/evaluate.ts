import type { BookRow } from '../book';
import { wordsOf } from '../fold';
import { seriesOf } from '../parse';
import type { PhraseTerm, Query, RangeTerm, Term, TextTerm, WordTerm } from './ast';
import type { Predicate, QueryContext } from './context';
import { identityOf, isWholeValue, lines, phraseNeedle, prefixNeedle } from './folded';
import { hasWord, haystackOf } from './haystack';
import { datesIn, numbersIn, overlaps, within } from './interval';
import type { Range } from './range';
import { sequenceSpan } from './sequence';
import type { Sliced } from './slices';
import { isNear, mayBeTypo } from './typo';
import { PLACES } from './units';
import { hasValue } from './values';
import { type Reading, readingOf, readingWith } from './vocabulary';
import { columnOf, isAnywhere } from './wordColumn';

/** Words that occur in no book, to be read as ones with a typing mistake. */
export type Guesses = ReadonlySet<string>;
export const NO_GUESSES: Guesses = new Set();

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

/** How a bare word is read: as it stands, or as one that is mistyped. */
export const readingFor = (word: string, guesses: Guesses): Reading =>
  guesses.has(word) ? readingWith((other) => isNear(word, other)) : readingOf(word);

function wordTest(word: string, guesses: Guesses): Predicate {
  const reading = readingFor(word, guesses);
  return (book) => hasWord(haystackOf(book), reading);
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
  if (text === '*' && !quoted) {
    if (place === null) return (book) => hasValue(field, book, context);
    const isAnyThere = placeTest(place);
    return (book) => seriesOf(book).some(({ sequence }) => isAnyThere(sequence));
  }
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
export function wanted(terms: readonly Term[]): readonly (WordTerm | PhraseTerm)[] {
  return terms.flatMap((term) => {
    if (term.kind === 'all' || term.kind === 'any') return wanted(term.terms);
    return term.kind === 'word' || term.kind === 'phrase' ? [term] : [];
  });
}

/** A test for a query; what the reader hid counts like any other book. */
export const compile = ({ where }: Query, context: QueryContext, guesses: Guesses = NO_GUESSES): Predicate =>
  every(where.map((term) => compileTerm(term, context, guesses)));

/** The bare words that occur in no book and may be typing mistakes; nothing in quotes, in a field or denied is guessed. */
export function* guessing({ where }: Query, books: readonly BookRow[]): Sliced<Guesses> {
  const words = wanted(where).flatMap(({ kind, text }) => (kind === 'word' ? wordsOf(text).filter(mayBeTypo) : []));
  if (words.length === 0) return NO_GUESSES;
  const column = yield* columnOf(books);
  return new Set(words.filter((word) => !isAnywhere(column, readingOf(word))));
}
