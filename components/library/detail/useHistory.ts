import { useEffect, useState } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { type BookHistory, useServices } from '../../services';

const NOTHING: BookHistory = { changes: [], progress: [] };

/** What syncs noticed about a book, read again whenever its row changes. */
export function useHistory(book: BookRow): BookHistory {
  const services = useServices();
  const [history, setHistory] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    services.readHistory(book.libraryId, book.asin).then(
      (read) => {
        if (wanted) setHistory(read);
      },
      // Without its history a book is still worth looking at; that the store fails is said at the top of the page.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [services, book]);
  return history;
}
