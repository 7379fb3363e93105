/** More than this many, and more than this share of the library, gone at once is first taken for a mistake. */
const MANY = 20;
const MANY_SHARE = 0.1;

export interface AbsentDecision {
  /** To be marked now. */
  readonly gone: readonly string[];
  /** To be decided by the next proved pass. */
  readonly pending: readonly string[];
}

/**
 * What a proved pass says of the rows it did not meet. A few are believed at once; many only when the proved pass after
 * this one misses them too: a wrong absence frightens the reader more than a late one.
 *
 * @param missing listed before, and not met by this pass
 * @param pending missed by the proved pass before, and not believed then
 * @param stored rows that were taken for listed before this pass
 */
export function decideAbsent(missing: readonly string[], pending: readonly string[], stored: number): AbsentDecision {
  const before = new Set(pending);
  const confirmed = missing.filter((asin) => before.has(asin));
  const fresh = missing.filter((asin) => !before.has(asin));
  const isMany = fresh.length > MANY && fresh.length > stored * MANY_SHARE;
  // An answer without a title is complete by its own count, and mostly a mistake, however small the library.
  const isAll = fresh.length === stored;
  return isMany || isAll ? { gone: confirmed, pending: fresh } : { gone: [...confirmed, ...fresh], pending: [] };
}
