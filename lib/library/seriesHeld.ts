import type { BookRow } from './book';

/** Whether a book is ordered before it is out. */
export const isComing = ({ isPreorder, releaseDate }: BookRow, today: string): boolean =>
  isPreorder || (releaseDate !== null && releaseDate > today);

/** Whether a book can be listened to: returned, lapsed and vanished ones stay on the shelf and are not had. */
export const isHeld = (book: BookRow, today: string): boolean =>
  book.presence === 'PRESENT' && book.availability !== 'LAPSED' && !isComing(book, today);
