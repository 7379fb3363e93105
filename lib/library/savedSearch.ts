import { fold } from './fold';

/** A search the reader gave a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** Where it stands among the others, smallest first. */
  readonly position: number;
  readonly createdAt: string;
}

/** Longer names would be cut everywhere they are shown. */
export const LONGEST_NAME = 60;

/** Why a name cannot be given. */
export type NameMistake = 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_TAKEN';

/** A name without blanks around it and doubled ones in it. */
export const tidyName = (name: string): string => name.trim().replace(/\s+/gu, ' ');

/** What is wrong with a tidy name beside the other names; null when nothing is. Case and accents make no other name. */
export function nameMistake(name: string, others: readonly string[]): NameMistake | null {
  if (name === '') return 'NAME_EMPTY';
  if ([...name].length > LONGEST_NAME) return 'NAME_TOO_LONG';
  const same = (text: string): string => fold(text) || text;
  return others.some((other) => same(other) === same(name)) ? 'NAME_TAKEN' : null;
}

/** The searches that the reader gave a name. What is gone meanwhile is not missed: nothing happens to it. */
export interface SavedSearches {
  /** Calls back with all of them in their order, now and after every change in whatever context. Gives the unsubscriber. */
  watchShelves(onShelves: (shelves: readonly SavedSearch[]) => void, onError: (error: unknown) => void): () => void;
  /** Puts a new one behind the others; or says why the name cannot be given. */
  saveShelf(name: string, query: string): Promise<NameMistake | null>;
  renameShelf(id: string, name: string): Promise<NameMistake | null>;
  removeShelf(id: string): Promise<void>;
  /** Puts one that was removed back where it stood, unless its name was given away meanwhile. */
  restoreShelf(shelf: SavedSearch): Promise<NameMistake | null>;
  /** Moves one so many places down, or up by a negative number. */
  moveShelf(id: string, places: number): Promise<void>;
}
