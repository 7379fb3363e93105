import type { BookRow } from '../book';
import type { Query } from './ast';
import type { QueryContext } from './context';
import { compileTerm, type Guesses, NO_GUESSES } from './evaluate';
import { printTerm } from './print';
import { outOfSight } from './run';

/** Why a book is not shown. */
export interface Explanation {
  readonly shown: boolean;
  /** The conditions that leave it out, as text and by their place in `query.where`; without all of them it would fit. */
  readonly excludedBy: readonly {
    readonly at: number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Whether the reader hid it, and the query does not ask for hidden books. */
  readonly hiddenByReader: boolean;
}

/** "Why is this book not shown?", for the query and the guesses of an answer. */
export function explain(
  book: BookRow,
  query: Query,
  context: QueryContext,
  guesses: Guesses = NO_GUESSES,
): Explanation {
  const excludedBy = query.where.flatMap((term, at) =>
    compileTerm(term, context, guesses)(book) ? [] : [{ at, text: printTerm(term), start: term.start, end: term.end }],
  );
  const hiddenByReader = outOfSight(query, context)(book);
  return { shown: excludedBy.length === 0 && !hiddenByReader, excludedBy, hiddenByReader };
}
