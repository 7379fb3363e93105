import { useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { PageHeader } from '../page/PageHeader';
import { useServices } from '../services';
import { SyncPanel } from '../sync/SyncPanel';
import { createSyncModel } from '../sync/syncModel';
import { BookList } from './BookList';
import { createBooksModel } from './booksModel';
import { DetailPane } from './DetailPane';
import { isNew } from './newBooks';
import { SearchBar } from './SearchBar';
import { createSeenTracker } from './seenTracker';

/** The library: state of the sync, search, the list, and one book in detail. Side panel and full tab share it. */
export function LibraryPage({ place }: { place: 'sidepanel' | 'library' }) {
  const services = useServices();
  const sync = useMemo(() => createSyncModel(services), [services]);
  const books = useMemo(() => createBooksModel(services), [services]);
  const [selected, setSelected] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

  useSignalEffect(() => {
    const overview = sync.overview.value;
    if (overview !== null) books.follow(overview.library.id, overview.library.revision);
  });
  useEffect(() => sync.stop, [sync]);
  useEffect(() => books.stop, [books]);

  const overview = sync.overview.value;
  const libraryId = overview?.library.id ?? null;
  const baselineAt = overview?.library.baselineAt ?? null;

  const markSeen = useCallback(
    (asins: readonly string[]) => {
      if (libraryId !== null) services.markSeen(libraryId, asins).catch(() => undefined);
    },
    [services, libraryId],
  );
  const tracker = useMemo(() => createSeenTracker(markSeen), [markSeen]);
  useEffect(() => tracker.stop, [tracker]);
  const onScreen = useCallback(
    (visible: readonly BookRow[]) =>
      tracker.show(document.hidden ? [] : visible.filter((book) => isNew(book, baselineAt)).map(({ asin }) => asin)),
    [tracker, baselineAt],
  );

  const focusList = (): void => {
    main.current?.querySelector<HTMLElement>('.book[tabindex="0"]')?.focus();
  };
  const open = (asin: string): void => {
    setSelected(asin);
    if (books.bookOf(asin)?.status === 'NEW') markSeen([asin]);
  };
  const close = (): void => {
    setSelected(null);
    focusList();
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.current?.select();
        search.current?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const hits = books.hits.value;
  const total = books.total.value;
  const query = books.query.value;
  const book = selected === null ? undefined : books.bookOf(selected);
  return (
    <div class={`library ${place}`}>
      <PageHeader place={place} overview={overview} />
      <main ref={main} onKeyDown={(event) => event.key === 'Escape' && selected !== null && close()}>
        <SyncPanel model={sync} />
        <div class="shelf">
          <div class="books">
            <SearchBar
              bar={bar}
              input={search}
              query={query}
              found={hits.length}
              total={total}
              newCount={overview?.newCount ?? 0}
              onSearch={books.search}
              onLeave={focusList}
              onAllSeen={() => libraryId !== null && services.markAllSeen(libraryId).catch(() => undefined)}
            />
            {books.failed.value && (
              <div role="alert" class="problem">
                <p>{i18n.t('library.unreadable')}</p>
                <button type="button" class="button" onClick={books.reload}>
                  {i18n.t('library.retry')}
                </button>
              </div>
            )}
            {books.ready.value && total === 0 && <p class="empty">{i18n.t('sync.neverText')}</p>}
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
