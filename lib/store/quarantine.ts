import type { Collection } from 'dexie';
import type { IncomingBook } from '@/lib/library/book';
import { reconcile } from '@/lib/library/reconcile';
import { progressOf } from '@/lib/sync/applyPage';
import { freshLibrary } from '@/lib/sync/library';
import { countsWith } from './counts';
import type { LibraryDatabase, QuarantineRow } from './tables';

/** The unreadable items of one library. */
export const quarantineOf = (database: LibraryDatabase, libraryId: string): Collection<QuarantineRow, number> =>
  database.quarantine.where('[libraryId+identity]').between([libraryId, ''], [libraryId, '\uffff'], true, true);

/** What was read as a book after all leaves. Inside a transaction on `quarantine`, which is small. */
export async function letOut(
  database: LibraryDatabase,
  libraryId: string,
  readable: ReadonlySet<string>,
): Promise<void> {
  await quarantineOf(database, libraryId)
    .filter(({ identity }) => readable.has(identity))
    .delete();
}

/** Turns items that can be read now into rows and lets them out, in one transaction. A row that came meanwhile wins. */
export function release(
  database: LibraryDatabase,
  libraryId: string,
  released: readonly { readonly identity: string; readonly book: IncomingBook }[],
  now: string,
): Promise<{ revision: number; written: readonly string[] }> {
  const { books, libraries, progress, quarantine } = database;
  return database.transaction('rw', [books, libraries, progress, quarantine], async () => {
    const current = await books.bulkGet(released.map(({ book }): [string, string] => [libraryId, book.asin]));
    const born = released
      .filter((_, at) => current[at] === undefined)
      .map(({ book }) => reconcile(undefined, book, { libraryId, now }).row);
    await books.bulkPut(born);
    await progress.bulkPut(born.flatMap((row) => progressOf(undefined, row, now)));
    const library = (await libraries.get(libraryId)) ?? freshLibrary(libraryId);
    const revision = library.revision + (born.length > 0 ? 1 : 0);
    await libraries.update(libraryId, {
      revision,
      // Whether the website lists them nobody knows, so it cannot tell them gone (lib/sync/siteList.ts).
      ...(library.neverOnSite ? { neverOnSite: [...library.neverOnSite, ...born.map(({ asin }) => asin)] } : {}),
      ...countsWith(library, born),
    });
    await quarantine
      .where('[libraryId+identity]')
      .anyOf(released.map(({ identity }): [string, string] => [libraryId, identity]))
      .delete();
    return { revision, written: born.map(({ asin }) => asin) };
  });
}
