import { authorsOf } from '@/lib/library/parse';
import type { ItemProps } from './BookItem';
import { Cover } from './Cover';
import { NewDot } from './NewDot';
import { Origin } from './Origin';
import { presenceMark } from './presenceWords';
import { fewPeople } from './rowWords';

/** Tiles share the width of the window; most are hardly wider (list.css). */
const WIDTH = '(min-width: 44rem) 9.5rem, 8.5rem';

/** A book as its cover, with title and authors below. */
export function BookTile({ book, fresh, origin }: ItemProps) {
  const mark = presenceMark(book);
  return (
    <>
      <Cover url={book.coverUrl} asin={book.asin} title={book.title} width={WIDTH} />
      <span class="tile-words">
        <span class="book-title" dir="auto">
          {fresh && <NewDot />}
          {book.title}
        </span>
        <span class="book-authors" dir="auto">
          {fewPeople(authorsOf(book))}
        </span>
        <Origin label={origin} />
      </span>
      {mark !== null && <span class="badge">{mark}</span>}
    </>
  );
}
