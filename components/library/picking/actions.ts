import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import { isNew, type Libraries } from '@/lib/library/libraryFacts';
import { authorsOf } from '@/lib/library/parse';
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

const keysOf = (books: readonly BookRow[]): BookKey[] => books.map(bookKey);

/** Everything that can be done with picked books, in the order of the bar. */
export const pickActions = ({ libraries, copy, markSeen, isHidden, hide }: Means): readonly PickAction[] => [
  { name: 'copy', applies: (books) => books.length > 0, run: (books) => copy(titleList(books)) },
  {
    name: 'seen',
    applies: (books) => books.some((book) => isNew(book, libraries)),
    run: (books) => markSeen(keysOf(books)),
  },
  {
    name: 'hide',
    applies: (books) => books.some((book) => !isHidden(book)),
    run: (books) => hide(keysOf(books), true),
  },
  {
    name: 'unhide',
    applies: (books) => books.some(isHidden),
    run: (books) => hide(keysOf(books), false),
  },
];

interface Means {
  readonly libraries: Libraries;
  readonly copy: (text: string) => void;
  readonly markSeen: (keys: readonly BookKey[]) => void;
  /** Whether the reader keeps it out of sight. */
  readonly isHidden: (book: BookRow) => boolean;
  readonly hide: (keys: readonly BookKey[], hidden: boolean) => void;
}
