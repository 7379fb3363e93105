import { freshLibrary } from '@/lib/sync/library';
import { recount } from './counts';
import type { LibraryDatabase } from './tables';

/**
 * Every version of the schema that was ever stored, with what brings it to the next (fixtures: tests/unit/store).
 * Few indexes, for each costs every write (measured: 10,000 rows take 840 ms without, 1150 ms with three).
 */
export function declareVersions(database: LibraryDatabase): void {
  database.version(1).stores({
    books: '[libraryId+asin], [libraryId+addedAt], [libraryId+firstSeenAt]',
    annotations: '[libraryId+asin]',
    libraries: 'id',
    jobs: 'id, [libraryId+createdAt], status',
    sightings: '[jobId+page]',
    changes: '++id, [libraryId+asin], at',
    progress: '[libraryId+asin+at]',
    quarantine: '++id, [libraryId+identity]',
  });
  // Several libraries of one store, deltas and absences: libraries and jobs learn to say so.
  database
    .version(2)
    .stores({})
    .upgrade(async (transaction) => {
      const stored: { id: string; baselineAt: string | null }[] = await transaction.table('libraries').toArray();
      const books = transaction.table('books');
      const counted = stored.map(async (library) => [library.id, await recount({ books }, library)] as const);
      const counts = new Map(await Promise.all(counted));
      await transaction
        .table('libraries')
        .toCollection()
        .modify((library) => {
          const fresh = freshLibrary(String(library.id));
          for (const [column, value] of Object.entries(fresh)) library[column] ??= value;
          Object.assign(library, counts.get(library.id));
          if (library.ledger) Object.assign(library.ledger, { ...LEDGER_SINCE_2, ...library.ledger });
        });
      await transaction
        .table('jobs')
        .toCollection()
        .modify((job) => {
          job.full ??= false;
          // A checkpoint of version 1 knows no state token: its job starts over.
          job.checkpoint = null;
          if (job.ledger) Object.assign(job.ledger, { ...LEDGER_SINCE_2, ...job.ledger });
        });
      await transaction.table('sightings').clear();
    });
  // What readers make of their books: saved searches, what a series lacks, and what they do not miss from it.
  database.version(3).stores({
    shelves: 'id',
    series: '[marketplace+asin]',
    notInterested: '[marketplace+asin]',
  });
  // What happened to a library, by sync and by day: changes are few, so their indexes cost a sync next to nothing.
  database.version(4).stores({ changes: '++id, [libraryId+asin], [libraryId+at], [jobId+asin], [jobId+field]' });
}

const LEDGER_SINCE_2 = { mode: 'FULL', absent: 0, returned: 0, completeAsOf: null, drifted: [] } as const;
