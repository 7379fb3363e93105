import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BookKey } from '@/lib/library/bookKey';
import { addressWith, readParam } from '../page/address';

/** The parameter of the address that names the open book. */
export const BOOK_PARAM = 'book';

/** Which book is open. The address says so: Back closes it, and a link can open it. */
export interface Selection {
  readonly key: ReadonlySignal<BookKey | null>;
  open(key: BookKey): void;
  close(): void;
  /** The reader went to another address. */
  follow(): void;
}

/** How books are named in the address. */
export interface BookNames {
  /** Null while it is not known which libraries are shown. */
  keyOf(name: string): BookKey | null;
  nameOf(key: BookKey): string;
}

export function createSelection({ keyOf, nameOf }: BookNames): Selection {
  const read = (): string | null => readParam(BOOK_PARAM) || null;
  const named = signal(read());
  const key = computed(() => (named.value === null ? null : keyOf(named.value)));
  /** Where the first book was opened from, while that is the entry before this one. */
  let from: { readonly address: string; readonly depth: number } | null = null;

  return {
    key,
    open: (wanted) => {
      if (wanted === key.value) return;
      const name = nameOf(wanted);
      const address = addressWith({ [BOOK_PARAM]: name });
      if (named.value === null) {
        const before = addressWith({});
        history.pushState(null, '', address);
        from = { address: before, depth: history.length };
      } else {
        // Going from book to book is one visit: a single Back ends it.
        history.replaceState(null, '', address);
      }
      named.value = name;
    },
    close: () => {
      if (named.value === null) return;
      named.value = null;
      const without = addressWith({ [BOOK_PARAM]: '' });
      const isBefore = from !== null && from.address === without && from.depth === history.length;
      from = null;
      // Where the search has changed meanwhile, the entry before this one would bring the old one back.
      if (isBefore) history.back();
      else history.replaceState(null, '', without);
    },
    follow: () => {
      from = null;
      named.value = read();
    },
  };
}
