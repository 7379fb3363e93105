import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import type { Entry, Section, Shelf } from './shelf';
import { layoutOf, lineOf, type ShelfLayout } from './shelfLayout';
import { type Bookmark, useAnchor } from './useAnchor';
import { useOpenRow } from './useOpenRow';
import { useViewport } from './useViewport';
import { entriesOnScreen, entriesToDraw, entryForKey, indexesWith, scrollToShow } from './virtualWindow';

/** In heights of a row. */
const OVERSCAN = 6;

/**
 * The rows of a view: those in view and a few around them, however many there are. One takes part in the tab order
 * (roving tabindex) and stays in the document wherever the page scrolls, or the focus would be lost with it.
 */
export function useBookRows<List extends HTMLElement>(props: BookRowsProps, tiled: boolean): BookRows<List> {
  const { shelf, query, selected, bar, bookmark, onScreen } = props;
  const list = useRef<List>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const headingRuler = useRef<HTMLDivElement>(null);
  const { viewport, measures, measure } = useViewport({ list, ruler, headingRuler, bar, tiled });
  const layout = useMemo(() => (measures === null ? null : layoutOf(shelf, measures)), [shelf, measures]);
  useAnchor(bookmark, shelf, layout, query, viewport, measure);

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
  const rows = drawn.flatMap((index): DrawnRow[] => {
    const entry = entries[index];
    const line = layout?.lines[lineOf(layout, index)];
    if (entry === undefined || line === undefined || layout === null) return [];
    const section = line.from === index ? sections[line.section] : undefined;
    const headed = section === undefined ? line.height - layout.rowHeight : 0;
    return [
      {
        entry,
        index,
        section,
        isCurrent: index === current,
        column: index - line.from,
        top: line.top + headed,
        height: line.height - headed,
      },
    ];
  });
  return { list, ruler, headingRuler, layout, rows, setActive, onKeyDown };
}

/** What every view of the books takes. */
export interface BookRowsProps {
  readonly shelf: Shelf;
  readonly query: string;
  readonly baselineAt: string | null;
  /** The book whose detail is open. */
  readonly selected: string | null;
  /** What sticks to the top of the window above the books. */
  readonly bar: RefObject<HTMLElement | null>;
  /** Where the reader is; other views go on from there. */
  readonly bookmark: RefObject<Bookmark | null>;
  readonly onOpen: (asin: string) => void;
  /** Called with the books a reader can see. */
  readonly onScreen: (books: readonly BookRow[]) => void;
}

/** One entry to draw, placed in CSS pixels from the top of the list; with the heading above it where one begins. */
export interface DrawnRow {
  readonly entry: Entry;
  readonly index: number;
  readonly section: Section | undefined;
  /** The one in the tab order. */
  readonly isCurrent: boolean;
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

interface BookRows<List> {
  readonly list: RefObject<List | null>;
  readonly ruler: RefObject<HTMLDivElement | null>;
  readonly headingRuler: RefObject<HTMLDivElement | null>;
  /** Null before the first measuring. */
  readonly layout: ShelfLayout | null;
  readonly rows: readonly DrawnRow[];
  readonly setActive: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}
