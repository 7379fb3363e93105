import type { Collection, Table } from 'dexie';

/** All rows of one library in a table whose key begins with `[libraryId+asin`. */
export const libraryRange = <Row, Key>(table: Table<Row, Key>, libraryId: string): Collection<Row, Key> =>
  table.where('[libraryId+asin]').between([libraryId, ''], [libraryId, '\uffff'], true, true);
