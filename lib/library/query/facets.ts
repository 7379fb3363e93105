import type { BookRow } from '../book';
import { areSeveral, type Libraries } from '../libraryFacts';
import { authorsOf, genresOf, narratorsOf } from '../parse';
import { exactClause } from './complete';
import { BOOK_ALONE } from './context';
import { firstFew } from './firstFew';
import { IS_FLAGS } from './flags';
import { identityOf } from './folded';
import { AT_ONCE, type Sliced } from './slices';

/** A value that books on show have, and the clause that asks for it. */
export interface FacetValue {
  readonly label: string;
  readonly clause: string;
  readonly count: number;
}

/** The values under one heading. */
export interface Facet {
  readonly name: 'state' | 'kind' | 'marketplace' | Counted;
  readonly values: readonly FacetValue[];
}

/** Listening states, as flags. */
export const STATES = ['unstarted', 'started', 'finished'] as const;
/** Kinds that a reader tells apart, as flags. */
const KINDS = ['book', 'podcast', 'episode', 'original', 'preorder', 'plus', 'absent', 'returned'] as const;
/** A flag of a book alone, whatever the reader wrote about it. */
export type FacetFlag = (typeof STATES | typeof KINDS)[number];

const FLAGS: readonly FacetFlag[] = [...STATES, ...KINDS];
const TESTS = FLAGS.map((name) => IS_FLAGS.find((flag) => flag.name === name)?.test);

const READ = {
  language: ({ language }: BookRow): readonly string[] => (language === null || language === '' ? [] : [language]),
  genre: genresOf,
  author: (book: BookRow) => authorsOf(book).map(({ name }) => name),
  narrator: (book: BookRow) => narratorsOf(book).map(({ name }) => name),
};
type Counted = keyof typeof READ;
const COUNTED: readonly Counted[] = ['language', 'genre', 'author', 'narrator'];

/** A value the way some book spells it. */
interface Spelling {
  readonly name: Counted;
  readonly text: string;
  /** The place of the first spelling of the same value: those that the clause of one finds are one. */
  readonly value: number;
}

/** Every spelling met so far; its place is its number. Before them come those of the flags. */
const spellings: Spelling[] = [];
const places = new Map<string, number>();
const firstPlaces = new Map<string, number>();

function placeOf(name: Counted, text: string): number {
  const key = `${name}\n${text}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = spellings.length;
  const identity = `${name}\n${identityOf(text)}`;
  const value = firstPlaces.get(identity) ?? place;
  firstPlaces.set(identity, value);
  places.set(key, place);
  spellings.push({ name, text, value });
  return place;
}

/** What a book adds to the counts, as numbers. */
interface Marks {
  /** Places of its values, each once, after the places of its flags among {@link FLAGS}. */
  readonly values: readonly number[];
  /** As it spells them; the same array where those are the first spellings. */
  readonly spelt: readonly number[];
}

const known = new WeakMap<BookRow, Marks>();

/** Read once for a book: with every key of a search thousands are counted anew. */
function marksOf(book: BookRow): Marks {
  const before = known.get(book);
  if (before !== undefined) return before;
  const flags = TESTS.flatMap((test, at) => (test?.(book, BOOK_ALONE) === true ? at : []));
  const spelt = COUNTED.flatMap((name) => [...new Set(READ[name](book))].map((text) => placeOf(name, text)));
  const values = new Set(spelt.map((place) => spellings[place]?.value ?? place));
  const numbers = [...flags, ...[...values].map((place) => place + FLAGS.length)];
  const isPlain = values.size === spelt.length && spelt.every((place) => values.has(place));
  const marks: Marks = { values: numbers, spelt: isPlain ? numbers : spelt.map((place) => place + FLAGS.length) };
  known.set(book, marks);
  return marks;
}

/** How often each number occurs. */
class Tally {
  readonly #counts = new Uint32Array(FLAGS.length + spellings.length);
  add(numbers: readonly number[]): void {
    for (const number of numbers) this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }
  ofFlag = (flag: FacetFlag): number => this.#counts[FLAGS.indexOf(flag)] ?? 0;
  ofPlace = (place: number): number => this.#counts[FLAGS.length + place] ?? 0;
}

type Labelled = Omit<FacetValue, 'clause'>;

/** The most frequent first, then by name. */
const byCount = (a: Labelled, b: Labelled): number => b.count - a.count || (a.label < b.label ? -1 : 1);

/** The values of every field, each under the spelling that most books have. */
function labelled(values: Tally, spelt: Tally): Map<Counted, Labelled[]> {
  const best = new Map<number, Spelling & { readonly times: number }>();
  for (const [place, spelling] of spellings.entries()) {
    const times = spelt.ofPlace(place);
    if (times > (best.get(spelling.value)?.times ?? 0)) best.set(spelling.value, { ...spelling, times });
  }
  const fields = new Map<Counted, Labelled[]>(COUNTED.map((name) => [name, []]));
  for (const [value, { name, text }] of best) fields.get(name)?.push({ label: text, count: values.ofPlace(value) });
  return fields;
}

/** How many books are from each library; nothing where all are from one, for there is nothing to choose. */
function ofLibraries(counts: ReadonlyMap<string, number>, libraries: Libraries): Labelled[] {
  if (!areSeveral(libraries)) return [];
  const labels = new Map<string, number>();
  for (const [id, count] of counts) {
    const label = libraries.get(id)?.label ?? '';
    if (label !== '') labels.set(label, (labels.get(label) ?? 0) + count);
  }
  return [...labels].map(([label, count]) => ({ label, count }));
}

/**
 * Every facet of these books, with the values that any of them has: flags in an order of their own, of the others the
 * most frequent. In slices.
 *
 * @param most values of a field
 */
export function* facetsOf(
  books: readonly BookRow[],
  libraries: Libraries,
  most: number,
  nameOf: (flag: FacetFlag) => string,
): Sliced<readonly Facet[]> {
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    marksOf(book);
  }
  const values = new Tally();
  const spelt = new Tally();
  const origins = new Map<string, number>();
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const marks = marksOf(book);
    values.add(marks.values);
    spelt.add(marks.spelt);
    origins.set(book.libraryId, (origins.get(book.libraryId) ?? 0) + 1);
  }
  yield;
  const flagged = (flags: readonly FacetFlag[]): FacetValue[] =>
    flags.flatMap((flag) => {
      const count = values.ofFlag(flag);
      return count === 0 ? [] : { label: nameOf(flag), clause: `is:${flag}`, count };
    });
  const fields = labelled(values, spelt);
  yield;
  const mostOf = (name: 'marketplace' | Counted, all: readonly Labelled[]): Facet => ({
    name,
    values: firstFew(all, most, byCount).map((value) => ({ ...value, clause: exactClause(name, value.label) })),
  });
  return [
    { name: 'state', values: flagged(STATES) },
    { name: 'kind', values: flagged(KINDS) },
    mostOf('marketplace', ofLibraries(origins, libraries)),
    ...COUNTED.map((name) => mostOf(name, fields.get(name) ?? [])),
  ];
}
