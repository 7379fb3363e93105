import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { authorsOf } from '@/lib/library/parse';
import { Cover } from './Cover';
import { fewPeople } from './rowWords';

/** Tiles share the width of the window; most are hardly wider (list.css). */
const WIDTH = '(min-width: 44rem) 9.5rem, 8.5rem';

/** A book as its cover, with title and authors below. */
export function BookTile({ book, fresh }: { book: BookRow; fresh: boolean }) {
  return (
    <>
      <Cover url={book.coverUrl} asin={book.asin} title={book.title} width={WIDTH} />
      <span class="tile-words">
        <span class="book-title">
          {fresh && (
            <span class="new-dot">
              <span class="visually-hidden">{i18n.t('book.new')}: </span>
            </span>
          )}
          <span dir="auto">{book.title}</span>
        </span>
        <span class="book-authors" dir="auto">
          {fewPeople(authorsOf(book))}
        </span>
        {book.presence === 'ABSENT' && <span class="visually-hidden">{i18n.t('book.absent')}</span>}
      </span>
    </>
  );
}
