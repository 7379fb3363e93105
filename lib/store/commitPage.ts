import type { BookRow } from '@/lib/library/book';
import type { JobRow } from '@/lib/sync/job';
import { freshLibrary } from '@/lib/sync/library';
import type { PageCommit } from '@/lib/sync/ports';
import { countsWith } from './counts';
import { letOut } from './quarantine';
import type { LibraryDatabase } from './tables';

/**
 * Writes one page: books, changes, progress, quarantine, sighting and checkpoint together or not at all. The rows are
 * read here, inside the transaction, so that what a page of the extension wrote meanwhile is seen and kept.
 */
export function commitPage(
  database: LibraryDatabase,
  openJob: (id: string) => Promise<JobRow>,
  { jobId, libraryId, asins, decide, sighting, unreadables, readable, now }: PageCommit,
): Promise<{ job: JobRow; revision: number; written: readonly string[] }> {
  const { books, changes, progress, quarantine, sightings, jobs, libraries } = database;
  const tables = [books, changes, progress, quarantine, sightings, jobs, libraries];
  return database.transaction('rw', tables, async () => {
    const job = await openJob(jobId);
    const current = await books.bulkGet(asins.map((asin): [string, string] => [libraryId, asin]));
    const byAsin = new Map(current.filter((row): row is BookRow => row !== undefined).map((row) => [row.asin, row]));
    const effect = decide(byAsin, job);

    const library = (await libraries.get(libraryId)) ?? freshLibrary(libraryId);
    const revision = library.revision + (effect.rows.length > 0 ? 1 : 0);
    if (effect.rows.length > 0) {
      await books.bulkPut([...effect.rows]);
      const born = effect.rows.filter((row) => !byAsin.has(row.asin));
      await libraries.update(libraryId, { revision, ...countsWith(library, born) });
    }
    if (effect.changes.length > 0) await changes.bulkAdd([...effect.changes]);
    if (effect.progress.length > 0) await progress.bulkPut([...effect.progress]);
    for (const { identity, unreadable } of unreadables) {
      const known = await quarantine.where('[libraryId+identity]').equals([libraryId, identity]).first();
      const firstSeenAt = known?.firstSeenAt ?? now;
      await quarantine.put({ ...known, ...unreadable, libraryId, identity, firstSeenAt, lastSeenAt: now });
    }
    await letOut(database, libraryId, new Set(readable));
    await sightings.put({ jobId, ...sighting });
    const next: JobRow = { ...job, ...effect.jobPatch };
    await jobs.put(next);
    return { job: next, revision, written: effect.rows.map((row) => row.asin) };
  });
}
