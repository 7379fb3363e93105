import type { BookRow } from '@/lib/library/book';
import { authorsOf } from '@/lib/library/parse';
import { isNew } from '../newBooks';
import { peopleWords } from '../rowWords';

/** Something to do with the picked books. */
export interface PickAction {
  /** Its words are `picking.<name>`. */
  readonly name: 'copy' | 'seen';
  /** Whether there is anything to do with them. */
  readonly applies: (books: readonly BookRow[]) => boolean;
  readonly run: (books: readonly BookRow[]) => void;
}

/** "Title – Author, Author", a line for each. */
export const titleList = (books: readonly BookRow[]): string =>
  books.map((book) => [book.title, peopleWords(authorsOf(book))].filter((part) => part !== '').join(' – ')).join('\n');

/** Everything that can be done with picked books, in the order of the bar. */
export const pickActions = ({ baselineAt, copy, markSeen }: Means): readonly PickAction[] => [
  { name: 'copy', applies: (books) => books.length > 0, run: (books) => copy(titleList(books)) },
  {
    name: 'seen',
    applies: (books) => books.some((book) => isNew(book, baselineAt)),
    run: (books) => markSeen(books.map(({ asin }) => asin)),
  },
];

interface Means {
  readonly baselineAt: string | null;
  readonly copy: (text: string) => void;
  readonly markSeen: (asins: readonly string[]) => void;
}
