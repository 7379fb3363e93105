import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { ConnectionReport } from '@/lib/audible/probe/report';
import type { SeriesTold } from '@/lib/audible/website/series';
import type { AnnotationEdit } from '@/lib/library/annotation';
import type { BookRow } from '@/lib/library/book';
import type { Unreadable } from '@/lib/library/quarantine';
import type { LibraryAnnotations } from '@/lib/library/query/context';
import type { SavedSearches } from '@/lib/library/savedSearch';
import type { TableColumn } from '@/lib/library/tableColumns';
import type { ChangeKind, OldDay, Stretch } from '@/lib/sync/chronicle';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import type { Command, SyncEvent } from '@/lib/sync/messages';
import type { ChangeRow, ProgressRow } from '@/lib/sync/ports';

/** How one library stands. */
export interface Standing {
  readonly library: LibraryRow;
  /** The newest job of this library, running or ended; null before the first. */
  readonly job: JobRow | null;
  /** Rows stored. */
  readonly bookCount: number;
}

/** What every page shows of the sync: how the library that is shown stands. Undefined only before the first read. */
export interface Overview extends Standing {
  /** The reader's other libraries: other stores, other accounts. */
  readonly others: readonly Standing[];
  /** Announced as new and not looked at yet. */
  readonly newCount: number;
  /** Pages of the library show the books of every library together; this one is what other pages go on with. */
  readonly isAll: boolean;
}

/** An item that could not become a book, kept whole but for its order ids. */
export interface QuarantinedItem extends Unreadable {
  readonly identity: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** What syncs noticed about one book. */
export interface BookHistory {
  /** The newest first. */
  readonly changes: readonly ChangeRow[];
  /** The oldest first. */
  readonly progress: readonly ProgressRow[];
}

/** A series as the public catalogue told it when the reader asked. */
export interface KeptSeries extends SeriesTold {
  readonly askedAt: string;
}

/** What is kept about the series of one store. */
export interface SeriesNotes {
  readonly series: readonly KeptSeries[];
  /** ASINs of titles that the reader does not miss. */
  readonly notInterested: ReadonlySet<string>;
}

/** Pages of Audible's website about one title: where it plays, and where it is sold. */
export type TitlePage = 'listen' | 'store';

export type PageTarget = 'sidepanel' | 'library' | 'options' | 'connection' | 'sign-in';

/** In the address of the options: check the connection at once, for the reader has just asked for it. */
export const CONNECTION_HASH = '#connection';

/** What pages may ask of the world; handed in by each entrypoint, so that components know no browser and no database. */
export interface PageServices extends SavedSearches {
  /** Of this extension, for reports and the options page. */
  readonly version: string;
  /** Calls back at once and whenever anything in the overview changes, in whatever context. Gives the unsubscriber. */
  watchOverview(onOverview: (overview: Overview) => void, onError: (error: unknown) => void): () => void;
  /** The newest rows of a library, that many at most: what can be shown before the rest is read. */
  readNewest(libraryId: string, most: number): Promise<BookRow[]>;
  /** All rows of a library, in no order, with the revision they belong to. */
  readBooks(libraryId: string): Promise<{ revision: number; books: BookRow[] }>;
  /** These rows as they are now, with the revision they belong to. */
  readBooksByAsin(libraryId: string, asins: readonly string[]): Promise<BookRow[]>;
  readHistory(libraryId: string, asin: string): Promise<BookHistory>;
  /** Calls back with the syncs that have ended, the newest first, now and whenever one ends. Gives the unsubscriber. */
  watchSyncs(
    libraryId: string,
    onSyncs: (jobs: readonly JobRow[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Some changes of a sync or a day, from this one on; those of one title follow each other. */
  readChanges(stretch: Stretch, kind: ChangeKind, from: number, most: number): Promise<ChangeRow[]>;
  /** ASINs of some titles that came with a sync or on a day, from this one on. */
  readArrived(stretch: Stretch, from: number, most: number): Promise<string[]>;
  /** Days before a moment on which something happened, the newest first. */
  readOldDays(libraryId: string, before: string, most: number): Promise<OldDay[]>;
  /** Calls back at once and whenever the reader writes something, in whatever window. Gives the unsubscriber. */
  watchAnnotations(
    libraryId: string,
    onAnnotations: (annotations: LibraryAnnotations) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Makes the same change to what the reader wrote about each of these books. */
  annotate(libraryId: string, asins: readonly string[], edit: AnnotationEdit): Promise<void>;
  /** Keeps a note safe while the page goes away: at once, for there is no time to wait for the store. */
  keepNote(libraryId: string, asin: string, note: string): void;
  /** What could not be read, newest first. */
  readQuarantine(libraryId: string): Promise<QuarantinedItem[]>;
  /** Marks as looked at. Every page hears of it through {@link PageServices.onEvent}, this one too. */
  markSeen(libraryId: string, asins: readonly string[]): Promise<void>;
  markAllSeen(libraryId: string): Promise<void>;
  /** The columns that the reader chose for tables, now and after every choice; null for the default ones. */
  watchColumns(
    onColumns: (columns: readonly TableColumn[] | null) => void,
    onError: (error: unknown) => void,
  ): () => void;
  chooseColumns(columns: readonly TableColumn[] | null): Promise<void>;
  /** Hears what changed, whoever changed it: other contexts and this page itself. Gives the unsubscriber. */
  onEvent(listener: (event: SyncEvent) => void): () => void;
  /** Asks the worker; rejects with a readable error when it refuses. */
  command(command: Command): Promise<string | null>;
  /** Asks every route to this library one cheap question. Rejects when the worker refuses, as it does without access. */
  checkConnection(libraryId: string): Promise<ConnectionReport>;
  /** Calls back with what is kept about series, now and after every change in whatever context. Gives the unsubscriber. */
  watchSeries(
    marketplace: MarketplaceId,
    onNotes: (notes: SeriesNotes) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /**
   * Asks the public catalogue for the titles of this series, or of the series of this book, and keeps them. Gives how
   * many series it knows; rejects with a readable error when it does not answer, and what was kept stays.
   */
  readSeries(libraryId: string, asin: string): Promise<number>;
  /** Says of titles whether the reader misses them. */
  setNotInterested(marketplace: MarketplaceId, asins: readonly string[], isSo: boolean): Promise<void>;
  /** Whether this marketplace's hosts are granted. */
  hasAccess(marketplace: MarketplaceId): Promise<boolean>;
  /** Asks for this marketplace's hosts. Call inside a click handler, before any await. */
  requestAccess(marketplace: MarketplaceId): Promise<boolean>;
  /** Asks the browser to keep this extension's storage; true when it will. */
  persistStorage(): Promise<boolean>;
  /** Whether it already promised to. Asks nobody. */
  isStoragePersistent(): Promise<boolean>;
  open(target: PageTarget, marketplace: MarketplaceId): Promise<void>;
  /** Opens a page of Audible's website about a title, in a tab that knows nothing of this one. */
  openTitle(page: TitlePage, marketplace: MarketplaceId, asin: string): Promise<void>;
}

const Services = createContext<PageServices | null>(null);
export const ServicesProvider = Services.Provider;

/** The page's services. Throws outside a {@link ServicesProvider}. */
export function useServices(): PageServices {
  const services = useContext(Services);
  if (services === null) throw new Error('useServices outside ServicesProvider');
  return services;
}
