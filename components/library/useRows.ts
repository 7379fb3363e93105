import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePassing } from './Passing';
import type { Rows } from './shelf';
import { layoutOf, type ShelfLayout } from './shelfLayout';
import { type Bookmark, useAnchor } from './useAnchor';
import { useViewport } from './useViewport';
import { entriesOnScreen, entriesToDraw, entryForKey, indexesWith, scrollToShow, type Viewport } from './virtualWindow';

/** Drawn beyond the window, in heights of a row: what comes next is there before the reader is. */
const OVERSCAN = 6;
/** Of a page that flies past, what comes next is not what is beside. */
const OVERSCAN_PASSING = 1;
/** Sooner than a hand goes from the keys to the wheel, and not in the frame that shows what a key found. */
const MARGIN_AFTER_MS = 100;

/**
 * The rows of any list of the library: those in view and a few around them, however many there are. One takes part in
 * the tab order (roving tabindex) and stays in the document wherever the page scrolls, or the focus would be lost with
 * it.
 */
export function useRows<List extends HTMLElement>(props: RowsProps): RowsState<List> {
  const { shelf, query, bar, bookmark, tiled = false, first = null } = props;
  const list = useRef<List>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const headingRuler = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const { viewport, end, measures, look, measure } = useViewport({ list, ruler, headingRuler, bar, foot, tiled });
  const layout = useMemo(() => (measures === null ? null : layoutOf(shelf, measures)), [shelf, measures]);
  const { entries } = shelf;
  // Another view of the same goes on from the entry that the reader came to.
  const before = bookmark.current?.query === query ? bookmark.current.active : null;
  const [active, setActive] = useState(first ?? before);
  useAnchor({ bookmark, shelf, layout, query, active, viewport, look, measure });
  const focusActive = useRef(false);
  /** Where the current entry was last: one that goes leaves its place to the next. */
  const stood = useRef(0);
  const current = useMemo(() => {
    const at = active === null ? 0 : entries.findIndex(({ key }) => key === active);
    return at < 0 ? Math.max(0, Math.min(stood.current, entries.length - 1)) : at;
  }, [entries, active]);
  // Another search makes another list: its first entry is the one to come into.
  const asked = useRef(query);
  useLayoutEffect(() => {
    if (asked.current !== query) setActive(null);
    asked.current = query;
  }, [query]);
  const focusCurrent = (): void =>
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    stood.current = current;
    // The browser gives the focus of what goes to nobody.
    const isLost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (focusActive.current || isLost) {
      focusActive.current = false;
      focusCurrent();
    }
    const { activeElement } = document;
    focused.current = list.current?.contains(activeElement) === true ? activeElement : null;
  });

  const focus = (key: string): void => {
    setActive(key);
    // Nothing is drawn anew for the entry that is current already.
    if (key === active) focusCurrent();
    else focusActive.current = true;
  };
  const show = (at: number): void => {
    if (layout === null) return;
    // What covers the end of the window may have come since it was looked at last.
    window.scrollBy({ top: scrollToShow(layout, look(), at), behavior: 'instant' });
    measure();
  };
  // Whom the bar of what is picked, or a keyboard on the screen, comes to cover stays in sight.
  const sight = useRef({ viewport, end: end.current });
  useLayoutEffect(() => {
    const before = sight.current;
    sight.current = { viewport, end: end.current };
    const isCovered = end.current < before.end;
    if (!isCovered || layout === null || before.viewport === null) return;
    const { from, to } = entriesOnScreen(layout, before.viewport);
    if (current >= from && current < to) show(current);
  }, [viewport]);
  const goal = (key: string): number | null => {
    const at = viewport === null || layout === null ? null : entryForKey(key, current, layout, viewport.height);
    return at === null || entries[at] === undefined ? null : at;
  };
  const onArrows = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = goal(event.key);
    const entry = next === null ? undefined : entries[next];
    if (next === null || entry === undefined) return;
    event.preventDefault();
    focus(entry.key);
    show(next);
  };

  // What a search found is drawn as far as it can be seen, and what is around it once nobody types.
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), MARGIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query]);
  const overscan = usePassing().value || settled !== query ? OVERSCAN_PASSING : OVERSCAN;
  const drawn =
    viewport === null || layout === null
      ? []
      : indexesWith(entriesToDraw(layout, viewport, overscan * layout.rowHeight), current, entries.length);
  return { list, ruler, headingRuler, foot, viewport, layout, current, drawn, setActive, focus, show, goal, onArrows };
}

interface RowsProps {
  readonly shelf: Rows;
  /** What decides about the order: another one starts at its first entry. */
  readonly query: string;
  /** What sticks to the top of the window above the list. */
  readonly bar: RefObject<HTMLElement | null>;
  /** Where the reader is. */
  readonly bookmark: RefObject<Bookmark | null>;
  readonly tiled?: boolean;
  /** The key of the entry to come into; null for the first. */
  readonly first?: string | null;
}

interface RowsState<List> {
  readonly list: RefObject<List | null>;
  readonly ruler: RefObject<HTMLDivElement | null>;
  readonly headingRuler: RefObject<HTMLDivElement | null>;
  /** What covers the end of the window. */
  readonly foot: RefObject<HTMLDivElement | null>;
  /** Null before the first measuring, as `layout`. */
  readonly viewport: Viewport | null;
  readonly layout: ShelfLayout | null;
  /** Place of the entry in the tab order. */
  readonly current: number;
  /** Places of the entries to draw, in order. */
  readonly drawn: readonly number[];
  /** The entry of this key is the one in the tab order. */
  readonly setActive: (key: string) => void;
  /** The same, and it takes the focus. */
  readonly focus: (key: string) => void;
  /** Brings an entry into view. */
  readonly show: (at: number) => void;
  /** Where a key leads; null when it leads nowhere. */
  readonly goal: (key: string) => number | null;
  /** Follows the keys that lead through a list in which nothing is picked. */
  readonly onArrows: (event: KeyboardEvent) => void;
}
