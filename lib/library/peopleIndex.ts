import type { BookRow, Person } from './book';
import { commonest } from './commonest';
import { onceFor } from './onceFor';
import { authorsOf, narratorsOf } from './parse';
import { identityOf } from './query/folded';
import { type Sums, sumsOf } from './sums';

/** What somebody did for a book. */
export type Part = 'author' | 'narrator';

/** Somebody who wrote or read some of the books. */
export interface Contributor extends Sums {
  readonly key: string;
  readonly name: string;
  /** The one told most often: many mentions come without. */
  readonly asin: string | null;
  readonly books: readonly BookRow[];
}

/** Everybody of one part, and the way to each. */
export interface PeopleIndex {
  readonly all: readonly Contributor[];
  find(key: string): Contributor | undefined;
}

const READ: Readonly<Record<Part, (book: BookRow) => readonly Person[]>> = {
  author: authorsOf,
  narrator: narratorsOf,
};

/**
 * What somebody goes by: the name, for most narrators have no ASIN, and spellings that fold to the same ("J. R. R.",
 * "J.R.R.") are one.
 */
export const personKey = identityOf;

const MADE = { author: onceFor(indexed('author')), narrator: onceFor(indexed('narrator')) };

/**
 * Who wrote, or read, these books. Whoever is told twice of a book is counted once. Made once for an array, which must
 * not change after.
 */
export const peopleIndexOf = (books: readonly BookRow[], part: Part): PeopleIndex => MADE[part](books);

function indexed(part: Part) {
  return (books: readonly BookRow[]): PeopleIndex => indexOf(books, READ[part]);
}

function indexOf(books: readonly BookRow[], read: (book: BookRow) => readonly Person[]): PeopleIndex {
  // Folding takes longer than all the rest, and most names come again and again.
  const keys = new Map<string, string>();
  const collected = new Map<string, { books: Set<BookRow>; people: Person[] }>();
  for (const book of books) {
    for (const person of read(book)) {
      const key = keys.get(person.name) ?? personKey(person.name);
      keys.set(person.name, key);
      const found = collected.get(key) ?? { books: new Set<BookRow>(), people: [] };
      collected.set(key, found);
      found.books.add(book);
      found.people.push(person);
    }
  }
  const byKey = new Map(
    [...collected].map(([key, { books: theirs, people }]): [string, Contributor] => {
      const own = [...theirs];
      const name = commonest(people.map((person) => person.name)) ?? key;
      const asin = commonest(people.flatMap((person) => person.asin ?? []));
      return [key, { key, name, asin, books: own, ...sumsOf(own) }];
    }),
  );
  return { all: [...byKey.values()], find: (key) => byKey.get(key) };
}

/** Who else worked on somebody's books, most often first. */
export function companionsOf({ key, books }: Contributor, part: Part): Contributor[] {
  return peopleIndexOf(books, part)
    .all.filter((other) => other.key !== key)
    .sort((a, b) => b.titles - a.titles || b.minutes - a.minutes || (a.key < b.key ? -1 : 1));
}
