import type { BookRow } from '../book';
import { haystackOf, wordOf } from './haystack';
import { AT_ONCE, type Sliced } from './slices';
import { NO_FIT, type Reading } from './vocabulary';

/**
 * The words of many books in one piece of memory. A search asks for all of them at every key: going from row to row takes
 * ten times as long as the question itself.
 */
export interface WordColumn {
  /** Of all haystacks, one after the other. */
  readonly tokens: Uint32Array;
  /** Where those of a book begin, by its place in the array; those of the next end them. */
  readonly starts: Uint32Array;
}

/** Folding the texts of a book takes far longer than asking for its words. */
const FOLDED_AT_ONCE = 32;

const columns = new WeakMap<readonly BookRow[], WordColumn>();

/** The words of an array of books; made once for an array, which must not change after. */
export function* columnOf(books: readonly BookRow[]): Sliced<WordColumn> {
  const known = columns.get(books);
  if (known !== undefined) return known;
  const starts = new Uint32Array(books.length + 1);
  const haystacks: (readonly number[])[] = [];
  let count = 0;
  for (const book of books) {
    const { tokens } = haystackOf(book);
    haystacks.push(tokens);
    count += tokens.length;
    starts[haystacks.length] = count;
    if (haystacks.length % FOLDED_AT_ONCE === 0) yield;
  }
  const all = new Uint32Array(count);
  for (const [place, tokens] of haystacks.entries()) all.set(tokens, starts[place]);
  const column = { tokens: all, starts };
  columns.set(books, column);
  return column;
}

/** Whether any of the words from one on, up to another, fits. */
function fitsBetween(tokens: Uint32Array, from: number, to: number, reading: Reading): boolean {
  const { known } = reading;
  for (let at = from; at < to; at += 1) {
    const word = wordOf(tokens[at] ?? 0);
    if ((known[word] || reading.fit(word)) > NO_FIT) return true;
  }
  return false;
}

/** Whether a word of any book fits. */
export const isAnywhere = ({ tokens }: WordColumn, reading: Reading): boolean =>
  fitsBetween(tokens, 0, tokens.length, reading);

/** The places of all books of a column. */
export const everyPlace = ({ starts }: WordColumn): Uint32Array =>
  new Uint32Array(starts.length - 1).map((_, at) => at);

/** Those of the places whose books have a word that fits. */
export function* placesWith(
  { tokens, starts }: WordColumn,
  places: Uint32Array,
  reading: Reading,
): Sliced<Uint32Array> {
  const fitting = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const place = places[at] ?? 0;
    if (!fitsBetween(tokens, starts[place] ?? 0, starts[place + 1] ?? 0, reading)) continue;
    fitting[count] = place;
    count += 1;
  }
  return fitting.subarray(0, count);
}
