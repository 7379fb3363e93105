import { type ReadonlySignal, signal } from '@preact/signals';
import { addressWith, readParam } from '../../page/address';
import { BOOK_PARAM } from '../selection';

/** What a library has an index of. */
export const INDEXES = ['series', 'authors', 'narrators'] as const;
export type IndexName = (typeof INDEXES)[number];

/** What an index can be sorted by, the first of them when nothing is said. */
export const INDEX_ORDERS = ['titles', 'name'] as const;
export type IndexOrder = (typeof INDEX_ORDERS)[number];

/** Where in the indexes a page is. */
export interface IndexPlace {
  /** Null outside the indexes: among the books, or their statistics. */
  readonly index: IndexName | null;
  /** Which entry of the index; null for the index itself. */
  readonly of: string | null;
  readonly by: IndexOrder;
}

/** The address of a place; the search stays, and a book that is open does not. */
export const addressOf = ({ view = '', of = '', by = '' }: { view?: string; of?: string; by?: string }): string =>
  addressWith({ view, of, by, [BOOK_PARAM]: '' });

function readPlace(): IndexPlace {
  const index = INDEXES.find((name) => name === readParam('view')) ?? null;
  const of = readParam('of');
  return {
    index,
    of: index === null || of === '' ? null : of,
    by: INDEX_ORDERS.find((name) => name === readParam('by')) ?? INDEX_ORDERS[0],
  };
}

/** The place that the page's address names. `follow` looks again. */
export function createIndexPlace(): { readonly at: ReadonlySignal<IndexPlace>; follow(): void } {
  const at = signal(readPlace());
  return {
    at,
    follow: () => {
      at.value = readPlace();
    },
  };
}
