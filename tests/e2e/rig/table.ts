/** Name of the database other programs may rely on (README, "Your data"). */
const DATABASE = 'library-sync';

/**
 * Runs inside a page of the extension, so it may use nothing from outside. Reads IndexedDB without the extension's own
 * code: tests see what other programs would see. Opening a database that is not there would create an empty one under
 * the extension's feet; aborting that upgrade leaves no trace of it.
 */
export function readTableInPage({ database, table }: { database: string; table: string }): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    let missing = false;
    const opening = indexedDB.open(database);
    opening.onupgradeneeded = () => {
      missing = true;
      opening.transaction?.abort();
    };
    opening.onerror = () => (missing ? resolve([]) : reject(opening.error));
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains(table)) {
        db.close();
        reject(new Error(`no table ${table} among ${[...db.objectStoreNames].join(', ')}`));
        return;
      }
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result);
      };
    };
  });
}

/** What {@link readTableInPage} wants for a table of ours. */
export const tableQuery = (table: string): { database: string; table: string } => ({ database: DATABASE, table });

/** Name of the database, for tests that look at it with their own eyes. */
export const DATABASE_NAME = DATABASE;
