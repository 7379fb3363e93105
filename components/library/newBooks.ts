import type { BookRow } from '@/lib/library/book';

/** Whether a book is announced: arrived after the first import, and not looked at yet. */
export const isNew = (book: BookRow, baselineAt: string | null): boolean =>
  book.status === 'NEW' && baselineAt !== null && book.firstSeenAt > baselineAt;
