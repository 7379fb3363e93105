import type { AskOptions, AudibleClient } from '@/lib/audible/client';
import type { Transport } from '@/lib/audible/transport';
import type { Clock } from '@/lib/clock';
import type { BookRow } from '@/lib/library/book';
import type { JobRow } from './job';
import type { LibraryRow } from './library';
import type { Broadcast, HasAccess, SyncStore } from './ports';

export interface RunParts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly broadcast: Broadcast;
  readonly hasAccess: HasAccess;
  /** Called after each step that the reader can see. */
  readonly onProgress: (job: JobRow) => void;
}

/** What every step of one job works with. */
export interface JobContext extends RunParts {
  readonly job: JobRow;
  readonly library: LibraryRow;
  readonly client: AudibleClient;
  /** The stored rows as this pass found them, by ASIN. */
  readonly known: Map<string, BookRow>;
  readonly ask: AskOptions;
}

/** The stored rows of a library as they are now, by ASIN. */
export const knownRows = async (store: SyncStore, libraryId: string): Promise<Map<string, BookRow>> =>
  new Map((await store.knownBooks(libraryId)).map((row) => [row.asin, row]));

/** Whether a list without titles would be a surprise: some are stored as listed. */
export const expectsRows = ({ known }: JobContext): boolean =>
  [...known.values()].some(({ presence }) => presence === 'PRESENT');
