import type { RawItem } from '../contract.ts';
import type { Shelf } from '../library/shelf.ts';
import type { LibraryQuery } from './query.ts';
import { addedAt, names } from './reading.ts';

function hasWords(text: string, words: string | null): boolean {
  return words === null || text.toLowerCase().includes(words.toLowerCase());
}

/** The titles that a request is about, in no order. */
export function select(shelf: Shelf, query: LibraryQuery, duplicates: number): RawItem[] {
  const active = query.active ? shelf.listed(duplicates) : [];
  const all = query.revoked ? [...active, ...shelf.revoked] : active;
  return all.filter((item) => {
    if (query.stateToken !== null && shelf.changedAt(item) <= query.stateToken) return false;
    if (query.purchasedAfter !== null && addedAt(item) <= query.purchasedAfter) return false;
    return hasWords(item.title ?? '', query.title) && hasWords(names(item.authors).join(' '), query.author);
  });
}
