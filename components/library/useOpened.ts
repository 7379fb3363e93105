import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from './selection';

/**
 * Closes the open book when another library is shown, and sees to it that the focus is never lost with a closed one.
 *
 * @param focusList puts it on the list; only needed where the row of the book is gone.
 */
export function useOpened(selection: Selection, libraryId: string | null, focusList: () => void): void {
  const shown = useRef(libraryId);
  useEffect(() => {
    // A link may open a book before it is known of which library.
    if (shown.current !== null && shown.current !== libraryId) selection.close();
    shown.current = libraryId;
  }, [libraryId, selection]);

  const open = selection.asin.value;
  const before = useRef(open);
  useEffect(() => {
    const closed = open === null && before.current !== null;
    before.current = open;
    if (closed && document.activeElement === document.body) focusList();
  }, [open]);
}
