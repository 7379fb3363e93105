import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { CopyNote } from '../../copy/CopyNote';
import { useCopy } from '../../copy/useCopy';
import { formatNumber } from '../../format/number';
import type { Shelf } from '../shelf';
import { selectionActions } from './actions';
import type { Selection } from './selection';

/** How many books are picked, and what can be done with them; at the foot of the window, where it covers no search. */
export function SelectionBar({ foot, shelf, baselineAt, picking }: SelectionBarProps) {
  const { selection, bookOf, onSeen, onLeave } = picking;
  const { copied, copy } = useCopy();
  /** What was copied is told until other books are picked. */
  const [copiedOf, setCopiedOf] = useState<ReadonlySet<string> | null>(null);
  const picked = selection.picked.value;
  const isOn = selection.isOn.value;
  const books = useMemo(() => booksPicked(shelf, picked, bookOf), [shelf, picked, bookOf]);
  const actions = selectionActions({
    baselineAt,
    markSeen: onSeen,
    copy: (text) => {
      setCopiedOf(picked);
      copy(text);
    },
  });
  const clear = (): void => {
    selection.clear();
    onLeave();
  };
  const count = formatNumber(books.all.length);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from what is inside
    <div
      ref={foot}
      class={isOn ? 'selection-bar' : ''}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOn) return;
        event.stopPropagation();
        clear();
      }}
    >
      <p role="status" class={isOn ? 'selection-count' : 'visually-hidden'}>
        {isOn &&
          (books.hidden === 0
            ? i18n.t('selection.count', [count])
            : i18n.t('selection.countHidden', [count, formatNumber(books.hidden)]))}
      </p>
      {isOn && (
        <>
          <button type="button" class="link" onClick={() => selection.pickAll(shelf.entries)}>
            {i18n.t('selection.all')}
          </button>
          <button type="button" class="link" onClick={clear}>
            {i18n.t('selection.clear')}
          </button>
          <div class="buttons">
            {actions.map(({ name, applies, run }) => (
              <button
                key={name}
                type="button"
                class="button"
                aria-disabled={!applies(books.all)}
                onClick={() => applies(books.all) && run(books.all)}
              >
                {i18n.t(`selection.${name}`)}
              </button>
            ))}
          </div>
          {copiedOf === picked && (
            <CopyNote
              copied={copied}
              words={{
                done: i18n.t('selection.copied', [count]),
                refused: i18n.t('selection.copyRefused'),
                label: i18n.t('selection.titles'),
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface SelectionBarProps {
  readonly foot: RefObject<HTMLDivElement | null>;
  /** What is on show. */
  readonly shelf: Shelf;
  readonly baselineAt: string | null;
  readonly picking: Picking;
}

/** The picked books, and what the page does with them. */
export interface Picking {
  readonly selection: Selection;
  readonly bookOf: (asin: string) => BookRow | undefined;
  readonly onSeen: (asins: readonly string[]) => void;
  /** The bar goes, and with it the button that was pressed. */
  readonly onLeave: () => void;
}

/** The picked books, those on show first and in their order, and how many are not on show. */
function booksPicked({ entries }: Shelf, picked: ReadonlySet<string>, bookOf: Picking['bookOf']) {
  const shown = new Map<string, BookRow>();
  if (picked.size > 0) for (const { book } of entries) if (picked.has(book.asin)) shown.set(book.asin, book);
  const hidden = [...picked]
    .filter((asin) => !shown.has(asin))
    .map(bookOf)
    .filter((book) => book !== undefined);
  return { all: [...shown.values(), ...hidden], hidden: hidden.length };
}
