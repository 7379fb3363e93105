import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { AnnotationEdit } from '@/lib/library/annotation';
import { asinsByLibrary, type BookKey, keyOf, partsOf, readBookKey } from '@/lib/library/bookKey';
import type { Libraries } from '@/lib/library/libraryFacts';
import { readParam } from '../page/address';
import type { PageServices } from '../services';
import { librariesOf, shownStandings } from '../sync/standing';
import { createSyncModel, type SyncModel } from '../sync/syncModel';
import { type AnnotationsModel, createAnnotationsModel } from './annotationsModel';
import { type BooksModel, createBooksModel } from './booksModel';
import { createIndexPlace } from './index/indexPlace';
import { createPicks, type Picks } from './picking/picks';
import { createSearchModel, type SearchModel } from './searchModel';
import { type BookNames, createSelection, type Selection } from './selection';
import { QUERY_PARAM } from './useAddress';
import { createView, isSection } from './views';

/** Everything a page of the library knows: of the sync, the books, what is asked of them and what is open. */
export interface LibraryModel {
  readonly sync: SyncModel;
  readonly books: BooksModel;
  /** The libraries whose books are on show; the same map as long as nothing about them changed. */
  readonly libraries: ReadonlySignal<Libraries>;
  readonly annotations: AnnotationsModel;
  readonly search: SearchModel;
  readonly view: ReturnType<typeof createView>;
  readonly indexPlace: ReturnType<typeof createIndexPlace>;
  readonly selection: Selection;
  readonly picks: Picks;
  /** The reader went to another address of this page. */
  follow(): void;
  /** Marks books as looked at. */
  markSeen(keys: readonly BookKey[]): Promise<void>;
  /** Marks every book on show as looked at. */
  markAllSeen(): Promise<void>;
  /** Makes the same change to what the reader wrote about each of these books. */
  annotate(keys: readonly BookKey[], edit: AnnotationEdit): Promise<void>;
  /** Shows a book in detail, which also marks it as looked at. */
  open(key: BookKey): void;
  stop(): void;
}

/** The models of one page, each following the others and the address of the page. */
export function createLibraryModel(services: PageServices): LibraryModel {
  const sync = createSyncModel(services, true);
  const view = createView();
  const indexPlace = createIndexPlace();
  // Of use where the newest head the list: numbers and indexes are made of all books.
  const isNewestFirst = (): boolean =>
    readParam(QUERY_PARAM) === '' && indexPlace.at.peek().index === null && !isSection(view.view.peek());
  const books = createBooksModel(services, isNewestFirst);
  const annotations = createAnnotationsModel(services);
  const libraries = createLibraries(sync);
  const search = createSearchModel(
    { books: books.books, libraries, annotations: annotations.annotations },
    readParam(QUERY_PARAM),
  );
  const selection = createSelection(createBookNames(libraries, books));
  const stopFollowing = effect(() => {
    const overview = sync.overview.value;
    if (overview === null) return;
    const shown = shownStandings(overview).map(({ library }) => library);
    books.follow(shown);
    annotations.follow(shown.map(({ id }) => id));
  });
  const markSeen = async (keys: readonly BookKey[]): Promise<void> => {
    await Promise.all([...asinsByLibrary(keys)].map(([libraryId, asins]) => services.markSeen(libraryId, asins)));
  };

  return {
    sync,
    books,
    libraries,
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
    markAllSeen: async () => {
      await Promise.all([...libraries.peek().keys()].map((libraryId) => services.markAllSeen(libraryId)));
    },
    annotate: async (keys, edit) => {
      await Promise.all(
        [...asinsByLibrary(keys)].map(([libraryId, asins]) => services.annotate(libraryId, asins, edit)),
      );
    },
    open: (key) => {
      selection.open(key);
      // A mark that is lost is set again at the next look at the list.
      if (books.bookOf(key)?.status === 'NEW') markSeen([key]).catch(() => undefined);
    },
    stop: () => {
      stopFollowing();
      sync.stop();
      books.stop();
      annotations.stop();
    },
  };
}

/** An overview comes with every page of a sync, and another map would be another answer to every question. */
function createLibraries({ overview }: SyncModel): ReadonlySignal<Libraries> {
  let known: Libraries = new Map();
  return computed(() => {
    const told = overview.value === null ? known : librariesOf(shownStandings(overview.value));
    if (JSON.stringify([...told]) !== JSON.stringify([...known])) known = told;
    return known;
  });
}

/** Where one library is shown a book goes by its ASIN, as it always did; where there are more, by its key. */
function createBookNames(libraries: ReadonlySignal<Libraries>, books: BooksModel): BookNames {
  return {
    keyOf: (name) => {
      const key = readBookKey(name);
      const [first, ...others] = [...libraries.value.keys()].map((libraryId) => keyOf({ libraryId, asin: name }));
      if (key !== null || first === undefined || others.length === 0) return key ?? first ?? null;
      return [first, ...others].find((one) => books.bookOf(one) !== undefined) ?? first;
    },
    nameOf: (key) => {
      const { libraryId, asin } = partsOf(key);
      return libraries.peek().size === 1 && libraries.peek().has(libraryId) ? asin : key;
    },
  };
}
