import { type ReadonlySignal, signal } from '@preact/signals';
import { addressWith, readParam } from '../page/address';

/** The parameter of the address that holds the ASIN of the open book. */
export const BOOK_PARAM = 'book';

/** Which book is open. The address says so: Back closes it, and a link can open it. */
export interface Selection {
  readonly asin: ReadonlySignal<string | null>;
  open(asin: string): void;
  close(): void;
  /** The reader went to another address. */
  follow(): void;
}

export function createSelection(): Selection {
  const read = (): string | null => readParam(BOOK_PARAM) || null;
  const asin = signal(read());
  /** Where the first book was opened from, while that is the entry before this one. */
  let from: { readonly address: string; readonly depth: number } | null = null;

  return {
    asin,
    open: (wanted) => {
      if (wanted === asin.value) return;
      const address = addressWith({ [BOOK_PARAM]: wanted });
      if (asin.value === null) {
        const before = addressWith({});
        history.pushState(null, '', address);
        from = { address: before, depth: history.length };
      } else {
        // Going from book to book is one visit: a single Back ends it.
        history.replaceState(null, '', address);
      }
      asin.value = wanted;
    },
    close: () => {
      if (asin.value === null) return;
      asin.value = null;
      const without = addressWith({ [BOOK_PARAM]: '' });
      const isBefore = from !== null && from.address === without && from.depth === history.length;
      from = null;
      // Where the search has changed meanwhile, the entry before this one would bring the old one back.
      if (isBefore) history.back();
      else history.replaceState(null, '', without);
    },
    follow: () => {
      from = null;
      asin.value = read();
    },
  };
}
