import type { BookRow } from './book';

/** How many books these are, how long, and how many are listened to the end. */
export interface Sums {
  readonly titles: number;
  readonly minutes: number;
  readonly finished: number;
}

/** Books counted together. */
export function sumsOf(books: readonly BookRow[]): Sums {
  let minutes = 0;
  let finished = 0;
  for (const book of books) {
    minutes += Math.max(0, book.runtimeMinutes ?? 0);
    if (book.isFinished) finished += 1;
  }
  return { titles: books.length, minutes, finished };
}
