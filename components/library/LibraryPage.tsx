import { useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { LedgerDetails } from '../sync/LedgerDetails';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { isSyncing } from '../sync/syncView';
import { BookList } from './BookList';
import { createBooksModel } from './booksModel';
import { DetailPane } from './DetailPane';
import { EmptyShelf } from './EmptyShelf';
import { SearchBar } from './SearchBar';
import { Unreadable } from './Unreadable';
import { useSeenOnScreen } from './useSeenOnScreen';
import { useSlashKey } from './useSlashKey';

/** The library: state of the sync, search, the list, and one book in detail. Side panel and full tab share it. */
export function LibraryPage({ place }: { place: 'sidepanel' | 'library' }) {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  const books = useMemo(() => createBooksModel(services), [services]);
  const [selected, setSelected] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

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
  useSlashKey(input);
  useEffect(() => setSelected(null), [libraryId]);

  const focusList = (): void => main.current?.querySelector<HTMLElement>('.book[tabindex="0"]')?.focus();
  const open = (asin: string): void => {
    setSelected(asin);
    // A mark that is lost is set again at the next look at the list.
    if (books.bookOf(asin)?.status === 'NEW') markSeen([asin]).catch(() => undefined);
  };
  const close = (): void => {
    setSelected(null);
    focusList();
  };

  const hits = books.hits.value;
  const total = books.total.value;
  const query = books.query.value;
  const book = selected === null ? undefined : books.bookOf(selected);
  return (
    <div class={place === 'library' ? 'library library-tab' : 'library'}>
      <PageHeader place={place} model={sync} />
      <main ref={main} onKeyDown={(event) => event.key === 'Escape' && selected !== null && close()}>
        <SyncPanel model={sync} />
        {overview?.library.ledger && <LedgerDetails ledger={overview.library.ledger} />}
        <div class="shelf">
          <div class="books">
            <SearchBar
              bar={bar}
              input={input}
              query={query}
              found={hits.length}
              total={total}
              newCount={overview?.newCount ?? 0}
              onSearch={books.search}
              onLeave={focusList}
              onAllSeen={() => libraryId !== null && sync.attempt(() => services.markAllSeen(libraryId))}
            />
            {books.failed.value && <Unreadable onRetry={books.reload} />}
            {books.ready.value && total === 0 && <EmptyShelf syncing={isSyncing(overview)} />}
            {total > 0 && hits.length === 0 && <p class="empty">{i18n.t('library.noHits', [query])}</p>}
            <BookList
              books={hits}
              query={query}
              baselineAt={baselineAt}
              selected={selected}
              bar={bar}
              onOpen={open}
              onScreen={onScreen}
            />
          </div>
          {book !== undefined && <DetailPane book={book} onClose={close} />}
        </div>
      </main>
    </div>
  );
}
