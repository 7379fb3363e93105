import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from './selection';

/**
 * Closes the open book when other libraries are shown, and sees to it that the focus is never lost with a closed one.
 *
 * @param scope what is shown: a library or all of them; null while that is not known.
 * @param focusList puts it on the list; only needed where the row of the book is gone.
 */
export function useOpened(selection: Selection, scope: string | null, focusList: () => void): void {
  const shown = useRef(scope);
  useEffect(() => {
    // A link may open a book before it is known of which library.
    if (shown.current !== null && shown.current !== scope) selection.close();
    shown.current = scope;
  }, [scope, selection]);

  const open = selection.key.value;
  useEffect(() => {
    // Keys go to the body where nothing has the focus, as after a press beside everything.
    const onKeyDown = ({ key, target }: KeyboardEvent): void => {
      if (key === 'Escape' && target === document.body && document.querySelector('dialog[open]') === null) {
        selection.close();
      }
    };
    if (open === null) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open, selection]);
  const before = useRef(open);
  useEffect(() => {
    const closed = open === null && before.current !== null;
    before.current = open;
    if (closed && document.activeElement === document.body) focusList();
  }, [open]);
}
