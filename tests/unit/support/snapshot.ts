import type { LibraryDatabase } from '@/lib/store/tables';

/** Every row of every table, as it was at one moment. */
export type Snapshot = ReadonlyMap<string, readonly unknown[]>;

export async function takeSnapshot(database: LibraryDatabase): Promise<Snapshot> {
  return new Map(
    await Promise.all(
      database.tables.map(async (table): Promise<[string, unknown[]]> => [table.name, await table.toArray()]),
    ),
  );
}

/** Fills an empty database with a snapshot. */
export async function putBack(database: LibraryDatabase, snapshot: Snapshot): Promise<void> {
  for (const [name, rows] of snapshot) await database.table(name).bulkAdd([...rows]);
}
