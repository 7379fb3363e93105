import { computed, useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { chipsOf } from '@/lib/library/query/chips';
import type { TableColumn } from '@/lib/library/tableColumns';
import { readParam } from '../page/address';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { isSyncing } from '../sync/syncView';
import { BooksView } from './BooksView';
import { createBooksModel } from './booksModel';
import { DetailPane } from './DetailPane';
import { EmptyShelf } from './EmptyShelf';
import { Facets } from './Facets';
import { SearchBar } from './SearchBar';
import { StatisticsView } from './StatisticsView';
import { SavedMenu } from './saved/SavedMenu';
import { SavedSearches } from './saved/SavedSearches';
import { createSearchModel } from './searchModel';
import { shelfOf } from './shelf';
import { ColumnsMenu } from './table/ColumnsMenu';
import { useColumns } from './table/useColumns';
import { Unreadable } from './Unreadable';
import { QUERY_PARAM, useAddress } from './useAddress';
import type { Bookmark } from './useAnchor';
import { useFacetsBeside } from './useFacetsBeside';
import { useKey } from './useKey';
import { useSeenOnScreen } from './useSeenOnScreen';
import { createView, type Place } from './views';

/** The library: state of the sync, search, the list, and one book in detail. Side panel and full tab share it. */
export function LibraryPage({ place }: { place: Place }) {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  const books = useMemo(() => createBooksModel(services, () => readParam(QUERY_PARAM) === ''), [services]);
  const search = useMemo(() => {
    const baselineAt = computed(() => sync.overview.value?.library.baselineAt ?? null);
    return createSearchModel({ books: books.books, baselineAt }, readParam(QUERY_PARAM));
  }, [sync, books]);
  const { view, show, follow } = useMemo(() => createView(place), [place]);
  const [selected, setSelected] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const bookmark = useRef<Bookmark>(null);
  const columns = useColumns();

  useEffect(() => sync.stop, [sync]);
  useEffect(() => books.stop, [books]);
  useSignalEffect(() => {
    const library = sync.overview.value?.library;
    if (library !== undefined) books.follow(library.id, library.revision);
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
  useKey('/', () => {
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => setSelected(null), [libraryId]);

  const focusList = (): void => main.current?.querySelector<HTMLElement>('[data-book][tabindex="0"]')?.focus();
  const chooseColumns = (chosen: readonly TableColumn[] | null): void =>
    void sync.attempt(() => services.chooseColumns(chosen));
  const open = (asin: string): void => {
    setSelected(asin);
    // A mark that is lost is set again at the next look at the list.
    if (books.bookOf(asin)?.status === 'NEW') markSeen([asin]).catch(() => undefined);
  };
  const leaveStatistics = (): void => {
    show('list');
    // The link that was followed is gone with the view.
    input.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  };
  const close = (): void => {
    setSelected(null);
    focusList();
  };

  const answer = search.answer.value;
  const asked = search.good.value;
  const isWhole = books.whole.value;
  const stored = isWhole ? 0 : (overview?.bookCount ?? 0);
  const total = Math.max(books.books.value.length, books.ready.value ? stored : 0);
  // Until all are read and in order, the newest stand at the head of a list of the right length.
  const unread = asked.text === '' ? Math.max(0, total - answer.books.length - answer.hiddenByReader) : 0;
  const shelf = useMemo(() => shelfOf(answer, unread), [answer, unread]);
  const isBeside = facetsBeside && total > 0;
  // A book that is looked at is new no more: in a list of the new ones it would vanish under the reader's eyes.
  const keepNew = chipsOf(asked.query).some((chip) => chip.text === 'is:new');
  const book = selected === null ? undefined : books.bookOf(selected);
  return (
    <div class={place === 'library' ? 'library library-tab' : 'library'}>
      <PageHeader place={place} model={sync} />
      <main ref={main} onKeyDown={(event) => event.key === 'Escape' && selected !== null && close()}>
        <SyncPanel model={sync} />
        {overview?.library.ledger && <LedgerDetails ledger={overview.library.ledger} />}
        <div class="shelf">
          {isBeside && (
            <div class="side">
              {isWhole && <SavedSearches search={search} attempt={sync.attempt} />}
              {isWhole && <Facets search={search} />}
            </div>
          )}
          <div class="books">
            <SearchBar
              place={place}
              bar={bar}
              input={input}
              search={search}
              view={view.value}
              onView={show}
              saved={total > 0 && !isBeside && <SavedMenu search={search} attempt={sync.attempt} />}
              tools={view.value === 'table' && <ColumnsMenu columns={columns} onChoose={chooseColumns} />}
              total={total}
              newCount={overview?.newCount ?? 0}
              onLeave={focusList}
              onAllSeen={() => libraryId !== null && sync.attempt(() => services.markAllSeen(libraryId))}
            />
            {books.failed.value && <Unreadable onRetry={books.reload} />}
            {books.ready.value && total === 0 && <EmptyShelf syncing={isSyncing(overview)} />}
            {total > 0 && answer.books.length === 0 && <p class="empty">{i18n.t('library.noHits', [asked.text])}</p>}
            {view.value === 'stats' ? (
              <StatisticsView search={search} onLeave={leaveStatistics} />
            ) : (
              <BooksView
                view={view.value}
                search={search}
                columns={columns}
                shelf={shelf}
                query={asked.text}
                baselineAt={baselineAt}
                selected={selected}
                bar={bar}
                bookmark={bookmark}
                onOpen={open}
                onScreen={keepNew ? nothingOnScreen : onScreen}
              />
            )}
          </div>
          {book !== undefined && <DetailPane book={book} onClose={close} />}
        </div>
      </main>
    </div>
  );
}
