import type { JobRow } from '@/lib/sync/job';
import { isOpen } from '@/lib/sync/job';
import { freshLibrary } from '@/lib/sync/library';
import { JobEndedError, type SyncStore } from '@/lib/sync/ports';
import { commitPage } from './commitPage';
import { endJob } from './endJob';
import { guarded } from './failures';
import { jobsOf, libraryRange } from './keys';
import { quarantineOf, release } from './quarantine';
import { tidy } from './retention';
import type { LibraryDatabase } from './tables';

/** The sync's side of the store, on Dexie. */
export function createSyncStore(database: LibraryDatabase): SyncStore {
  const { jobs, libraries, sightings } = database;

  const sightingsOf = (jobId: string) =>
    sightings.where('[jobId+page]').between([jobId, ''], [jobId, '\uffff'], true, true);

  /** Inside a transaction on `jobs`. */
  const openJob = async (id: string): Promise<JobRow> => {
    const job = await jobs.get(id);
    if (job === undefined || !isOpen(job.status)) throw new JobEndedError();
    return job;
  };

  return {
    ensureLibrary: (id) =>
      guarded(() =>
        database.transaction('rw', libraries, async () => {
          const known = await libraries.get(id);
          if (known !== undefined) return known;
          const fresh = freshLibrary(id);
          await libraries.add(fresh);
          return fresh;
        }),
      ),
    library: (id) => guarded(() => libraries.get(id)),
    libraries: () => guarded(() => libraries.toArray()),
    updateLibrary: (id, patch) => guarded(async () => void (await libraries.update(id, patch))),

    enqueue: (job) =>
      guarded(() =>
        database.transaction('rw', jobs, async () => {
          const known = await jobs.get(job.id);
          if (known !== undefined) return known;
          const open = await jobs
            .where('status')
            .anyOf('QUEUED', 'RUNNING')
            .and((other) => other.libraryId === job.libraryId)
            .first();
          if (open !== undefined) return open;
          await jobs.add(job);
          return job;
        }),
      ),
    job: (id) => guarded(() => jobs.get(id)),
    openJobs: () => guarded(() => jobs.where('status').anyOf('QUEUED', 'RUNNING').sortBy('createdAt')),
    lastUnfinishedJob: (libraryId) =>
      guarded(async () => {
        const newestFirst = jobsOf(database, libraryId).reverse();
        const telling = await newestFirst
          .filter((job) => job.status === 'COMPLETED' || (!isOpen(job.status) && job.checkpoint !== null))
          .first();
        return telling?.status === 'COMPLETED' ? undefined : telling;
      }),

    updateJob: (id, patch) =>
      guarded(() =>
        database.transaction('rw', jobs, async () => {
          const job = { ...(await openJob(id)), ...patch };
          await jobs.put(job);
          return job;
        }),
      ),
    endJob: (id, end) => guarded(() => endJob(database, openJob, id, end)),
    tidy: (libraryId, now) => guarded(() => tidy(database, libraryId, now)),

    knownBooks: (libraryId) => guarded(() => libraryRange(database.books, libraryId).toArray()),
    overlap: (libraryId, asins) =>
      guarded(async () => {
        const rows = await database.books.bulkGet(asins.map((asin): [string, string] => [libraryId, asin]));
        const stored = await libraryRange(database.books, libraryId).count();
        return { stored, overlap: rows.filter((row) => row !== undefined).length };
      }),
    quarantined: (libraryId) =>
      guarded(async () =>
        (await quarantineOf(database, libraryId).toArray()).map(({ identity, item }) => ({ identity, item })),
      ),
    release: (libraryId, released, now) => guarded(() => release(database, libraryId, released, now)),
    commitPage: (commit) => guarded(() => commitPage(database, openJob, commit)),
    sightings: (jobId) =>
      guarded(async () => (await sightingsOf(jobId).toArray()).map(({ page, asins }) => ({ page, asins }))),
    moveSightings: (fromJobId, toJobId) =>
      guarded(() =>
        database.transaction('rw', sightings, async () => {
          const rows = await sightingsOf(fromJobId).toArray();
          await sightings.bulkPut(rows.map((row) => ({ ...row, jobId: toJobId })));
          await sightingsOf(fromJobId).delete();
        }),
      ),
    clearSightings: (jobId) => guarded(async () => void (await sightingsOf(jobId).delete())),
  };
}
