import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Picking } from './picking/PickBar';
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
  const { shelf, query, selected, bar, bookmark, onOpen, onScreen } = props;
  const { picks } = props.picking;
  const list = useRef<List>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const headingRuler = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const { viewport, measures, look, measure } = useViewport({ list, ruler, headingRuler, bar, foot, tiled });
  const layout = useMemo(() => (measures === null ? null : layoutOf(shelf, measures)), [shelf, measures]);
  useAnchor({ bookmark, shelf, layout, query, viewport, look, measure });

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
    const row = entries[current]?.book === entries[at]?.book ? current : at;
    setActive(entries[row]?.key ?? null);
    focusActive.current = focus;
    if (viewport === null || layout === null) return;
    window.scrollBy({ top: scrollToShow(layout, viewport, row), behavior: 'instant' });
    measure();
  });

  useLayoutEffect(() => {
    if (!focusActive.current) return;
    focusActive.current = false;
    list.current?.querySelector<HTMLElement>('[data-book][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const seen = viewport === null || layout === null ? null : entriesOnScreen(layout, viewport);
  useEffect(() => {
    if (seen !== null) onScreen(entries.slice(seen.from, seen.to).map(({ book }) => book));
  }, [entries, seen?.from, seen?.to, onScreen]);

  const focus = (entry: Entry): void => {
    setActive(entry.key);
    focusActive.current = true;
  };

  /** Where a key leads; null when it leads nowhere. */
  const goal = (key: string): number | null =>
    viewport === null || layout === null ? null : entryForKey(key, current, layout, viewport.height);

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = entries[current];
    if (event.altKey || from === undefined) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      picks.pickAll(entries);
      return;
    }
    if (event.key === 'Escape' && picks.isOn.value) {
      event.stopPropagation();
      picks.clear();
      // The focus may be on a box, which goes.
      focus(from);
      return;
    }
    // A box has its own use for the key.
    if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      if (event.shiftKey) picks.extend(entries, from, from);
      else picks.toggle(from);
      return;
    }
    const next = goal(event.key);
    const entry = next === null ? undefined : entries[next];
    if (next === null || entry === undefined || viewport === null || layout === null) return;
    event.preventDefault();
    if (event.shiftKey) picks.extend(entries, from, entry);
    else picks.leave();
    focus(entry);
    window.scrollBy({ top: scrollToShow(layout, viewport, next), behavior: 'instant' });
    measure();
  };

  /** Firefox presses a button when Space goes up, whatever became of it going down. */
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) event.preventDefault();
  };

  const pickTo = (entry: Entry, isRange: boolean): void => {
    if (isRange) picks.extend(entries, entries[current] ?? entry, entry);
    else picks.toggle(entry);
  };
  const onPress = (event: MouseEvent, entry: Entry): void => {
    const isPick = event.ctrlKey || event.metaKey;
    if (event.shiftKey || isPick) {
      pickTo(entry, event.shiftKey);
      focus(entry);
    } else {
      picks.leave();
      onOpen(bookKey(entry.book));
    }
  };

  const drawn =
    viewport === null || layout === null
      ? []
      : indexesWith(entriesToDraw(layout, viewport, OVERSCAN * layout.rowHeight), current, entries.length);
  const isPicking = picks.isOn.value;
  const picked = picks.picked.value;
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
        isPicked: picked.has(bookKey(entry.book)),
        column: index - line.from,
        top: line.top + headed,
        height: line.height - headed,
      },
    ];
  });
  return { list, ruler, headingRuler, foot, layout, rows, isPicking, setActive, onKeyDown, onKeyUp, onPress, pickTo };
}

/** What every view of the books takes. */
export interface BookRowsProps {
  readonly shelf: Shelf;
  readonly query: string;
  /** Those that the books are from. */
  readonly libraries: Libraries;
  /** The book whose detail is open. */
  readonly selected: BookKey | null;
  /** What sticks to the top of the window above the books. */
  readonly bar: RefObject<HTMLElement | null>;
  readonly picking: Picking;
  /** Where the reader is; other views go on from there. */
  readonly bookmark: RefObject<Bookmark | null>;
  readonly onOpen: (key: BookKey) => void;
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
  readonly isPicked: boolean;
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

/** A range would select the words between as well. */
export const keepWords = (event: MouseEvent): void => {
  if (event.shiftKey) event.preventDefault();
};

interface BookRows<List> {
  readonly list: RefObject<List | null>;
  readonly ruler: RefObject<HTMLDivElement | null>;
  readonly headingRuler: RefObject<HTMLDivElement | null>;
  /** What covers the end of the window. */
  readonly foot: RefObject<HTMLDivElement | null>;
  /** Null before the first measuring. */
  readonly layout: ShelfLayout | null;
  readonly rows: readonly DrawnRow[];
  /** Whether every book has a box to pick it. */
  readonly isPicking: boolean;
  readonly setActive: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  /** A press on a book: opens it, or picks it when a key says so. */
  readonly onPress: (event: MouseEvent, entry: Entry) => void;
  /** A press on its box; a range goes from the last one that was picked. */
  readonly pickTo: (entry: Entry, isRange: boolean) => void;
}
