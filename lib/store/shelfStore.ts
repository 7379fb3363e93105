import { liveQuery } from 'dexie';
import {
  type NameMistake,
  nameMistake,
  type SavedSearch,
  type SavedSearches,
  tidyName,
} from '@/lib/library/savedSearch';
import { guarded } from './failures';
import type { LibraryDatabase } from './tables';

/** The searches that the reader gave a name, on Dexie. */
export function createShelfStore(database: LibraryDatabase, newId: () => string, now: () => string): SavedSearches {
  const { shelves } = database;
  const inOrder = (): Promise<SavedSearch[]> =>
    shelves
      .toArray()
      .then((rows) => rows.toSorted((a, b) => a.position - b.position || (a.createdAt < b.createdAt ? -1 : 1)));

  /** Reads and writes in one transaction, so that two windows cannot give one name twice. */
  const alone = <Result>(work: (rows: readonly SavedSearch[]) => PromiseLike<Result>): Promise<Result> =>
    guarded(() => database.transaction('rw', shelves, async () => work(await inOrder())));

  const put = async (shelf: SavedSearch, rows: readonly SavedSearch[]): Promise<NameMistake | null> => {
    const others = rows.filter(({ id }) => id !== shelf.id);
    const mistake = nameMistake(
      shelf.name,
      others.map(({ name }) => name),
    );
    if (mistake === null) await shelves.put(shelf);
    return mistake;
  };

  return {
    watchShelves(onShelves, onError) {
      const subscription = liveQuery(() => guarded(inOrder)).subscribe(onShelves, onError);
      return () => subscription.unsubscribe();
    },
    saveShelf: (name, query) =>
      alone((rows) => {
        const position = (rows.at(-1)?.position ?? -1) + 1;
        return put({ id: newId(), name: tidyName(name), query, position, createdAt: now() }, rows);
      }),
    renameShelf: (id, name) =>
      alone(async (rows) => {
        const shelf = rows.find((row) => row.id === id);
        return shelf === undefined ? null : put({ ...shelf, name: tidyName(name) }, rows);
      }),
    removeShelf: (id) => guarded(() => shelves.delete(id)),
    restoreShelf: (shelf) => alone((rows) => put(shelf, rows)),
    moveShelf: (id, places) =>
      alone(async (rows) => {
        const at = rows.findIndex((row) => row.id === id);
        const moved = rows[at];
        if (moved === undefined) return;
        const order = rows.toSpliced(at, 1);
        order.splice(Math.max(0, at + places), 0, moved);
        await shelves.bulkPut(order.map((row, position) => ({ ...row, position })));
      }),
  };
}
