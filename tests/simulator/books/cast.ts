import type { Random } from '../random.ts';
import type { Genre } from './genre.ts';
import { GENRES } from './words/genres.ts';
import { FAMILY, GIVEN, PUBLISHERS } from './words/names.ts';

/** Somebody who writes one kind of book, mostly with one voice and one house. */
export interface Author {
  readonly name: string;
  readonly genre: Genre;
  readonly voice: string;
  readonly publisher: string;
}

/** Who there is to write and to read aloud. */
export interface Cast {
  author(): Author;
  narrator(): string;
}

/** A person's name in one of its usual forms. */
export function personName(rng: Random): string {
  const given = rng.pick(GIVEN);
  const family = rng.pick(FAMILY);
  const form = rng.next();
  if (form < 0.07) return `${given.charAt(0)}. ${rng.pick(GIVEN).charAt(0)}. ${family}`;
  if (form < 0.14) return `${given} ${rng.pick(GIVEN).charAt(0)}. ${family}`;
  return `${given} ${family}`;
}

/** Low numbers far more often than high ones: a few voices read a lot. */
function favourite<T>(list: readonly T[], rng: Random): T {
  const index = Math.floor(list.length * rng.next() ** 2.2);
  return list[index] ?? rng.pick(list);
}

/** Deals a list again and again in ever new orders, so that even a few draws are varied. */
function dealer<T>(list: readonly T[], rng: Random): () => T {
  let deck: T[] = [];
  return () => {
    if (deck.length === 0) deck = rng.shuffle(list);
    return deck.pop() ?? rng.pick(list);
  };
}

/** How often a reader comes back to an author. */
const SHARE_OF_OLD_FRIENDS = 0.35;

/** People enough for a library of this size. */
export function createCast(books: number, rng: Random): Cast {
  const narrators = Array.from({ length: Math.ceil(books * 0.3) + 6 }, () => personName(rng));
  const genre = dealer(
    GENRES.flatMap((each) => Array.from({ length: each.weight }, () => each)),
    rng,
  );
  const known: Author[] = [];
  const newcomer = (): Author => {
    const name = personName(rng);
    const publisher = rng.pick(PUBLISHERS).replace('{author}', name);
    const author = { name, genre: genre(), voice: favourite(narrators, rng), publisher };
    known.push(author);
    return author;
  };
  return {
    author: () => (known.length > 4 && rng.chance(SHARE_OF_OLD_FRIENDS) ? favourite(known, rng) : newcomer()),
    narrator: () => favourite(narrators, rng),
  };
}
