import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, keyOf } from '@/lib/library/bookKey';
import { chronicleOf, type OldDay } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import { formatDay } from '../../format/time';
import { useFocusOnMore } from '../../page/useFocusOnMore';
import { useServices } from '../../services';
import { type HistoryWorld, HistoryWorldProvider } from './context';
import { LineItem } from './LineItem';
import { lineKeys } from './lineKeys';
import { byMonth, type HistoryLine, lineKey } from './lines';
import { Trouble } from './Trouble';
import { useParts } from './useParts';
import { useSyncs } from './useSyncs';

/** Days that are shown at a time. */
const DAYS = 30;
/** The lines of the history itself, without those that a line unfolds to. */
const LINES = ':scope > .history-months > section > ol > li > .history-line';

/** What happened to the library, and when: its syncs, and before them the days on which something changed. */
export function HistoryView(props: HistoryViewProps) {
  const { library, isAlone, bookOf, selected, visited, onVisit, onOpen } = props;
  const { id, label } = library;
  const { jobs, failed, retry } = useSyncs(id);
  const whole = useRef<HTMLElement>(null);
  const askAgain = useFocusOnMore(whole, `${LINES}, :scope > .empty h2`);
  const world = useMemo<HistoryWorld>(
    () => ({
      bookOf: (asin) => bookOf(keyOf({ libraryId: id, asin })),
      nameOf: (asin) => (isAlone ? asin : keyOf({ libraryId: id, asin })),
      isSelected: (asin) => keyOf({ libraryId: id, asin }) === selected,
      visited,
      onOpen: (asin, link) => {
        onVisit(link);
        onOpen(keyOf({ libraryId: id, asin }));
      },
    }),
    [id, isAlone, bookOf, selected, visited, onVisit, onOpen],
  );
  return (
    <section ref={whole} class="history" aria-label={isAlone ? i18n.t('view.history') : label}>
      {!isAlone && <h2 class="history-library">{label}</h2>}
      {failed && (
        <Trouble
          onRetry={() => {
            askAgain();
            retry();
          }}
        />
      )}
      {jobs?.length === 0 && !failed && (
        <div class="empty">
          <h2 tabIndex={-1}>{i18n.t('history.emptyTitle')}</h2>
          <p>{i18n.t('history.emptyText')}</p>
        </div>
      )}
      {jobs !== null && jobs.length > 0 && (
        <HistoryWorldProvider value={world}>
          <Lines jobs={jobs} library={library} isAlone={isAlone} whole={whole} />
        </HistoryWorldProvider>
      )}
    </section>
  );
}

function Lines({ jobs, library, isAlone, whole }: LinesProps) {
  const services = useServices();
  const list = useRef<HTMLDivElement>(null);
  const { id, label, baselineAt } = library;
  const oldest = jobs.at(-1)?.createdAt ?? '';
  const readDays = useCallback(
    (after: readonly OldDay[], most: number) => services.readOldDays(id, after.at(-1)?.from ?? oldest, most),
    [services, id, oldest],
  );
  const days = useParts(readDays, DAYS, DAYS);
  const months = useMemo(() => {
    const lines = (days.items ?? []).map((day): HistoryLine => ({ kind: 'DAY', day }));
    return byMonth([...chronicleOf(jobs, baselineAt), ...lines]);
  }, [jobs, baselineAt, days.items]);
  const asking = useFocusOnMore(whole, `${LINES}, :scope > .problem button`);
  const askEarlier = (): void => {
    asking();
    days.next();
  };
  const isFirstCopyTold = baselineAt === null || oldest < baselineAt;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of the buttons in it */}
      <div ref={list} class="history-months" onKeyDown={lineKeys(list)}>
        {months.map(({ month, heading, lines }) => (
          // Every library has a month of this name.
          <section key={month} aria-label={isAlone ? heading : `${heading}, ${label}`}>
            <h2>{heading}</h2>
            <ol>
              {lines.map((line) => (
                <li key={lineKey(line)}>
                  <LineItem line={line} library={library} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {days.failed && <Trouble onRetry={askEarlier} />}
      {days.more && !days.failed && (
        <button type="button" class="button history-earlier" onClick={askEarlier}>
          {i18n.t('history.earlier')}
        </button>
      )}
      {days.items !== null && !isFirstCopyTold && (
        <p class="history-foot quiet">
          {i18n.t('history.older', [formatDay(oldest)])}
          {!days.more && ` ${i18n.t('history.firstOn', [formatDay(baselineAt)])}`}
        </p>
      )}
    </>
  );
}

interface LinesProps extends Pick<HistoryViewProps, 'library' | 'isAlone'> {
  /** The history, which holds them. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly jobs: readonly JobRow[];
}

interface HistoryViewProps {
  /** The one that is shown. */
  readonly library: LibraryRow;
  /** Whether no other library is shown beside it. */
  readonly isAlone: boolean;
  readonly bookOf: (key: BookKey) => BookRow | undefined;
  /** The book whose detail is open. */
  readonly selected: BookKey | null;
  /** The link that a book was opened by last; null before that. */
  readonly visited: string | null;
  readonly onVisit: (link: string) => void;
  readonly onOpen: (key: BookKey) => void;
}
