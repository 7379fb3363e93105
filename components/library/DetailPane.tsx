import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { useMedia } from '../page/useMedia';
import { BookDetail } from './BookDetail';

/** From here on the detail has room beside the list (`.library` in library.css has the same number). */
const BESIDE = '(min-width: 60rem)';

/** Shows a book beside the list, or over it where there is no room; there the dialog keeps the list's place and focus. */
export function DetailPane({ book, onClose }: { book: BookRow; onClose: () => void }) {
  return useMedia(BESIDE) ? (
    <aside class="pane" aria-label={i18n.t('book.detail')}>
      <BookDetail key={book.asin} book={book} closeLabel={i18n.t('library.close')} onClose={onClose} />
    </aside>
  ) : (
    <DetailDialog book={book} onClose={onClose} />
  );
}

function DetailDialog({ book, onClose }: { book: BookRow; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="over"
      aria-label={i18n.t('book.detail')}
      // The dialog closes itself on Escape and tells by `close`; only then can the list behind it take the focus.
      onKeyDown={(event) => event.stopPropagation()}
      onClose={onClose}
    >
      <BookDetail book={book} closeLabel={i18n.t('library.back')} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}
