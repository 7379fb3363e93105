import { isOpen } from '@/lib/sync/job';
import type { LibraryDatabase } from './tables';

const DAY_MS = 24 * 3_600_000;
/** Changes are kept for two years, of jobs the newest hundred; listening progress is kept for good (README, "Your data"). */
const CHANGES_FOR_MS = 730 * DAY_MS;
const JOBS_KEPT = 100;

/** Removes what is older than its retention. Books, notes, progress and quarantine are never removed. */
export async function tidy(database: LibraryDatabase, libraryId: string, now: number): Promise<void> {
  const { changes, jobs, libraries, sightings } = database;
  const forgotten = new Date(now - CHANGES_FOR_MS).toISOString();
  // Of every library: one that is synced no more forgets as well.
  for (const id of await libraries.toCollection().primaryKeys()) {
    await changes.where('[libraryId+at]').between([id, ''], [id, forgotten]).delete();
  }
  const old = await jobs
    .where('[libraryId+createdAt]')
    .between([libraryId, ''], [libraryId, '\uffff'])
    .reverse()
    .offset(JOBS_KEPT)
    .filter((job) => !isOpen(job.status))
    .primaryKeys();
  await jobs.bulkDelete(old);
  for (const id of old) await sightings.where('[jobId+page]').between([id, ''], [id, '\uffff']).delete();
}
