import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { SeriesTold } from '@/lib/audible/website/series';
import type { BookRow } from '@/lib/library/book';
import type { Unreadable } from '@/lib/library/quarantine';
import type { SavedSearch } from '@/lib/library/savedSearch';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import type { ChangeRow, ProgressRow, Sighting } from '@/lib/sync/ports';

/** What is the reader's own about a book. Sync never touches it. */
export interface AnnotationRow {
  libraryId: string;
  asin: string;
  tags: string[];
  note: string;
  rating: number | null;
  hidden: boolean;
}

/** What the public catalogue told of a series when the reader asked. */
export interface SeriesRow extends SeriesTold {
  marketplace: MarketplaceId;
  askedAt: string;
}

/** A title the reader does not miss from a series. */
export interface NotInterestedRow {
  marketplace: MarketplaceId;
  asin: string;
  at: string;
}

export interface SightingRow extends Sighting {
  jobId: string;
}

export interface QuarantineRow extends Unreadable {
  id?: number;
  libraryId: string;
  /** The ASIN, or a mark of the content: one row per unreadable item, however often it comes. */
  identity: string;
  firstSeenAt: string;
  lastSeenAt: string;
}

export type LibraryDatabase = Dexie & {
  books: Table<BookRow, [string, string]>;
  annotations: Table<AnnotationRow, [string, string]>;
  shelves: Table<SavedSearch, string>;
  series: Table<SeriesRow, [MarketplaceId, string]>;
  notInterested: Table<NotInterestedRow, [MarketplaceId, string]>;
  libraries: Table<LibraryRow, string>;
  jobs: Table<JobRow, string>;
  sightings: Table<SightingRow, [string, string]>;
  changes: Table<ChangeRow & { id?: number }, number>;
  progress: Table<ProgressRow, [string, string, string]>;
  quarantine: Table<QuarantineRow, number>;
};
