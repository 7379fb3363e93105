import type { BookRow } from '@/lib/library/book';
import { Cover } from '../Cover';

/** The first covers of some books, one behind the other. Decoration. */
export function CoverStack({ books }: { books: readonly BookRow[] }) {
  return (
    <span class="cover-stack" aria-hidden="true">
      {books.map(({ asin, coverUrl, title }) => (
        <Cover key={asin} url={coverUrl} asin={asin} title={title} width="3rem" />
      ))}
    </span>
  );
}
