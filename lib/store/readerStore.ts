import { liveQuery } from 'dexie';
import type { BookRow } from '@/lib/library/book';
import type { JobRow } from '@/lib/sync/job';
import { freshLibrary, type LibraryRow } from '@/lib/sync/library';
import { isAnnounced } from './counts';
import { guarded } from './failures';
import { libraryRange } from './keys';
import { quarantineOf } from './quarantine';
import type { LibraryDatabase, QuarantineRow } from './tables';

export interface StoredStanding {
  readonly library: LibraryRow;
  readonly job: JobRow | null;
  readonly bookCount: number;
}

export interface StoredOverview extends StoredStanding {
  /** The reader's other libraries. */
  readonly others: readonly StoredStanding[];
  readonly newCount: number;
}

/** What a page reads, and the little it writes: `status`, which is the reader's. */
export interface ReaderStore {
  overview(libraryId: string): Promise<StoredOverview>;
  /** Calls back now and after every change, made in whatever context. Gives the unsubscriber. */
  watchOverview(
    libraryId: string,
    onOverview: (overview: StoredOverview) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** The newest rows, that many at most: what a page can show before it has read the rest. */
  readNewest(libraryId: string, most: number): Promise<BookRow[]>;
  readBooks(libraryId: string): Promise<{ revision: number; books: BookRow[] }>;
  readBooksByAsin(libraryId: string, asins: readonly string[]): Promise<BookRow[]>;
  /** What could not be read, newest first. */
  quarantined(libraryId: string): Promise<QuarantineRow[]>;
  /** Gives what was really changed, with the revision after it. */
  markSeen(libraryId: string, asins: readonly string[]): Promise<{ revision: number; asins: string[] }>;
  markAllSeen(libraryId: string): Promise<{ revision: number; asins: string[] }>;
}

/** Rows that a page takes over in one go: ten thousand at once would hold up whatever the reader does. */
const PART = 500;

/** The pages' side of the store, on Dexie. */
export function createReaderStore(database: LibraryDatabase): ReaderStore {
  const { books, jobs, libraries } = database;

  const newestJob = (libraryId: string) =>
    jobs.where('[libraryId+createdAt]').between([libraryId, ''], [libraryId, '\uffff']).last();

  const standingOf = async (library: LibraryRow): Promise<StoredStanding> => {
    const job = await newestJob(library.id);
    return { library, job: job ?? null, bookCount: library.bookCount };
  };

  const overview = async (libraryId: string): Promise<StoredOverview> => {
    const stored = await libraries.toArray();
    const library = stored.find(({ id }) => id === libraryId) ?? freshLibrary(libraryId);
    const [standing, others] = await Promise.all([
      standingOf(library),
      Promise.all(stored.filter(({ id }) => id !== library.id).map(standingOf)),
    ]);
    return { ...standing, others, newCount: library.newCount };
  };

  const setSeen = (libraryId: string, read: () => PromiseLike<(BookRow | undefined)[]>) =>
    guarded(() =>
      database.transaction('rw', books, libraries, async () => {
        const unseen = (await read()).filter((row): row is BookRow => row?.status === 'NEW');
        const library = (await libraries.get(libraryId)) ?? freshLibrary(libraryId);
        const revision = library.revision + (unseen.length > 0 ? 1 : 0);
        if (unseen.length > 0) {
          await books.bulkPut(unseen.map((row): BookRow => ({ ...row, status: 'SEEN' })));
          const announced = unseen.filter((row) => isAnnounced(row, library.baselineAt)).length;
          await libraries.update(libraryId, { revision, newCount: Math.max(0, library.newCount - announced) });
        }
        return { revision, asins: unseen.map((row) => row.asin) };
      }),
    );

  const keys = (libraryId: string, asins: readonly string[]) =>
    asins.map((asin): [string, string] => [libraryId, asin]);

  return {
    overview: (libraryId) => guarded(() => overview(libraryId)),
    watchOverview(libraryId, onOverview, onError) {
      const subscription = liveQuery(() => guarded(() => overview(libraryId))).subscribe(onOverview, onError);
      return () => subscription.unsubscribe();
    },
    readNewest: (libraryId, most) =>
      guarded(() =>
        books
          .where('[libraryId+addedAt]')
          .between([libraryId, ''], [libraryId, '\uffff'])
          .reverse()
          .limit(most)
          .toArray(),
      ),
    readBooks: (libraryId) =>
      guarded(() =>
        // All parts in one transaction: it sees one revision, however many commits wait behind it.
        database.transaction('r', books, libraries, async () => {
          const revision = (await libraries.get(libraryId))?.revision ?? 0;
          const read: BookRow[] = [];
          for (let last = ''; ; ) {
            const part = await books
              .where('[libraryId+asin]')
              .between([libraryId, last], [libraryId, '\uffff'], false, true)
              .limit(PART)
              .toArray();
            for (const book of part) read.push(book);
            const end = part.at(-1);
            if (end === undefined || part.length < PART) return { revision, books: read };
            last = end.asin;
          }
        }),
      ),
    readBooksByAsin: (libraryId, asins) =>
      guarded(async () =>
        (await books.bulkGet(keys(libraryId, asins))).filter((row): row is BookRow => row !== undefined),
      ),
    quarantined: (libraryId) => guarded(() => quarantineOf(database, libraryId).reverse().toArray()),
    markSeen: (libraryId, asins) => setSeen(libraryId, () => books.bulkGet(keys(libraryId, asins))),
    markAllSeen: (libraryId) =>
      setSeen(libraryId, () =>
        libraryRange(books, libraryId)
          .and((row) => row.status === 'NEW')
          .toArray(),
      ),
  };
}
