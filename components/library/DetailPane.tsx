import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookKey } from '@/lib/library/bookKey';
import { useMedia } from '../page/useMedia';
import { Pager } from './detail/Pager';
import type { Neighbours } from './detail/useNeighbours';

/** From here on the detail has room beside the list (`.library` in library.css has the same number). */
export const BESIDE = '(min-width: 60rem)';

const LEAFING: Readonly<Record<string, 'previous' | 'next'>> = { ArrowLeft: 'previous', ArrowRight: 'next' };

/**
 * Shows a book beside the list, or over it where there is no room; there the dialog keeps the list's place. Arrow keys
 * leaf through the list, wherever the focus is but in a field.
 */
export function DetailPane({ open, title, neighbours, onOpen, onClose, children }: DetailPaneProps) {
  const isBeside = useMedia(BESIDE);
  const container = useRef<HTMLDivElement>(null);
  const leafed = useRef(false);
  const leaf = (wanted: BookKey | null): void => {
    if (wanted === null) return;
    leafed.current = true;
    onOpen(wanted);
  };
  useLayoutEffect(() => {
    // Both the pane and the dialog scroll.
    container.current?.parentElement?.scrollTo({ top: 0, behavior: 'instant' });
    // What was in focus inside the book before is gone.
    if (leafed.current && document.activeElement === document.body) container.current?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const towards = LEAFING[event.key];
    if (towards === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
    event.preventDefault();
    leaf(neighbours[towards]);
  };
  const inside = (close: () => void) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in the bar, wherever the focus is
    <div ref={container} class="detail-frame" tabIndex={-1} onKeyDown={onKeyDown}>
      <Pager
        neighbours={neighbours}
        closeLabel={i18n.t(isBeside ? 'library.close' : 'library.back')}
        onClose={close}
        onLeaf={leaf}
      />
      <p class="visually-hidden" aria-live="polite">
        {leafed.current && title}
      </p>
      {children}
    </div>
  );
  return isBeside ? (
    <aside class="pane" aria-label={i18n.t('book.detail')}>
      {inside(onClose)}
    </aside>
  ) : (
    <DetailDialog onClose={onClose}>{inside}</DetailDialog>
  );
}

interface DialogProps {
  readonly onClose: () => void;
  readonly children: (close: () => void) => ComponentChildren;
}

function DetailDialog({ onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Not the frame, which is there for what has lost its place.
    dialog.current?.querySelector('button')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="over"
      aria-label={i18n.t('book.detail')}
      // The dialog closes itself on Escape and tells by `close`; only then can the list behind it take the focus.
      onKeyDown={(event) => event.stopPropagation()}
      onClose={onClose}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  );
}

interface DetailPaneProps {
  /** The book it shows. */
  readonly open: BookKey;
  readonly title: string;
  readonly neighbours: Neighbours;
  readonly onOpen: (key: BookKey) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}
