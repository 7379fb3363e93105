import type { BookRow } from '@/lib/library/book';
import type { QueryContext } from '@/lib/library/query/context';
import { parse } from '@/lib/library/query/parse';
import { preparing, runQuery } from '@/lib/library/query/run';
import { atOnce } from '@/lib/library/query/slices';

/** Tables of the extension in the page that this runs in. */
function readBooks(): Promise<BookRow[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('library-sync');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('books').objectStore('books').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });
}

/** How long parsing and answering each of these texts takes, one after the other as they are typed, in milliseconds. */
export async function timeSearches(texts: readonly string[]): Promise<number[]> {
  const books = await readBooks();
  // As a page does while it has nothing else to do.
  atOnce(preparing(books));
  const context: QueryContext = { now: new Date().toISOString(), libraries: new Map(), annotations: new Map() };
  const ask = (text: string): number => {
    const start = performance.now();
    const parsed = parse(text);
    if (parsed.ok) runQuery(books, parsed.query, context);
    return performance.now() - start;
  };
  ask('');
  return texts.map(ask);
}
