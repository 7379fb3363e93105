import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { Picking } from './picking/PickBar';
import type { Entry, Section, Shelf } from './shelf';
import { lineWith, type ShelfLayout } from './shelfLayout';
import type { Bookmark } from './useAnchor';
import { useOpenRow } from './useOpenRow';
import { useRows } from './useRows';
import { useSlots } from './useSlots';
import { entriesOnScreen } from './virtualWindow';

const bookOf = ({ book }: Entry): BookKey => bookKey(book);

/** The rows of a view of books: {@link useRows}, and what can be done with a book by mouse and keys. */
export function useBookRows<List extends HTMLElement>(props: BookRowsProps, tiled: boolean): BookRows<List> {
  const { shelf, query, selected, bar, bookmark, onOpen, onScreen } = props;
  const { picks } = props.picking;
  const { entries, sections } = shelf;
  const all = useRows<List>({ shelf, query, bar, bookmark, tiled });
  const { list, ruler, headingRuler, foot, viewport, layout, current, drawn, setActive } = all;

  useOpenRow(selected, entries, bookOf, layout !== null, (at, isFocused) => {
    // A book of several headings was opened under one of them: that is its row.
    const row = entries[current]?.book === entries[at]?.book ? current : at;
    const key = entries[row]?.key;
    if (key === undefined) return;
    if (isFocused) all.focus(key);
    else setActive(key);
    all.show(row);
  });

  const seen = viewport === null || layout === null ? null : entriesOnScreen(layout, viewport);
  useEffect(() => {
    if (seen !== null) onScreen(entries.slice(seen.from, seen.to).map(({ book }) => book));
  }, [entries, seen?.from, seen?.to, onScreen]);

  const focus = (entry: Entry): void => all.focus(entry.key);

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
    const next = all.goal(event.key);
    const entry = next === null ? undefined : entries[next];
    if (next === null || entry === undefined) return;
    event.preventDefault();
    if (event.shiftKey) picks.extend(entries, from, entry);
    else picks.leave();
    focus(entry);
    all.show(next);
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

  const isPicking = picks.isOn.value;
  const picked = picks.picked.value;
  const slots = useSlots(
    list,
    drawn.map((index) => entries[index]?.key ?? ''),
  );
  const rows = drawn.flatMap((index, at): DrawnRow[] => {
    const entry = entries[index];
    const line = layout === null ? undefined : lineWith(layout, index);
    if (entry === undefined || line === undefined || layout === null) return [];
    const section = line.from === index ? sections[line.section] : undefined;
    const headed = section === undefined ? line.height - layout.rowHeight : 0;
    return [
      {
        entry,
        slot: slots[at] ?? 0,
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
  /** The element it has; see {@link useSlots}. */
  readonly slot: number;
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
