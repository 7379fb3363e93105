import { failureOf } from '../errors';
import type { Products } from './catalogue';

/** Batches in a row that brought nothing: then the catalogue is closed to us, and the rows have to do. */
const PATIENCE = 3;
/** Fewer ASINs may all be unknown to it. */
const TELLING = 20;
/** Failures that say something of the catalogue, and nothing of the line or of what we may ask elsewhere. */
const ITS_OWN = ['REFUSED', 'GROUPS_REFUSED', 'SIGN_IN_ASKED', 'NOT_UNDERSTOOD', 'BROKEN_OFF', 'TOO_HEAVY'] as const;

/**
 * Lets a walk go on without the catalogue: what the list itself tells is a library too. Being offline, throttled or
 * aborted is no answer of the catalogue's, and is thrown on.
 */
export function forgivingCatalogue(
  ask: (asins: readonly string[]) => Promise<Products>,
): (asins: readonly string[]) => Promise<Products> {
  let barren = 0;
  return async (asins) => {
    const nothing: Products = { products: new Map(), missing: asins };
    if (barren >= PATIENCE) return nothing;
    try {
      const answer = await ask(asins);
      if (answer.products.size > 0) barren = 0;
      else if (asins.length >= TELLING) barren++;
      return answer;
    } catch (error) {
      if (failureOf(error, ...ITS_OWN) === null) throw error;
      barren++;
      return nothing;
    }
  };
}
