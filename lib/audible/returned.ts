/** ASINs of the items that were returned for refund: `status` "Revoked" (audible-api.md §1.6-12, mark D). */
export function returnedAsins(items: readonly unknown[]): string[] {
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null || !('asin' in item) || !('status' in item)) return [];
    const { asin, status } = item;
    return typeof asin === 'string' && status === 'Revoked' ? [asin] : [];
  });
}
