import type { Collection, Table } from 'dexie';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryDatabase } from './tables';

/** All rows of one library in a table whose key begins with `[libraryId+asin`. */
export const libraryRange = <Row, Key>(table: Table<Row, Key>, libraryId: string): Collection<Row, Key> =>
  table.where('[libraryId+asin]').between([libraryId, ''], [libraryId, '\uffff'], true, true);

/** The jobs of one library, oldest first. */
export const jobsOf = ({ jobs }: LibraryDatabase, libraryId: string): Collection<JobRow, string> =>
  jobs.where('[libraryId+createdAt]').between([libraryId, ''], [libraryId, '\uffff']);
