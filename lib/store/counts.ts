import type { BookRow } from '@/lib/library/book';
import type { LibraryRow } from '@/lib/sync/library';
import { libraryRange } from './keys';
import type { LibraryDatabase } from './tables';

/** Whether the row is announced as new: `NEW`, and first seen after the first import. */
export const isAnnounced = (row: BookRow, baselineAt: string | null): boolean =>
  baselineAt !== null && row.status === 'NEW' && row.firstSeenAt > baselineAt;

/** The library's counts after these rows were added to it: pages read them instead of counting books. */
export function countsWith(library: LibraryRow, born: readonly BookRow[]): Pick<LibraryRow, 'bookCount' | 'newCount'> {
  return {
    bookCount: library.bookCount + born.length,
    newCount: library.newCount + born.filter((row) => isAnnounced(row, library.baselineAt)).length,
  };
}

/** The counts as they really are. Inside a transaction on `books`. */
export async function recount(
  { books }: Pick<LibraryDatabase, 'books'>,
  { id, baselineAt }: Pick<LibraryRow, 'id' | 'baselineAt'>,
): Promise<Pick<LibraryRow, 'bookCount' | 'newCount'>> {
  const bookCount = await libraryRange(books, id).count();
  if (baselineAt === null) return { bookCount, newCount: 0 };
  const newCount = await books
    .where('[libraryId+firstSeenAt]')
    .between([id, baselineAt], [id, '\uffff'], false, true)
    .and((row) => row.status === 'NEW')
    .count();
  return { bookCount, newCount };
}
