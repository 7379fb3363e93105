import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import type { SeriesLine } from '@/lib/library/seriesAccount';
import type { SeriesMember } from '@/lib/library/seriesMember';
import { lineWith } from '../shelfLayout';
import type { Bookmark } from '../useAnchor';
import { useOpenRow } from '../useOpenRow';
import { useRows } from '../useRows';
import { ListedTitle, memberName } from './ListedTitle';
import { OwnLine } from './OwnLine';

interface Entry {
  readonly key: string;
  readonly line: SeriesLine;
}

const keyOfEntry = ({ line }: Entry): BookKey | null => (line.kind === 'OWN' ? bookKey(line.book) : null);

/** A series in reading order: what is there, and in between what is missing or to come. A podcast may have hundreds. */
export function SeriesLines(props: SeriesLinesProps) {
  const { of, lines, marketplace, libraries, selected, takenBack, onOpen, onIgnore } = props;
  const entries = useMemo(
    () => lines.map((line): Entry => ({ key: line.kind === 'OWN' ? bookKey(line.book) : line.member.asin, line })),
    [lines],
  );
  const shelf = useMemo(() => ({ entries, sections: [] }), [entries]);
  const bookmark = useRef<Bookmark>(null);
  // Nothing sticks to the top of this page.
  const bar = useRef<HTMLElement>(null);
  const rows = useRows<HTMLOListElement>({ shelf, query: of, bar, bookmark });
  const { layout, current } = rows;
  useOpenRow(selected, entries, keyOfEntry, layout !== null, (at, isFocused) => {
    const key = entries[at]?.key;
    if (key === undefined) return;
    if (isFocused) rows.focus(key);
    else rows.setActive(key);
    rows.show(at);
  });
  const returned = entries.findIndex(({ line }) => line.kind !== 'OWN' && takenBack.includes(line.member.asin));
  const focused = useRef(takenBack);
  useLayoutEffect(() => {
    const key = entries[returned]?.key;
    if (key === undefined || focused.current === takenBack) return;
    focused.current = takenBack;
    rows.focus(key);
    rows.show(returned);
  });
  return (
    <div class="series-lines">
      <div class="ruler" ref={rows.ruler} aria-hidden="true" />
      <ol
        ref={rows.list}
        aria-label={i18n.t('series.order')}
        style={{ height: `${layout?.height ?? 0}px` }}
        onKeyDown={rows.onArrows}
      >
        {rows.drawn.map((at) => {
          const entry = entries[at];
          const place = layout === null ? undefined : lineWith(layout, at);
          if (entry === undefined || place === undefined) return null;
          const { key, line } = entry;
          const tabIndex = at === current ? 0 : -1;
          return (
            <li
              key={key}
              class={line.kind === 'OWN' ? 'series-line' : 'series-line listed'}
              aria-setsize={entries.length}
              aria-posinset={at + 1}
              style={{ top: `${place.top}px`, height: `${place.height}px` }}
              onFocusIn={() => rows.setActive(key)}
            >
              {line.kind === 'OWN' ? (
                <OwnLine
                  book={line.book}
                  sequence={line.sequence}
                  libraries={libraries}
                  isSelected={bookKey(line.book) === selected}
                  tabIndex={tabIndex}
                  onOpen={onOpen}
                />
              ) : (
                <ListedTitle
                  member={line.member}
                  mark={i18n.t(line.kind === 'MISSING' ? 'series.missing' : 'series.unreleased')}
                  comes={line.kind === 'UNRELEASED'}
                  tabIndex={tabIndex}
                  marketplace={marketplace}
                >
                  <button
                    type="button"
                    class="link"
                    tabIndex={tabIndex}
                    aria-label={i18n.t('series.ignoreOf', [memberName(line.member)])}
                    onClick={() => onIgnore(line.asins, line.member)}
                  >
                    {i18n.t('series.ignore')}
                  </button>
                </ListedTitle>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface SeriesLinesProps {
  /** The key of the series. */
  readonly of: string;
  readonly lines: readonly SeriesLine[];
  readonly marketplace: MarketplaceId;
  readonly libraries: Libraries;
  /** The book whose detail is open. */
  readonly selected: BookKey | null;
  readonly onOpen: (key: BookKey) => void;
  /** ASINs of a title that the reader misses again. */
  readonly takenBack: readonly string[];
  /** The reader does not miss a title, in none of these editions. */
  readonly onIgnore: (asins: readonly string[], member: SeriesMember) => void;
}
