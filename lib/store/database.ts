import Dexie from 'dexie';
import type { LibraryDatabase } from './tables';
import { declareVersions } from './versions';

/** Contract: other programs open it by this name (README, "Your data"). */
export const DATABASE_NAME = 'library-sync';

/** Opens lazily, at the first use. The query cache is off: it would keep a clone of every list it was asked for. */
export function openDatabase(parts?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }): LibraryDatabase {
  const database = new Dexie(DATABASE_NAME, { cache: 'disabled', ...parts }) as LibraryDatabase;
  declareVersions(database);
  return database;
}
