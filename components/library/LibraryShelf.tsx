import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { AnnotationEdit } from '@/lib/library/annotation';
import type { BookKey } from '@/lib/library/bookKey';
import { areSeveral } from '@/lib/library/libraryFacts';
import { mentions } from '@/lib/library/query/run';
import type { TableColumn } from '@/lib/library/tableColumns';
import { useMedia } from '../page/useMedia';
import { StatisticsView } from '../statistics/StatisticsView';
import { shownStandings } from '../sync/standing';
import { isSyncing } from '../sync/syncView';
import { BooksView } from './BooksView';
import { BESIDE } from './DetailPane';
import { EmptyShelf } from './EmptyShelf';
import { HistoryView } from './history/HistoryView';
import { IndexSection } from './index/IndexSection';
import type { LibraryModel } from './libraryModel';
import { noHitsWords } from './noHitsWords';
import { PassingProvider } from './Passing';
import { Unreadable } from './Unreadable';
import type { Bookmark } from './useAnchor';
import { useSeenOnScreen } from './useSeenOnScreen';
import type { Shown } from './useShown';
import { isSection } from './views';

/** What stands under the search: books, an index of them or their numbers, or why there is nothing. */
export function LibraryShelf({ model, shown, columns, bar, onLeave, onList }: LibraryShelfProps) {
  const { sync, books, search, indexPlace, selection, picks } = model;
  const { shelf, text, total, isWhole } = shown;
  const bookmark = useRef<Bookmark>(null);
  /** The title of the history that the reader opened last, whichever library it is of. */
  const [visited, setVisited] = useState<string | null>(null);
  const overview = sync.overview.value;
  const libraries = model.libraries.value;
  const onScreen = useSeenOnScreen(libraries, model.markSeen);
  const nothingOnScreen = useCallback(() => onScreen([]), [onScreen]);
  // A book that is looked at is new no more: in a list of the new ones it would vanish under the reader's eyes.
  const keepNew = mentions(search.good.value.query.where, 'new');
  // Nobody sees the list behind a book that is open over it.
  const isBeside = useMedia(BESIDE);
  const isCovered = selection.key.value !== null && !isBeside;
  const { index, of, by } = indexPlace.at.value;
  const view = model.view.view.value;
  const picking = {
    picks,
    bookOf: books.bookOf,
    annotations: model.annotations.annotations.value,
    onSeen: (keys: readonly BookKey[]) => void sync.attempt(() => model.markSeen(keys)),
    onEdit: (keys: readonly BookKey[], edit: AnnotationEdit) => sync.attempt(() => model.annotate(keys, edit)),
    onLeave,
  };
  const selected = selection.key.value;
  const rows = {
    libraries,
    selected,
    picking,
    onOpen: model.open,
    onScreen: keepNew || isCovered ? nothingOnScreen : onScreen,
  };
  if (view === 'history') {
    return (
      <>
        {(overview === null ? [] : shownStandings(overview)).map(({ library }) => (
          <HistoryView
            key={library.id}
            library={library}
            isAlone={!areSeveral(libraries)}
            bookOf={books.bookOf}
            selected={selected}
            visited={visited}
            onVisit={setVisited}
            onOpen={model.open}
          />
        ))}
      </>
    );
  }
  return (
    <PassingProvider>
      {books.failed.value && <Unreadable onRetry={books.reload} />}
      {books.ready.value && total === 0 && <EmptyShelf syncing={isSyncing(overview)} />}
      {total > 0 && of === null && shelf.books === 0 && <p class="empty">{noHitsWords(text)}</p>}
      {index !== null && isWhole && (
        <IndexSection
          index={index}
          of={of}
          by={by}
          books={books}
          search={search}
          bar={bar}
          rows={rows}
          onSearch={model.follow}
        />
      )}
      {index === null && isWhole && view === 'stats' && <StatisticsView search={search} onLeave={onList} />}
      {index === null && !isSection(view) && (
        <BooksView
          view={view}
          search={search}
          columns={columns}
          shelf={shelf}
          query={text}
          bar={bar}
          bookmark={bookmark}
          {...rows}
        />
      )}
    </PassingProvider>
  );
}

interface LibraryShelfProps {
  readonly model: LibraryModel;
  readonly shown: Shown;
  readonly columns: readonly TableColumn[];
  readonly bar: RefObject<HTMLElement | null>;
  /** The reader leaves what can be done with picked books. */
  readonly onLeave: () => void;
  /** A part of a chart leads to the books behind it. */
  readonly onList: () => void;
}
