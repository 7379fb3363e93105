import { computed, useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { chipsOf } from '@/lib/library/query/chips';
import type { TableColumn } from '@/lib/library/tableColumns';
import { readParam } from '../page/address';
import { goTo } from '../page/goTo';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { StatisticsView } from '../statistics/StatisticsView';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { isSyncing } from '../sync/syncView';
import { createAnnotationsModel } from './annotationsModel';
import { BooksView } from './BooksView';
import { createBooksModel } from './booksModel';
import { EmptyShelf } from './EmptyShelf';
import { Facets } from './Facets';
import { IndexSection } from './index/IndexSection';
import { IndexTools } from './index/IndexTools';
import { addressOf, createIndexPlace } from './index/indexPlace';
import { SectionTabs } from './index/SectionTabs';
import { useReturn } from './index/useReturn';
import { OpenBook } from './OpenBook';
import { PassingProvider } from './Passing';
import { PickButton } from './picking/PickButton';
import { createPicks } from './picking/picks';
import { SearchBar } from './SearchBar';
import { SavedMenu } from './saved/SavedMenu';
import { SavedSearches } from './saved/SavedSearches';
import { createSearchModel } from './searchModel';
import { createSelection } from './selection';
import { shelfOf } from './shelf';
import { ColumnsMenu } from './table/ColumnsMenu';
import { useColumns } from './table/useColumns';
import { Unreadable } from './Unreadable';
import { QUERY_PARAM, useAddress } from './useAddress';
import type { Bookmark } from './useAnchor';
import { useFacetsBeside } from './useFacetsBeside';
import { useKey } from './useKey';
import { useOpened } from './useOpened';
import { useSeenOnScreen } from './useSeenOnScreen';
import { createView, type Place } from './views';

/** The library: state of the sync, search, the list, and one book in detail. Side panel and full tab share it. */
export function LibraryPage({ place }: { place: Place }) {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  const { view, show, follow: followView } = useMemo(() => createView(place), [place]);
  const indexPlace = useMemo(createIndexPlace, []);
  const books = useMemo(() => {
    // Of use where the newest head the list: numbers and indexes are made of all books.
    const isNewestFirst = (): boolean =>
      readParam(QUERY_PARAM) === '' && indexPlace.at.peek().index === null && view.peek() !== 'stats';
    return createBooksModel(services, isNewestFirst);
  }, [services, indexPlace, view]);
  const annotations = useMemo(() => createAnnotationsModel(services), [services]);
  const search = useMemo(() => {
    const baselineAt = computed(() => sync.overview.value?.library.baselineAt ?? null);
    const library = { books: books.books, baselineAt, annotations: annotations.annotations };
    return createSearchModel(library, readParam(QUERY_PARAM));
  }, [sync, books, annotations]);
  const selection = useMemo(createSelection, []);
  const selected = selection.asin.value;
  const follow = useCallback(() => {
    followView();
    indexPlace.follow();
    selection.follow();
  }, [followView, indexPlace, selection]);
  const { index, of, by } = indexPlace.at.value;
  const isOfBooks = index === null;
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const bookmark = useRef<Bookmark>(null);
  const picks = useMemo(createPicks, []);
  const columns = useColumns();

  useEffect(() => sync.stop, [sync]);
  useEffect(() => books.stop, [books]);
  useEffect(() => annotations.stop, [annotations]);
  useSignalEffect(() => {
    const library = sync.overview.value?.library;
    if (library === undefined) return;
    books.follow(library.id, library.revision);
    annotations.follow(library.id);
  });

  const overview = sync.overview.value;
  const libraryId = overview?.library.id ?? null;
  const baselineAt = overview?.library.baselineAt ?? null;

  const markSeen = useCallback(
    async (asins: readonly string[]) => {
      if (libraryId !== null) await services.markSeen(libraryId, asins);
    },
    [services, libraryId],
  );
  const onScreen = useSeenOnScreen(baselineAt, markSeen);
  const nothingOnScreen = useCallback(() => onScreen([]), [onScreen]);
  const facetsBeside = useFacetsBeside(place);
  useAddress(search, follow);
  useReturn(main, `${index ?? ''} ${of ?? ''}`.trim());
  useKey('/', () => {
    const toSearch = (): void => {
      input.current?.focus();
      input.current?.select();
    };
    if (input.current !== null) return toSearch();
    // The page of a series or a person has no search of its own.
    goTo(addressOf({}));
    requestAnimationFrame(toSearch);
  });
  const focusList = (): void =>
    main.current
      ?.querySelector<HTMLElement>('.series-line [aria-current], [data-book][tabindex="0"], .index-row[tabindex="0"]')
      ?.focus();
  useOpened(selection, libraryId, focusList);
  // The books of another library are not these.
  useEffect(() => picks.clear(), [libraryId, picks]);
  const chooseColumns = (chosen: readonly TableColumn[] | null): void =>
    void sync.attempt(() => services.chooseColumns(chosen));
  const open = (asin: string): void => {
    selection.open(asin);
    // A mark that is lost is set again at the next look at the list.
    if (books.bookOf(asin)?.status === 'NEW') markSeen([asin]).catch(() => undefined);
  };
  const leaveStatistics = (): void => {
    show('list');
    // The link that was followed is gone with the view.
    input.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  };
  const answer = search.answer.value;
  const asked = search.good.value;
  const isWhole = books.whole.value;
  const stored = isWhole || !books.ready.value ? 0 : (overview?.bookCount ?? 0);
  const total = Math.max(books.books.value.length, stored);
  // Until all are read and in order, the newest stand at the head of a list of the right length.
  const unread = asked.text === '' ? Math.max(0, total - answer.books.length - answer.hiddenByReader) : 0;
  const shelf = useMemo(() => shelfOf(answer, unread), [answer, unread]);
  const isBeside = facetsBeside && total > 0 && of === null;
  // A book that is looked at is new no more: in a list of the new ones it would vanish under the reader's eyes.
  const keepNew = chipsOf(asked.query).some((chip) => chip.text === 'is:new');
  const picking = {
    picks,
    bookOf: books.bookOf,
    onSeen: (asins: readonly string[]) => void sync.attempt(() => markSeen(asins)),
    onLeave: focusList,
  };
  const rows = { baselineAt, selected, picking, onOpen: open, onScreen: keepNew ? nothingOnScreen : onScreen };
  return (
    <PassingProvider>
      <div class={place === 'library' ? 'library library-tab' : 'library'}>
        <PageHeader place={place} model={sync} />
        <main ref={main} onKeyDown={(event) => event.key === 'Escape' && selected !== null && selection.close()}>
          <SyncPanel model={sync} />
          {overview?.library.ledger && <LedgerDetails ledger={overview.library.ledger} />}
          <SectionTabs place={place} index={index} view={view.value} />
          <div class="shelf">
            {isBeside && (
              <div class="side">
                {isWhole && <SavedSearches search={search} attempt={sync.attempt} />}
                {isWhole && <Facets search={search} />}
              </div>
            )}
            <div class="books">
              {of === null && (
                <SearchBar
                  place={place}
                  bar={bar}
                  input={input}
                  search={search}
                  view={view.value}
                  onView={show}
                  saved={total > 0 && !isBeside && <SavedMenu search={search} attempt={sync.attempt} />}
                  tools={
                    view.value !== 'stats' && (
                      <>
                        {view.value === 'table' && <ColumnsMenu columns={columns} onChoose={chooseColumns} />}
                        <PickButton picks={picks} />
                      </>
                    )
                  }
                  shelfTools={index && <IndexTools index={index} by={by} />}
                  total={total}
                  newCount={overview?.newCount ?? 0}
                  sync={sync}
                  onOpen={open}
                  onLeave={focusList}
                  onAllSeen={() => libraryId !== null && sync.attempt(() => services.markAllSeen(libraryId))}
                />
              )}
              {books.failed.value && <Unreadable onRetry={books.reload} />}
              {books.ready.value && total === 0 && <EmptyShelf syncing={isSyncing(overview)} />}
              {total > 0 && of === null && answer.books.length === 0 && (
                <p class="empty">{i18n.t('library.noHits', [asked.text])}</p>
              )}
              {index !== null && overview !== null && isWhole && (
                <IndexSection
                  index={index}
                  of={of}
                  by={by}
                  books={books}
                  search={search}
                  library={overview.library}
                  bar={bar}
                  rows={rows}
                  onSearch={follow}
                />
              )}
              {isOfBooks && isWhole && view.value === 'stats' && (
                <StatisticsView search={search} onLeave={leaveStatistics} />
              )}
              {isOfBooks && view.value !== 'stats' && (
                <BooksView
                  view={view.value}
                  search={search}
                  columns={columns}
                  shelf={shelf}
                  query={asked.text}
                  bar={bar}
                  bookmark={bookmark}
                  {...rows}
                />
              )}
            </div>
            {selected !== null && books.ready.value && (
              <OpenBook
                asin={selected}
                book={books.bookOf(selected)}
                entries={shelf.entries}
                annotations={annotations.annotations.value}
                sync={sync}
                search={search}
                selection={selection}
                onOpen={open}
                onFollow={follow}
              />
            )}
          </div>
        </main>
      </div>
    </PassingProvider>
  );
}
