import type { BookRow } from '@/lib/library/book';
import { authorsOf } from '@/lib/library/parse';
import { isNew } from '../newBooks';
import { peopleWords } from '../rowWords';

/** Something to do with the picked books. */
export interface PickAction {
  /** Its words are `picking.<name>`. */
  readonly name: 'copy' | 'seen' | 'hide' | 'unhide';
  /** Whether there is anything to do with them. */
  readonly applies: (books: readonly BookRow[]) => boolean;
  readonly run: (books: readonly BookRow[]) => void;
}

/** "Title – Author, Author", a line for each. */
export const titleList = (books: readonly BookRow[]): string =>
  books.map((book) => [book.title, peopleWords(authorsOf(book))].filter((part) => part !== '').join(' – ')).join('\n');

const asinsOf = (books: readonly BookRow[]): string[] => books.map(({ asin }) => asin);

/** Everything that can be done with picked books, in the order of the bar. */
export const pickActions = ({ baselineAt, copy, markSeen, isHidden, hide }: Means): readonly PickAction[] => [
  { name: 'copy', applies: (books) => books.length > 0, run: (books) => copy(titleList(books)) },
  {
    name: 'seen',
    applies: (books) => books.some((book) => isNew(book, baselineAt)),
    run: (books) => markSeen(asinsOf(books)),
  },
  {
    name: 'hide',
    applies: (books) => books.some((book) => !isHidden(book)),
    run: (books) => hide(asinsOf(books), true),
  },
  {
    name: 'unhide',
    applies: (books) => books.some(isHidden),
    run: (books) => hide(asinsOf(books), false),
  },
];

interface Means {
  readonly baselineAt: string | null;
  readonly copy: (text: string) => void;
  readonly markSeen: (asins: readonly string[]) => void;
  /** Whether the reader keeps it out of sight. */
  readonly isHidden: (book: BookRow) => boolean;
  readonly hide: (asins: readonly string[], hidden: boolean) => void;
}
