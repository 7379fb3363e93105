import { record } from '@/lib/library/wire/scalars';

/**
 * ASINs of the titles that were returned for refund: `status` "Revoked" (audible-api.md §1.6-12, mark D). Not of one
 * that the same answer lists as held too: it was bought again.
 */
export function returnedAsins(items: readonly unknown[]): string[] {
  const returned = new Set<string>();
  const held = new Set<string>();
  for (const item of items) {
    const { asin, status } = record(item) ?? {};
    if (typeof asin === 'string') (status === 'Revoked' ? returned : held).add(asin);
  }
  return [...returned].filter((asin) => !held.has(asin));
}
