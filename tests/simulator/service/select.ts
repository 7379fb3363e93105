import type { RawItem } from '../contract.ts';
import type { Shelf } from '../library/shelf.ts';
import type { LibraryQuery } from './query.ts';
import { addedAt, names } from './reading.ts';

function has(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

type Test = (item: RawItem) => boolean;

/** One test for each restriction that a request makes; most make none. */
function tests(shelf: Shelf, { stateToken, purchasedAfter, title, author }: LibraryQuery): Test[] {
  const all: Test[] = [];
  if (stateToken !== null) all.push((item) => shelf.changedAt(item) > stateToken);
  if (purchasedAfter !== null) all.push((item) => addedAt(item) > purchasedAfter);
  if (title !== null) all.push((item) => has(item.title ?? '', title));
  if (author !== null) all.push((item) => has(names(item.authors).join(' '), author));
  return all;
}

/** The titles that a request is about, in no order. */
export function select(shelf: Shelf, query: LibraryQuery, duplicates: number): readonly RawItem[] {
  const active = query.active ? shelf.listed(duplicates) : [];
  const all = query.revoked ? [...active, ...shelf.revoked] : active;
  const required = tests(shelf, query);
  return required.length === 0 ? all : all.filter((item) => required.every((test) => test(item)));
}
