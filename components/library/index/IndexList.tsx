import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { lineWith } from '../shelfLayout';
import type { Bookmark } from '../useAnchor';
import { useRows } from '../useRows';
import { IndexRow } from './IndexRow';
import type { IndexEntry } from './indexEntries';
import type { IndexName } from './indexPlace';
import { PlaceLink } from './PlaceLink';

/** An index as a list of links. */
export function IndexList({ index, label, entries, arrangement, first, bar }: IndexListProps) {
  const shelf = useMemo(() => ({ entries, sections: [] }), [entries]);
  const bookmark = useRef<Bookmark>(null);
  const rows = useRows<HTMLUListElement>({ shelf, query: arrangement, bar, bookmark, first });
  const { list, ruler, layout, current, drawn, setActive, onArrows } = rows;
  return (
    <div class="index-list">
      <div class="ruler" ref={ruler} aria-hidden="true" />
      <ul ref={list} aria-label={label} style={{ height: `${layout?.height ?? 0}px` }} onKeyDown={onArrows}>
        {drawn.map((at) => {
          const entry = entries[at];
          const line = layout === null ? undefined : lineWith(layout, at);
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
