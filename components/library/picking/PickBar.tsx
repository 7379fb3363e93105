import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnnotationEdit } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import { type Annotations, annotationOf } from '@/lib/library/query/context';
import { CopyNote } from '../../copy/CopyNote';
import { useCopy } from '../../copy/useCopy';
import { formatNumber } from '../../format/number';
import { useHeight } from '../../page/useHeight';
import type { Shelf } from '../shelf';
import { type PickAction, pickActions } from './actions';
import { PickTag } from './PickTag';
import type { Picks } from './picks';

/** How many books are picked, and what can be done with them; at the foot of the window, where it covers no search. */
export function PickBar({ foot, shelf, libraries, picking }: PickBarProps) {
  const { picks, bookOf, annotations, onSeen, onEdit, onLeave } = picking;
  /** What was done with the picked books, until others are picked. */
  const [done, setDone] = useState<{ readonly of: ReadonlySet<BookKey>; readonly words: string } | null>(null);
  const { copied, copy } = useCopy();
  useHeight(foot, '--pick-bar');
  /** What was copied is told until other books are picked. */
  const [copiedOf, setCopiedOf] = useState<ReadonlySet<BookKey> | null>(null);
  const picked = picks.picked.value;
  const isOn = picks.isOn.value;
  const books = useMemo(() => booksPicked(shelf, picked, bookOf), [shelf, picked, bookOf]);
  const actions = pickActions({
    libraries,
    markSeen: onSeen,
    isHidden: (book) => annotationOf(annotations, book)?.hidden === true,
    hide: (keys, hidden) => void onEdit(keys, { hidden }),
    copy: (text) => {
      setCopiedOf(picked);
      copy(text);
    },
  });
  const tag = async (added: string): Promise<void> => {
    const keys = books.all.map(bookKey);
    if (await onEdit(keys, { addTags: [added] })) {
      setDone({ of: picked, words: i18n.t('picking.tagged', keys.length, [formatNumber(keys.length), added]) });
    }
  };
  // Hidden books leave the list but stay picked, so that the way back is at hand.
  const isOffered = ({ name, applies }: PickAction): boolean => name !== 'unhide' || applies(books.all);
  const clear = (): void => {
    picks.clear();
    onLeave();
  };
  const count = formatNumber(books.all.length);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from what is inside
    <div
      ref={foot}
      class={isOn ? 'pick-bar' : ''}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOn) return;
        event.stopPropagation();
        clear();
      }}
    >
      <p role="status" class={isOn ? 'pick-count' : 'visually-hidden'}>
        {isOn &&
          (books.hidden === 0
            ? i18n.t('picking.count', [count])
            : i18n.t('picking.countHidden', [count, formatNumber(books.hidden)]))}
      </p>
      {isOn && (
        <>
          <button type="button" class="link" onClick={() => picks.pickAll(shelf.entries)}>
            {i18n.t('picking.all')}
          </button>
          <button type="button" class="link" onClick={clear}>
            {i18n.t('picking.clear')}
          </button>
          <div class="buttons">
            {books.all.length > 0 && <PickTag annotations={annotations} onTag={(added) => void tag(added)} />}
            {actions.filter(isOffered).map(({ name, applies, run }) => (
              <button
                key={name}
                type="button"
                class="button"
                aria-disabled={!applies(books.all)}
                onClick={() => applies(books.all) && run(books.all)}
              >
                {i18n.t(`picking.${name}`)}
              </button>
            ))}
          </div>
          {done?.of === picked && (
            <p role="status" class="quiet">
              {done.words}
            </p>
          )}
          {copiedOf === picked && (
            <CopyNote
              copied={copied}
              words={{
                done: i18n.t('picking.copied', [count]),
                refused: i18n.t('picking.copyRefused'),
                label: i18n.t('picking.titles'),
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface PickBarProps {
  readonly foot: RefObject<HTMLDivElement | null>;
  /** What is on show. */
  readonly shelf: Shelf;
  readonly libraries: Libraries;
  readonly picking: Picking;
}

/** The picked books, and what the page does with them. */
export interface Picking {
  readonly picks: Picks;
  readonly bookOf: (key: BookKey) => BookRow | undefined;
  readonly annotations: Annotations;
  readonly onSeen: (keys: readonly BookKey[]) => void;
  /** Tells whether it was stored. */
  readonly onEdit: (keys: readonly BookKey[], edit: AnnotationEdit) => Promise<boolean>;
  /** The bar goes, and with it the button that was pressed. */
  readonly onLeave: () => void;
}

/** The picked books, those on show first and in their order, and how many are not on show. */
function booksPicked({ entries }: Shelf, picked: ReadonlySet<BookKey>, bookOf: Picking['bookOf']) {
  const shown = new Map<BookKey, BookRow>();
  if (picked.size > 0) {
    for (const { book } of entries) if (picked.has(bookKey(book))) shown.set(bookKey(book), book);
  }
  const hidden = [...picked]
    .filter((key) => !shown.has(key))
    .map(bookOf)
    .filter((book) => book !== undefined);
  return { all: [...shown.values(), ...hidden], hidden: hidden.length };
}
