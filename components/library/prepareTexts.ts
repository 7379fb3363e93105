import type { BookRow } from '@/lib/library/book';
import { haystackOf } from '@/lib/library/query/folded';

/** Books between two looks at the clock. */
const AT_ONCE = 50;

/**
 * Folds the texts of books while the page has nothing else to do: the first search would do it for the whole library
 * between two key presses.
 */
export function prepareTexts(books: readonly BookRow[], from = 0): void {
  globalThis.requestIdleCallback?.((deadline) => {
    let at = from;
    while (at < books.length && deadline.timeRemaining() > 1) {
      for (const book of books.slice(at, at + AT_ONCE)) haystackOf(book);
      at += AT_ONCE;
    }
    if (at < books.length) prepareTexts(books, at);
  });
}
