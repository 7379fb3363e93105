import type { Random } from '../random.ts';
import type { Genre } from './genre.ts';

/** The titles of one library: which are taken, and which pattern comes next. */
export interface Titles {
  readonly taken: Set<string>;
  /** A pattern for a title or a series; all of a genre's come up before one comes twice. */
  deal(slot: 'title' | 'series', genre: Genre): string;
}

/** Nothing taken yet. */
export function createTitles(rng: Random): Titles {
  const decks = new Map<string, string[]>();
  return {
    taken: new Set(),
    deal(slot, genre) {
      const name = `${slot}/${genre.name}`;
      const deck = decks.get(name) ?? [];
      if (deck.length === 0) deck.push(...rng.shuffle(genre.grammar[slot] ?? []));
      decks.set(name, deck);
      return deck.pop() ?? `{${slot}}`;
    },
  };
}
