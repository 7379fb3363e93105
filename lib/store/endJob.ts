import type { BookRow } from '@/lib/library/book';
import { depart } from '@/lib/library/presence';
import type { JobRow } from '@/lib/sync/job';
import { freshLibrary } from '@/lib/sync/library';
import type { JobEnd } from '@/lib/sync/ports';
import { recount } from './counts';
import { jobsOf } from './keys';
import type { LibraryDatabase } from './tables';

/** Ends a job, marks the books that departed, and brings the library up to date: together or not at all. */
export function endJob(
  database: LibraryDatabase,
  openJob: (id: string) => Promise<JobRow>,
  id: string,
  { job: patch, library: libraryPatch = {}, departures = [] }: JobEnd,
): Promise<{ job: JobRow; revision: number; written: readonly string[] }> {
  const { books, changes, jobs, libraries, sightings } = database;
  return database.transaction('rw', [books, changes, jobs, libraries, sightings], async () => {
    const job = { ...(await openJob(id)), ...patch };
    const { libraryId } = job;
    const now = job.updatedAt;
    const current = await books.bulkGet(departures.map(({ asin }): [string, string] => [libraryId, asin]));
    const departed = departures.flatMap(({ presence }, at) => {
      const row: BookRow | undefined = current[at];
      const departure = row === undefined ? null : depart(row, presence, now);
      return departure === null ? [] : [departure];
    });
    const library = (await libraries.get(libraryId)) ?? freshLibrary(libraryId);
    const revision = library.revision + (departed.length > 0 ? 1 : 0);
    if (departed.length > 0) {
      await books.bulkPut(departed.map(({ row }) => row));
      await changes.bulkAdd(
        departed.flatMap((departure) =>
          departure.changes.map((change) => ({ libraryId, asin: departure.row.asin, jobId: id, ...change, at: now })),
        ),
      );
    }
    await jobs.put(job);
    await libraries.update(libraryId, {
      ...libraryPatch,
      revision,
      ...(await recount(database, { ...library, ...libraryPatch })),
    });
    if (job.status === 'COMPLETED') {
      // What earlier jobs had left to go on from is history now.
      for (const jobId of await jobsOf(database, libraryId).primaryKeys()) {
        await sightings.where('[jobId+page]').between([jobId, ''], [jobId, '\uffff']).delete();
      }
    }
    return { job, revision, written: departed.map(({ row }) => row.asin) };
  });
}
