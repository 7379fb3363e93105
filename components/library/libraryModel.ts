import { computed, effect } from '@preact/signals';
import type { AnnotationEdit } from '@/lib/library/annotation';
import { readParam } from '../page/address';
import type { PageServices } from '../services';
import { createSyncModel, type SyncModel } from '../sync/syncModel';
import { type AnnotationsModel, createAnnotationsModel } from './annotationsModel';
import { type BooksModel, createBooksModel } from './booksModel';
import { createIndexPlace } from './index/indexPlace';
import { createPicks, type Picks } from './picking/picks';
import { createSearchModel, type SearchModel } from './searchModel';
import { createSelection, type Selection } from './selection';
import { QUERY_PARAM } from './useAddress';
import { createView, isSection } from './views';

/** Everything a page of the library knows: of the sync, the books, what is asked of them and what is open. */
export interface LibraryModel {
  readonly sync: SyncModel;
  readonly books: BooksModel;
  readonly annotations: AnnotationsModel;
  readonly search: SearchModel;
  readonly view: ReturnType<typeof createView>;
  readonly indexPlace: ReturnType<typeof createIndexPlace>;
  readonly selection: Selection;
  readonly picks: Picks;
  /** The reader went to another address of this page. */
  follow(): void;
  /** Marks books as looked at; nothing happens before it is known of which library they are. */
  markSeen(asins: readonly string[]): Promise<void>;
  /** Makes the same change to what the reader wrote about each of these books. */
  annotate(asins: readonly string[], edit: AnnotationEdit): Promise<void>;
  /** Shows a book in detail, which also marks it as looked at. */
  open(asin: string): void;
  stop(): void;
}

/** The models of one page, each following the others and the address of the page. */
export function createLibraryModel(services: PageServices): LibraryModel {
  const sync = createSyncModel(services);
  const view = createView();
  const indexPlace = createIndexPlace();
  // Of use where the newest head the list: numbers and indexes are made of all books.
  const isNewestFirst = (): boolean =>
    readParam(QUERY_PARAM) === '' && indexPlace.at.peek().index === null && !isSection(view.view.peek());
  const books = createBooksModel(services, isNewestFirst);
  const annotations = createAnnotationsModel(services);
  const baselineAt = computed(() => sync.overview.value?.library.baselineAt ?? null);
  const search = createSearchModel(
    { books: books.books, baselineAt, annotations: annotations.annotations },
    readParam(QUERY_PARAM),
  );
  const selection = createSelection();
  const stopFollowing = effect(() => {
    const library = sync.overview.value?.library;
    if (library === undefined) return;
    books.follow(library.id, library.revision);
    annotations.follow(library.id);
  });
  const markSeen = async (asins: readonly string[]): Promise<void> => {
    const library = sync.overview.peek()?.library;
    if (library !== undefined) await services.markSeen(library.id, asins);
  };

  return {
    sync,
    books,
    annotations,
    search,
    view,
    indexPlace,
    selection,
    picks: createPicks(),
    follow: () => {
      view.follow();
      indexPlace.follow();
      selection.follow();
    },
    markSeen,
    annotate: async (asins, edit) => {
      const library = sync.overview.peek()?.library;
      if (library !== undefined) await services.annotate(library.id, asins, edit);
    },
    open: (asin) => {
      selection.open(asin);
      // A mark that is lost is set again at the next look at the list.
      if (books.bookOf(asin)?.status === 'NEW') markSeen([asin]).catch(() => undefined);
    },
    stop: () => {
      stopFollowing();
      sync.stop();
      books.stop();
      annotations.stop();
    },
  };
}
