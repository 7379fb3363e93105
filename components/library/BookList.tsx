import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { BookItem } from './BookItem';
import { BookTile } from './BookTile';
import { isNew } from './newBooks';
import { ShelfHeading } from './ShelfHeading';
import type { Shelf } from './shelf';
import { layoutOf, lineOf } from './shelfLayout';
import { useAnchor } from './useAnchor';
import { useOpenRow } from './useOpenRow';
import { useViewport } from './useViewport';
import { entriesOnScreen, entriesToDraw, entryForKey, indexesWith, scrollToShow } from './virtualWindow';

/** In heights of a row. */
const OVERSCAN = 6;

/**
 * The books, in rows or as tiles: draws those in view and a few around them, however many there are. One takes part in
 * the tab order (roving tabindex) and stays in the document wherever the page scrolls, or the focus would be lost with it.
 */
export function BookList({ shelf, tiled, query, baselineAt, selected, bar, onOpen, onScreen }: BookListProps) {
  const list = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const headingRuler = useRef<HTMLDivElement>(null);
  const { viewport, measures, measure } = useViewport({ list, ruler, headingRuler, bar, tiled });
  const layout = useMemo(() => (measures === null ? null : layoutOf(shelf, measures)), [shelf, measures]);
  useAnchor(shelf, layout, query, viewport, measure);

  const { entries, sections } = shelf;
  const [active, setActive] = useState<string | null>(null);
  const focusActive = useRef(false);
  const current = useMemo(
    () =>
      Math.max(
        0,
        entries.findIndex(({ key }) => key === active),
      ),
    [entries, active],
  );

  // Another search makes another list: its first book is the one to come into.
  useLayoutEffect(() => setActive(null), [query]);

  useOpenRow(selected, entries, layout !== null, (at, focus) => {
    // A book of several headings was opened under one of them: that is its row.
    const row = entries[current]?.book.asin === entries[at]?.book.asin ? current : at;
    setActive(entries[row]?.key ?? null);
    focusActive.current = focus;
    if (viewport === null || layout === null) return;
    window.scrollBy({ top: scrollToShow(layout, viewport, row), behavior: 'instant' });
    measure();
  });

  useLayoutEffect(() => {
    if (!focusActive.current) return;
    focusActive.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const seen = viewport === null || layout === null ? null : entriesOnScreen(layout, viewport);
  useEffect(() => {
    if (seen !== null) onScreen(entries.slice(seen.from, seen.to).map(({ book }) => book));
  }, [entries, seen?.from, seen?.to, onScreen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (viewport === null || layout === null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = entryForKey(event.key, current, layout, viewport.height);
    const entry = next === null ? undefined : entries[next];
    if (next === null || entry === undefined) return;
    event.preventDefault();
    setActive(entry.key);
    focusActive.current = true;
    window.scrollBy({ top: scrollToShow(layout, viewport, next), behavior: 'instant' });
    measure();
  };

  const drawn =
    viewport === null || layout === null
      ? []
      : indexesWith(entriesToDraw(layout, viewport, OVERSCAN * layout.rowHeight), current, entries.length);
  return (
    <div class={tiled ? 'book-list tiles' : 'book-list'}>
      <div class="ruler" ref={ruler} aria-hidden="true" />
      <div class="ruler heading" ref={headingRuler} aria-hidden="true" />
      <ul
        ref={list}
        aria-label={i18n.t('library.list')}
        style={{ height: `${layout?.height ?? 0}px`, '--columns': layout?.columns ?? 1 }}
        onKeyDown={onKeyDown}
      >
        {drawn.map((index) => {
          const entry = entries[index];
          const line = layout?.lines[lineOf(layout, index)];
          if (entry === undefined || line === undefined || layout === null) return null;
          const { key, book } = entry;
          const section = line.from === index ? sections[line.section] : undefined;
          const above = section === undefined ? line.height - layout.rowHeight : 0;
          return (
            <li
              key={key}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              style={{
                top: `${line.top + above}px`,
                height: `${line.height - above}px`,
                insetInlineStart: `${((index - line.from) * 100) / layout.columns}%`,
              }}
            >
              {section !== undefined && <ShelfHeading section={section} />}
              <button
                type="button"
                class="book"
                style={{ height: `${layout.rowHeight}px` }}
                tabIndex={index === current ? 0 : -1}
                aria-current={book.asin === selected ? 'true' : undefined}
                onFocus={() => setActive(key)}
                onClick={() => onOpen(book.asin)}
              >
                {tiled ? (
                  <BookTile book={book} fresh={isNew(book, baselineAt)} />
                ) : (
                  <BookItem book={book} fresh={isNew(book, baselineAt)} />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface BookListProps {
  readonly shelf: Shelf;
  /** Covers side by side instead of rows. */
  readonly tiled: boolean;
  readonly query: string;
  readonly baselineAt: string | null;
  /** The book whose detail is open. */
  readonly selected: string | null;
  /** The bar above the list that sticks to the top of the window. */
  readonly bar: RefObject<HTMLElement | null>;
  readonly onOpen: (asin: string) => void;
  /** Called with the books a reader can see. */
  readonly onScreen: (books: readonly BookRow[]) => void;
}
