import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';

/** What every title in the history needs. */
export interface HistoryWorld {
  readonly bookOf: (asin: string) => BookRow | undefined;
  /** How the address names a title of this library. */
  readonly nameOf: (asin: string) => string;
  /** Whether its detail is open. */
  readonly isSelected: (asin: string) => boolean;
  /** The link that opened a book last: where the keyboard goes on when the book is closed. */
  readonly visited: string | null;
  readonly onOpen: (asin: string, link: string) => void;
}

const World = createContext<HistoryWorld | null>(null);
export const HistoryWorldProvider = World.Provider;

/** What titles need. Throws outside a {@link HistoryWorldProvider}. */
export function useHistoryWorld(): HistoryWorld {
  const world = useContext(World);
  if (world === null) throw new Error('useHistoryWorld outside HistoryWorldProvider');
  return world;
}
