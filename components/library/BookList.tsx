import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { BookItem } from './BookItem';
import { isNew } from './newBooks';
import { useAnchor } from './useAnchor';
import { useViewport } from './useViewport';
import { indexesWith, rowForKey, rowsOnScreen, rowsToDraw, scrollToShow } from './virtualWindow';

const OVERSCAN = 6;

/**
 * The list of books: draws the rows in view and a few around them, however many there are. One row takes part in the
 * tab order (roving tabindex) and stays in the document wherever the page scrolls, or the focus would be lost with it.
 */
export function BookList({ books, query, baselineAt, selected, bar, onOpen, onScreen }: BookListProps) {
  const list = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const { viewport, measure } = useViewport({ list, ruler, bar });
  useAnchor(books, query, viewport, measure);

  const [active, setActive] = useState<string | null>(null);
  const focusActive = useRef(false);
  const current = useMemo(
    () =>
      Math.max(
        0,
        books.findIndex(({ asin }) => asin === active),
      ),
    [books, active],
  );

  // Another search makes another list: its first row is the one to come into.
  useLayoutEffect(() => setActive(null), [query]);

  useLayoutEffect(() => {
    if (!focusActive.current) return;
    focusActive.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const seen = viewport === null ? null : rowsOnScreen(viewport, books.length);
  useEffect(() => {
    if (seen !== null) onScreen(books.slice(seen.from, seen.to));
  }, [books, seen?.from, seen?.to, onScreen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (viewport === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = rowForKey(event.key, current, books.length, Math.floor(viewport.height / viewport.rowHeight));
    const book = next === null ? undefined : books[next];
    if (next === null || book === undefined) return;
    event.preventDefault();
    setActive(book.asin);
    focusActive.current = true;
    window.scrollBy({ top: scrollToShow(viewport, next), behavior: 'instant' });
    measure();
  };

  const drawn =
    viewport === null ? [] : indexesWith(rowsToDraw(viewport, books.length, OVERSCAN), current, books.length);
  const rowHeight = viewport?.rowHeight ?? 0;
  return (
    <div class="book-list">
      <div class="ruler" ref={ruler} aria-hidden="true" />
      <ul
        ref={list}
        aria-label={i18n.t('library.list')}
        style={{ height: `${books.length * rowHeight}px` }}
        onKeyDown={onKeyDown}
      >
        {drawn.map((index) => {
          const book = books[index];
          if (book === undefined) return null;
          return (
            <li
              key={book.asin}
              aria-setsize={books.length}
              aria-posinset={index + 1}
              style={{ top: `${index * rowHeight}px` }}
            >
              <button
                type="button"
                class="book"
                tabIndex={index === current ? 0 : -1}
                aria-current={book.asin === selected ? 'true' : undefined}
                onFocus={() => setActive(book.asin)}
                onClick={() => onOpen(book.asin)}
              >
                <BookItem book={book} fresh={isNew(book, baselineAt)} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface BookListProps {
  readonly books: readonly BookRow[];
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
