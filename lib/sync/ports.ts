import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { BookRow, IncomingBook } from '@/lib/library/book';
import type { Unreadable } from '@/lib/library/quarantine';
import type { JobError, JobRow, JobTrigger } from './job';
import type { LibraryRow } from './library';
import type { SyncEvent } from './messages';

/** What the sync needs of the world, handed in by whoever wires it. */

/** One page applied in a running pass: what it held, by ASIN (or a mark of the content of an unreadable row). */
export interface Sighting {
  readonly page: string;
  readonly asins: readonly string[];
}

/** One changed column of one book. */
export interface ChangeRow {
  readonly libraryId: string;
  readonly asin: string;
  readonly jobId: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: string;
}

/** Where the listener was at a moment. */
export interface ProgressRow {
  readonly libraryId: string;
  readonly asin: string;
  readonly at: string;
  readonly percentComplete: number | null;
  readonly isFinished: boolean;
}

/** What a page does to the books, decided from the rows as they are inside the transaction. */
export interface PageEffect {
  readonly rows: readonly BookRow[];
  readonly changes: readonly ChangeRow[];
  readonly progress: readonly ProgressRow[];
  readonly jobPatch: Partial<JobRow>;
}

export interface PageCommit {
  readonly jobId: string;
  readonly libraryId: string;
  /** The books to read before deciding. */
  readonly asins: readonly string[];
  /** Runs inside the transaction, so it must not wait for anything. */
  decide(current: ReadonlyMap<string, BookRow>, job: JobRow): PageEffect;
  readonly sighting: Sighting;
  readonly unreadables: readonly { readonly identity: string; readonly unreadable: Unreadable }[];
  /** What could be read on this page: nothing of it stays in quarantine. */
  readonly readable: readonly string[];
  readonly now: string;
}

export interface JobEnd {
  readonly job: Partial<JobRow>;
  readonly library?: Partial<LibraryRow>;
  readonly departures?: readonly { readonly asin: string; readonly presence: 'ABSENT' | 'RETURNED' }[];
}

/** The job of a commit had ended meanwhile, so nothing was written. */
export class JobEndedError extends Error {
  override readonly name = 'JobEndedError';
}

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly kind: 'FULL' | 'UNAVAILABLE';

  constructor(kind: 'FULL' | 'UNAVAILABLE', options?: ErrorOptions) {
    super(`Storage ${kind}`, options);
    this.kind = kind;
  }
}

/** Every method may throw {@link StorageError}. */
export interface SyncStore {
  /** The library of this id; made when there is none. */
  ensureLibrary(id: string): Promise<LibraryRow>;
  library(id: string): Promise<LibraryRow | undefined>;
  libraries(): Promise<LibraryRow[]>;
  updateLibrary(id: string, patch: Partial<LibraryRow>): Promise<void>;

  /** Adds the job, or gives the one that is open for its library already. */
  enqueue(job: JobRow): Promise<JobRow>;
  job(id: string): Promise<JobRow | undefined>;
  openJobs(): Promise<JobRow[]>;
  /** The newest job since the last completed one that ended with a checkpoint, or undefined. */
  lastUnfinishedJob(libraryId: string): Promise<JobRow | undefined>;
  /** Changes an open job. Throws {@link JobEndedError} when it has ended: ended rows never open again. */
  updateJob(id: string, patch: Partial<JobRow>): Promise<JobRow>;
  /** Ends an open job, marks what departed and brings its library up to date, in one transaction. */
  endJob(id: string, end: JobEnd): Promise<{ job: JobRow; revision: number; written: readonly string[] }>;
  /** Removes what is older than its retention (README, "Your data"). */
  tidy(libraryId: string, now: number): Promise<void>;

  knownBooks(libraryId: string): Promise<BookRow[]>;
  /** How many rows a library holds, and how many of these ASINs are among them. */
  overlap(libraryId: string, asins: readonly string[]): Promise<{ stored: number; overlap: number }>;
  /** Items in quarantine, with what is needed to try them again. */
  quarantined(libraryId: string): Promise<{ identity: string; item: unknown }[]>;
  /** Turns quarantined items that can be read now into rows. Gives the new revision and the ASINs written. */
  release(
    libraryId: string,
    released: readonly { readonly identity: string; readonly book: IncomingBook }[],
    now: string,
  ): Promise<{ revision: number; written: readonly string[] }>;
  /** One page of books, its sighting and the checkpoint, in one transaction. Throws {@link JobEndedError}. */
  commitPage(commit: PageCommit): Promise<{ job: JobRow; revision: number; written: readonly string[] }>;
  sightings(jobId: string): Promise<Sighting[]>;
  /** Hands the applied pages of one job over to another. */
  moveSightings(fromJobId: string, toJobId: string): Promise<void>;
  clearSightings(jobId: string): Promise<void>;
}

/** Held by one context at a time; vanishes with it. Gives false, without running, when somebody else holds it. */
export type Lock = (run: () => Promise<void>) => Promise<boolean>;

export type AlarmName = 'sync-due' | 'sync-resume';

/** Alarms are hints: they may get lost, so every start of the worker sets them anew from what is stored. */
export interface Alarms {
  /** Rings once at this moment; null takes the alarm away. Leaves an alarm alone that is set to this moment already. */
  set(name: AlarmName, at: number | null): Promise<void>;
}

/** How a job failed whose end the store would not take. */
export interface UnwrittenEnd {
  readonly jobId: string;
  readonly libraryId: string;
  readonly trigger: JobTrigger;
  readonly error: JobError;
  readonly at: string;
}

/** Kept where a full disk does no harm, until the store takes them; outlives the worker, but not the browser. */
export interface UnwrittenEnds {
  all(): Promise<readonly UnwrittenEnd[]>;
  keep(end: UnwrittenEnd): Promise<void>;
  drop(jobId: string): Promise<void>;
}

export type Broadcast = (event: SyncEvent) => void;

/** Whether the browser lets us ask this marketplace's hosts. */
export type HasAccess = (marketplace: MarketplaceId) => Promise<boolean>;
