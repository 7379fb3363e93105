import type { BookRow } from '../book';
import { wordsOf } from '../fold';
import type { Query } from './ast';
import { haystackOf } from './folded';
import { AT_ONCE, type Sliced } from './slices';

/** A query taken apart: the words that every book must have, and the other conditions. */
export function splitWords({ where }: Query): { readonly words: readonly string[]; readonly rest: Query['where'] } {
  return {
    words: where.flatMap((term) => (term.kind === 'word' ? wordsOf(term.text) : [])),
    rest: where.filter(({ kind }) => kind !== 'word'),
  };
}

interface Fitting {
  readonly words: readonly string[];
  readonly books: readonly BookRow[];
}

/** The last answer for each array: what is typed next mostly asks for more of the same. */
const answers = new WeakMap<readonly BookRow[], Fitting>();

const hasAll = (text: string, words: readonly string[]): boolean => {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
};

/**
 * The books, in their order, in which all these words occur anywhere. Where those asked for last are all parts of these,
 * only the books that had them are looked at, so whoever types on waits for less and less.
 */
export function* withWords(books: readonly BookRow[], words: readonly string[]): Sliced<readonly BookRow[]> {
  if (words.length === 0) return books;
  const last = answers.get(books);
  const isNarrower = last?.words.every((known) => words.some((word) => word.includes(known))) === true;
  const fitting: BookRow[] = [];
  let asked = 0;
  for (const book of isNarrower ? last.books : books) {
    asked += 1;
    if (asked % AT_ONCE === 0) yield;
    if (hasAll(haystackOf(book).text, words)) fitting.push(book);
  }
  answers.set(books, { words, books: fitting });
  return fitting;
}
