import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutOf, lineOf } from '../shelfLayout';
import { type Bookmark, useAnchor } from '../useAnchor';
import { useViewport } from '../useViewport';
import { entriesToDraw, entryForKey, indexesWith, scrollToShow } from '../virtualWindow';
import { IndexRow } from './IndexRow';
import type { IndexEntry } from './indexEntries';
import type { IndexName } from './indexPlace';
import { PlaceLink } from './PlaceLink';

/** In heights of a row. */
const OVERSCAN = 6;

/**
 * An index as a list of links: draws those in view and a few around them, however many there are. Like the list of
 * books, one of them takes part in the tab order and stays in the document.
 */
export function IndexList({ index, label, entries, arrangement, first, bar }: IndexListProps) {
  const list = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const { viewport, measures, look, measure } = useViewport({ list, ruler, headingRuler: ruler, bar, tiled: false });
  const shelf = useMemo(() => ({ entries, sections: [] }), [entries]);
  const layout = useMemo(() => (measures === null ? null : layoutOf(shelf, measures)), [shelf, measures]);
  const bookmark = useRef<Bookmark>(null);
  useAnchor({ bookmark, shelf, layout, query: arrangement, viewport, look, measure });

  const [active, setActive] = useState(first);
  const focusActive = useRef(false);
  const current = Math.max(
    0,
    entries.findIndex(({ key }) => key === active),
  );
  const arranged = useRef(arrangement);
  useLayoutEffect(() => {
    if (arranged.current !== arrangement) setActive(null);
    arranged.current = arrangement;
  }, [arrangement]);
  useLayoutEffect(() => {
    if (!focusActive.current) return;
    focusActive.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

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
    <div class="index-list">
      <div class="ruler" ref={ruler} aria-hidden="true" />
      <ul ref={list} aria-label={label} style={{ height: `${layout?.height ?? 0}px` }} onKeyDown={onKeyDown}>
        {drawn.map((at) => {
          const entry = entries[at];
          const line = layout?.lines[lineOf(layout, at)];
          if (entry === undefined || line === undefined) return null;
          return (
            <li
              key={entry.key}
              aria-setsize={entries.length}
              aria-posinset={at + 1}
              style={{ top: `${line.top}px`, height: `${line.height}px` }}
            >
              <PlaceLink
                to={{ view: index, of: entry.key }}
                focus={entry.key}
                class="index-row"
                tabIndex={at === current ? 0 : -1}
                onFocus={() => setActive(entry.key)}
              >
                <IndexRow entry={entry} />
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface IndexListProps {
  readonly index: IndexName;
  readonly label: string;
  readonly entries: readonly IndexEntry[];
  /** What decides about the order: another one starts at its first entry. */
  readonly arrangement: string;
  /** The key of the entry to come into; null for the first. */
  readonly first: string | null;
  /** What sticks to the top of the window above the list. */
  readonly bar: RefObject<HTMLElement | null>;
}
