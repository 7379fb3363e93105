import type { BookRow } from '../book';
import { areSeveral } from '../libraryFacts';
import type { Query } from './ast';
import { annotationOf, type QueryContext } from './context';
import { compile } from './evaluate';
import { FIELDS, type Field, type FlagField } from './fields';
import { phraseNeedle, prefixNeedle } from './folded';
import { parse } from './parse';
import { quote } from './print';
import { outOfSight } from './run';
import { AT_ONCE, atOnce, type Sliced } from './slices';
import { sortName } from './sort';
import { type Token, tokenize } from './tokens';
import { collecting, type Known, type Library, mostFrequent } from './valueIndex';
import type { TextField } from './values';

/** One thing that could be typed here. */
export interface Suggestion {
  readonly kind: 'field' | 'value';
  /** The name of the field it is or belongs to. */
  readonly field: string;
  /** What goes into the text. */
  readonly insert: string;
  /** The value as the library spells it; the field's name for a field. */
  readonly label: string;
  /** How many books the suggestion alone would show; null where it shows no fewer. */
  readonly count: number | null;
}

/** What could be typed at a caret, and the stretch of text it would replace. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly suggestions: readonly Suggestion[];
}

const LIMIT = 20;
/** Fields whose values are offered for a word without a field, the likeliest first. */
const OFFERED = ['author', 'series', 'narrator', 'tag', 'genre'];

function* countOf(query: Query, { books, context }: Library): Sliced<number> {
  const matches = compile(query, context);
  const hidden = outOfSight(query, context);
  let count = 0;
  for (const [at, book] of books.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (matches(book) && !hidden(book)) count += 1;
  }
  return count;
}

/** A value after its field's colon, in quotes where the text would be read otherwise without. */
export function valueText(field: TextField, label: string): string {
  const bare = `${field.name}:${label}`;
  const parsed = parse(bare);
  const [only, ...others] = parsed.ok ? parsed.query.where : [];
  const whole = only?.kind === 'text' && only.field === field && only.text === label && only.place === null;
  return whole && others.length === 0 && label !== '*' ? label : quote(label);
}

/** The clause that only books with this very value fit; spellings that fold to the same are one value. */
export const exactClause = (field: string, label: string): string => `${field}:=${quote(label)}`;

/** How many books a value alone would show. Whatever has all of it has what was typed of it: others need no look. */
function booksWith(needle: string, found: readonly Known[], { context }: Library): number {
  const books = new Set<BookRow>();
  const { annotations } = context;
  for (const { folded, books: having } of found) {
    if (!folded.includes(needle)) continue;
    for (const book of having) if (annotationOf(annotations, book)?.hidden !== true) books.add(book);
  }
  return books.size;
}

function* textValues(field: TextField, typed: string, library: Library, limit: number): Sliced<Suggestion[]> {
  const needle = prefixNeedle(typed);
  const found: Known[] = [];
  for (const value of yield* collecting(field, library)) if (value.folded.includes(needle)) found.push(value);
  yield;
  const first = mostFrequent(
    found.filter(({ folded }) => folded.startsWith(needle)),
    limit,
  );
  yield;
  const others = first.length < limit ? mostFrequent(found, limit) : [];
  return [...new Set([...first, ...others])].slice(0, limit).map(({ label }) => {
    const insert = valueText(field, label);
    const whole = insert === label ? prefixNeedle(label) : phraseNeedle(label);
    return { kind: 'value', field: field.name, insert, label, count: booksWith(whole, found, library) };
  });
}

function fixedValues(
  field: Field,
  { libraries }: QueryContext,
): readonly { readonly name: string; readonly aliases: readonly string[] }[] {
  switch (field.kind) {
    case 'text':
      return [...libraries.values()].map(({ label, names }) => ({ name: label, aliases: names }));
    case 'flag':
      return field.flags;
    case 'sort':
      return field.keys.flatMap((key) =>
        [key.natural, key.natural === 'asc' ? ('desc' as const) : ('asc' as const)].map((direction) => ({
          name: sortName({ key, direction }),
          aliases: [],
        })),
      );
    case 'group':
      return field.keys
        .filter(({ ofLibraries }) => !ofLibraries || areSeveral(libraries))
        .map(({ name }) => ({ name, aliases: [] }));
    default:
      return field.examples.map((name) => ({ name, aliases: [] }));
  }
}

