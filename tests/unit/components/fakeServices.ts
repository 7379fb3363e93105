import { vi } from 'vitest';
import type { Overview, PageServices } from '@/components/services';
import { type AnnotationEdit, edited, NO_ANNOTATION } from '@/lib/library/annotation';
import type { LibraryAnnotations } from '@/lib/library/query/context';
import type { SyncEvent } from '@/lib/sync/messages';
import { connectionReport, freshLibraryRow } from './rows.ts';

/** The world as a page sees it, in memory. Every method is a spy; `show` and `tell` are what the world does by itself. */
export function fakeServices(first: Partial<Overview> | null = {}) {
  const overviews = new Set<(overview: Overview) => void>();
  const failures = new Set<(error: unknown) => void>();
  const listeners = new Set<(event: SyncEvent) => void>();
  let overview: Overview = {
    library: freshLibraryRow(),
    others: [],
    job: null,
    bookCount: 0,
    newCount: 0,
    isAll: false,
    ...first,
  };
  const watchers = new Set<{ libraryId: string; onAnnotations: (annotations: LibraryAnnotations) => void }>();
  const annotations = new Map<string, LibraryAnnotations>();
  const writtenIn = (libraryId: string): LibraryAnnotations => annotations.get(libraryId) ?? new Map();
  const write = (libraryId: string, next: LibraryAnnotations): void => {
    annotations.set(libraryId, next);
    for (const watcher of watchers) if (watcher.libraryId === libraryId) watcher.onAnnotations(next);
  };
  const services = {
    version: '1.2.3',
    watchOverview: vi.fn((onOverview: (overview: Overview) => void, onError: (error: unknown) => void) => {
      overviews.add(onOverview);
      failures.add(onError);
      if (first !== null) onOverview(overview);
      return () => {
        overviews.delete(onOverview);
        failures.delete(onError);
      };
    }),
    readNewest: vi.fn<PageServices['readNewest']>(async () => []),
    readBooks: vi.fn<PageServices['readBooks']>(async () => ({ revision: 0, books: [] })),
    readBooksByAsin: vi.fn<PageServices['readBooksByAsin']>(async () => []),
    readHistory: vi.fn<PageServices['readHistory']>(async () => ({ changes: [], progress: [] })),
    watchSyncs: vi.fn<PageServices['watchSyncs']>((_, onSyncs) => {
      onSyncs([]);
      return () => {};
    }),
    readChanges: vi.fn<PageServices['readChanges']>(async () => []),
    readArrived: vi.fn<PageServices['readArrived']>(async () => []),
    readOldDays: vi.fn<PageServices['readOldDays']>(async () => []),
    watchAnnotations: vi.fn((libraryId: string, onAnnotations: (annotations: LibraryAnnotations) => void) => {
      const watcher = { libraryId, onAnnotations };
      watchers.add(watcher);
      onAnnotations(writtenIn(libraryId));
      return () => watchers.delete(watcher);
    }),
    annotate: vi.fn<PageServices['annotate']>(async (libraryId, asins, edit) => {
      const next = new Map(writtenIn(libraryId));
      for (const asin of asins) next.set(asin, edited(next.get(asin) ?? NO_ANNOTATION, edit));
      write(libraryId, next);
    }),
    keepNote: vi.fn<PageServices['keepNote']>(),
    readQuarantine: vi.fn<PageServices['readQuarantine']>(async () => []),
    markSeen: vi.fn<PageServices['markSeen']>(async () => {}),
    markAllSeen: vi.fn<PageServices['markAllSeen']>(async () => {}),
    watchShelves: vi.fn<PageServices['watchShelves']>((onShelves) => {
      onShelves([]);
      return () => {};
    }),
    saveShelf: vi.fn<PageServices['saveShelf']>(async () => null),
    renameShelf: vi.fn<PageServices['renameShelf']>(async () => null),
    removeShelf: vi.fn<PageServices['removeShelf']>(async () => {}),
    restoreShelf: vi.fn<PageServices['restoreShelf']>(async () => null),
    moveShelf: vi.fn<PageServices['moveShelf']>(async () => {}),
    watchColumns: vi.fn<PageServices['watchColumns']>((onColumns) => {
      onColumns(null);
      return () => {};
    }),
    chooseColumns: vi.fn<PageServices['chooseColumns']>(async () => {}),
    onEvent: vi.fn((listener: (event: SyncEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }),
    command: vi.fn<PageServices['command']>(async () => null),
    checkConnection: vi.fn<PageServices['checkConnection']>(async () => connectionReport()),
    watchSeries: vi.fn<PageServices['watchSeries']>((_, onNotes) => {
      onNotes({ series: [], notInterested: new Set() });
      return () => {};
    }),
    readSeries: vi.fn<PageServices['readSeries']>(async () => 1),
    setNotInterested: vi.fn<PageServices['setNotInterested']>(async () => {}),
    hasAccess: vi.fn<PageServices['hasAccess']>(async (id) => id === 'us'),
    requestAccess: vi.fn<PageServices['requestAccess']>(async () => true),
    persistStorage: vi.fn<PageServices['persistStorage']>(async () => true),
    isStoragePersistent: vi.fn<PageServices['isStoragePersistent']>(async () => false),
    open: vi.fn<PageServices['open']>(async () => {}),
    openTitle: vi.fn<PageServices['openTitle']>(async () => {}),
  } satisfies PageServices;
  return {
    services,
    /** The overview changes. */
    show(change: Partial<Overview>): void {
      overview = { ...overview, ...change };
      for (const listener of overviews) listener(overview);
    },
    /** The reader wrote this, in whatever window. */
    write: (asin: string, edit: AnnotationEdit) =>
      write('us', new Map(writtenIn('us')).set(asin, edited(writtenIn('us').get(asin) ?? NO_ANNOTATION, edit))),
    /** The store cannot be read. */
    fail(): void {
      for (const listener of failures) listener(new Error('no store'));
    },
    tell(revision: number, ...asins: string[]): void {
      for (const listener of listeners) listener({ type: 'books-changed', libraryId: 'us', revision, asins });
    },
  };
}
