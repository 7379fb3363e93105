import type { Availability, IncomingBook } from './book';
import { isEmpty, SERVICE_COLUMNS } from './columns';

const RANK: Readonly<Record<Availability, number>> = { OWNED: 3, PLUS: 2, UNKNOWN: 1, LAPSED: 0 };

function weight(book: IncomingBook): readonly (number | string)[] {
  const told = SERVICE_COLUMNS.filter((column) => !isEmpty(column, book[column])).length;
  const values = JSON.stringify(SERVICE_COLUMNS.map((column) => book[column]));
  return [RANK[book.availability ?? 'UNKNOWN'], Number(book.isListenable !== false), told, book.addedAt ?? '', values];
}

/**
 * Which of two items of one ASIN to keep: the one that can be listened to, not the last (audible-api.md §1.6-11);
 * then the one that tells more, then the newer. Never decided by the order they came in, or two syncs of the same
 * library could disagree. A stored row can stand for an item.
 */
export function preferAvailable<A extends IncomingBook, B extends IncomingBook>(a: A, b: B): A | B {
  const one = weight(a);
  const other = weight(b);
  for (let index = 0; index < one.length; index += 1) {
    const left = one[index] ?? 0;
    const right = other[index] ?? 0;
    if (left !== right) return left > right ? a : b;
  }
  return a;
}
