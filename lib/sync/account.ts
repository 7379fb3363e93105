/** A store's library as the guard sees it. */
export interface Candidate {
  readonly id: string;
  /** Rows stored. */
  readonly stored: number;
  /** How many of the page's titles are among them. */
  readonly overlap: number;
}

/** Below this many rows a library cannot tell its owner. */
const ENOUGH_ROWS = 20;
/** A page of the same account shows nearly only known titles; another account's shares bestsellers at most. */
const SAME_ACCOUNT_SHARE = 0.05;

/**
 * Whose library the first page belongs to: the wanted one, another of the same store, or nobody's that we know (null),
 * in which case the reader is asked before anything is stored.
 */
export function ownerOf(pageSize: number, wantedId: string, candidates: readonly Candidate[]): string | null {
  const share = ({ overlap }: Candidate) => (pageSize === 0 ? 0 : overlap / pageSize);
  const known = candidates.filter(({ stored }) => stored >= ENOUGH_ROWS);
  const [best] = known.filter((one) => share(one) >= SAME_ACCOUNT_SHARE).sort((a, b) => share(b) - share(a));
  if (best !== undefined) return best.id;
  const young = candidates.filter(({ stored }) => stored < ENOUGH_ROWS);
  return (young.find(({ id }) => id === wantedId) ?? young[0])?.id ?? null;
}
