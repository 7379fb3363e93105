import type { BookRow } from '@/lib/library/book';
import { bookKey } from '@/lib/library/bookKey';
import { Cover } from '../Cover';

/** The first covers of some books, one behind the other. Decoration. */
export function CoverStack({ books }: { books: readonly BookRow[] }) {
  return (
    <span class="cover-stack" aria-hidden="true">
      {books.map((book) => (
        <Cover key={bookKey(book)} url={book.coverUrl} asin={book.asin} title={book.title} width="3rem" />
      ))}
    </span>
  );
}
