import { isHollow } from '@/lib/library/hollow';
import { z } from '@/lib/zod';
import { shapeOf } from '../answers';
import { AudibleError } from '../errors';

export interface Products {
  /** By ASIN, as they came. */
  readonly products: ReadonlyMap<string, unknown>;
  /** Asked for, and left out or echoed with nothing in it: worth asking for again. */
  readonly missing: readonly string[];
}

const answerSchema = z.object({ products: z.array(z.unknown()) });
const productSchema = z.looseObject({ asin: z.string() });

/**
 * Reads the JSON of a catalogue answer (audible-api.md §7). A product counts when it was asked for and has a title: an
 * ASIN that the catalogue does not know comes back as an echo of itself (assumption "catalogue-omits").
 */
export function readCatalogueAnswer(answer: unknown, asked: readonly string[]): Products {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) {
    throw new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption: 'products-array', found: shapeOf(answer) });
  }
  const wanted = new Set(asked);
  const products = new Map<string, unknown>();
  for (const entry of parsed.data.products) {
    const product = productSchema.safeParse(entry);
    if (product.success && wanted.has(product.data.asin) && !isHollow([product.data])) {
      products.set(product.data.asin, product.data);
    }
  }
  return { products, missing: [...wanted].filter((asin) => !products.has(asin)) };
}
