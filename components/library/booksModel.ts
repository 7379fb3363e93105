import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, partsOf } from '@/lib/library/bookKey';
import type { PageServices } from '../services';
import { createLibraryBooks, type LibraryBooks } from './libraryBooks';

/** The books of every library that a page shows, as one list. */
export interface BooksModel extends Pick<LibraryBooks, 'whole' | 'ready' | 'failed' | 'books' | 'reload' | 'stop'> {
  bookOf(key: BookKey): BookRow | undefined;
  /** The libraries to show and the revisions the store has; called with every overview. */
  follow(libraries: readonly { readonly id: string; readonly revision: number }[]): void;
}

type Parts = ReadonlyMap<string, LibraryBooks>;

const NONE: readonly BookRow[] = [];

/** All books; of a first look only those that no unread book of another library can stand between. */
function together(parts: readonly LibraryBooks[]): readonly BookRow[] {
  let from = '';
  for (const { whole, books } of parts) {
    if (whole.value) continue;
    const oldest = books.value.at(-1)?.addedAt;
    if (oldest === undefined) return NONE;
    if (oldest > from) from = oldest;
  }
  const all = parts.flatMap(({ books }) => books.value);
  return from === '' ? all : all.filter(({ addedAt }) => addedAt >= from);
}

/** @param showFirst whether a first look at the newest books is of use: not to somebody who asks for others */
export function createBooksModel(services: PageServices, showFirst: () => boolean = () => true): BooksModel {
  const parts = signal<Parts>(new Map());
  const all = computed(() => [...parts.value.values()]);
  const isEvery = (state: (part: LibraryBooks) => ReadonlySignal<boolean>): ReadonlySignal<boolean> =>
    computed(() => all.value.length > 0 && all.value.every((part) => state(part).value));

  return {
    whole: isEvery(({ whole }) => whole),
    ready: isEvery(({ ready }) => ready),
    failed: computed(() => all.value.some(({ failed }) => failed.value)),
    books: computed(() => {
      const [only, ...others] = all.value;
      if (only === undefined) return NONE;
      return others.length === 0 ? only.books.value : together(all.value);
    }),
    bookOf: (key) => {
      const { libraryId, asin } = partsOf(key);
      return parts.value.get(libraryId)?.bookOf(asin);
    },
    follow: (libraries) => {
      const before = parts.peek();
      const after: Parts = new Map(
        libraries.map(({ id }) => [id, before.get(id) ?? createLibraryBooks(services, id, showFirst)]),
      );
      for (const [id, part] of before) if (!after.has(id)) part.stop();
      // The same libraries in the same order are no change.
      if ([...before.keys()].join() !== [...after.keys()].join()) parts.value = after;
      for (const { id, revision } of libraries) after.get(id)?.follow(revision);
    },
    reload: () => {
      for (const part of parts.peek().values()) part.reload();
    },
    stop: () => {
      for (const part of parts.peek().values()) part.stop();
      parts.value = new Map();
    },
  };
}