function* values(field: Field, typed: string, library: Library, limit: number): Sliced<Suggestion[]> {
  if (field.kind === 'text' && field.of !== 'LIBRARY') return yield* textValues(field, typed, library, limit);
  const wanted = typed.toLowerCase();
  const names = fixedValues(field, library.context)
    .filter(({ name, aliases }) => [name, ...aliases].some((word) => word.toLowerCase().startsWith(wanted)))
    .slice(0, limit)
    .map(({ name }) => name);
  const found: Suggestion[] = [];
  for (const name of names) {
    const insert = field.kind === 'text' ? valueText(field, name) : name;
    const parsed = parse(`${field.name}:${insert}`);
    const narrows = parsed.ok && parsed.query.where.length > 0;
    const count = narrows ? yield* countOf(parsed.query, library) : null;
    found.push({ kind: 'value', field: field.name, insert, label: name, count });
  }
  return found;
}

/** The values of several fields, one field after the other. */
function* valuesOfAll(all: readonly Field[], typed: string, library: Library, limit: number): Sliced<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const field of all) found.push(...(yield* values(field, typed, library, limit)));
  return found;
}

/** Where books of one library alone are asked for, no field that tells libraries apart is of use. */
const isOfUse = (field: Field, { libraries }: QueryContext): boolean =>
  field.kind !== 'text' || field.of !== 'LIBRARY' || areSeveral(libraries);

function fields(typed: string, context: QueryContext): Suggestion[] {
  const wanted = typed.toLowerCase();
  const offered = FIELDS.filter((field) => isOfUse(field, context));
  return offered
    .filter(({ name, aliases }) => [name, ...aliases].some((word) => word.startsWith(wanted)))
    .map(({ name }) => ({
      kind: 'field',
      field: name,
      insert: `${name}:`,
      label: name,
      count: null,
    }));
}

const isFlags = (field: Field): field is FlagField => field.kind === 'flag' && field.name === 'is';

const textFields = (names: readonly string[]): readonly Field[] =>
  names.flatMap((name) => FIELDS.filter((field) => field.kind === 'text' && field.name === name));

/** Values whose field has not been typed, with their field in front. */
function* valuesAnywhere(typed: string, library: Library, limit: number): Sliced<Suggestion[]> {
  // Punctuation alone is the beginning of nothing.
  if (prefixNeedle(typed) === '') return [];
  const withField = (suggestion: Suggestion): Suggestion => ({
    ...suggestion,
    insert: `${suggestion.field}:${suggestion.insert}`,
  });
  const flags = yield* valuesOfAll(FIELDS.filter(isFlags), typed, library, limit);
  const texts = yield* valuesOfAll(textFields(OFFERED), typed, library, limit);
  return [...flags, ...texts.sort((a, b) => (b.count ?? 0) - (a.count ?? 0))].map(withField);
}

function* titles(typed: string, library: Library, limit: number): Sliced<Suggestion[]> {
  const found = yield* valuesOfAll(textFields(['title']), typed, library, limit);
  return found.map((suggestion) => ({ ...suggestion, insert: quote(suggestion.label) }));
}

const touches = (caret: number) => (token: Token) => token.start < caret && caret <= token.end;
const withoutQuotes = (typed: string): string => typed.replace(/^["“„]/u, '').replace(/["”]$/u, '');

/**
 * What could be typed at the caret: names of fields, and the library's own values with the books each would show,
 * the most frequent first. In slices.
 */
export function* completing(
  text: string,
  caret: number,
  books: readonly BookRow[],
  context: QueryContext,
  limit = LIMIT,
): Sliced<Completion> {
  const library = { books, context };
  const token = tokenize(text).find(touches(caret));
  const at = (from: number, to: number, suggestions: readonly Suggestion[]): Completion => ({
    from,
    to,
    suggestions: suggestions.slice(0, limit),
  });

  if (token?.kind === 'field') {
    const { field, value } = token;
    if (caret < value.start) return at(token.start, value.start, fields(text.slice(token.start, caret), context));
    if (caret > value.end) return at(caret, caret, []);
    const typed = withoutQuotes(text.slice(value.start, caret));
    return at(value.start, value.closed ? value.end : caret, yield* values(field, typed, library, limit));
  }
  if (token?.kind === 'phrase') {
    const typed = withoutQuotes(text.slice(token.start, caret));
    return at(token.start, token.value.closed ? token.end : caret, yield* titles(typed, library, limit));
  }
  // A lone "-" is a word until something follows it.
  if (token?.kind === 'word' && token.text !== '-') {
    const typed = text.slice(token.start, caret);
    return at(token.start, token.end, [...fields(typed, context), ...(yield* valuesAnywhere(typed, library, limit))]);
  }
  return at(caret, caret, fields('', context));
}

/** {@link completing} in one go. */
export const complete = (...asked: Parameters<typeof completing>): Completion => atOnce(completing(...asked));

/** Collects what {@link complete} offers of these fields. In slices. */
export function* preparingCompletion(
  names: readonly string[],
  books: readonly BookRow[],
  context: QueryContext,
): Sliced<void> {
  for (const field of textFields(names)) {
    if (field.kind === 'text' && field.of === 'BOOK') yield* collecting(field, { books, context });
    yield;
  }
}
