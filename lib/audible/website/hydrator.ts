import type { Products } from './catalogue';
import { CATALOGUE_BATCH } from './urls';

/** How often an ASIN is asked for before the catalogue is believed not to have it (Libation asks twice again). */
const TIMES_ASKED = 3;

/** Collects the metadata of listed titles in full batches. */
export interface Hydrator {
  want(asins: readonly string[]): void;
  /** Asks for the next batch: those that wait longest, the omitted of earlier batches among them. */
  step(): Promise<void>;
  /** ASINs waiting to be asked for. */
  readonly backlog: number;
  /** Whether each of them was told, or given up. */
  isSettled(asins: readonly string[]): boolean;
  /** The product; null when the catalogue does not have it. */
  product(asin: string): unknown;
  /** Products that nobody waits for any more: a library of them would be heavy. */
  forget(asins: readonly string[]): void;
}

/**
 * What the catalogue omits is not asked for at once, which would cost a request per page, but joins the end of the
 * queue: by then some time has passed, and the batch would have gone out anyway.
 */
export function createHydrator(ask: (asins: readonly string[]) => Promise<Products>): Hydrator {
  const products = new Map<string, unknown>();
  const asked = new Map<string, number>();
  const waiting = new Set<string>();

  return {
    want(asins) {
      for (const asin of asins) {
        if (products.has(asin) || waiting.has(asin)) continue;
        asked.delete(asin);
        waiting.add(asin);
      }
    },
    async step() {
      const batch = [...waiting].slice(0, CATALOGUE_BATCH);
      if (batch.length === 0) return;
      const answer = await ask(batch);
      for (const asin of batch) {
        waiting.delete(asin);
        const product = answer.products.get(asin);
        const times = (asked.get(asin) ?? 0) + 1;
        asked.set(asin, times);
        if (product !== undefined) products.set(asin, product);
        else if (times < TIMES_ASKED) waiting.add(asin);
      }
    },
    get backlog() {
      return waiting.size;
    },
    isSettled: (asins) => asins.every((asin) => !waiting.has(asin)),
    product: (asin) => products.get(asin) ?? null,
    forget(asins) {
      for (const asin of asins) products.delete(asin);
    },
  };
}
