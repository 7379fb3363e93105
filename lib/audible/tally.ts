import type { Jaw } from './query';

/**
 * Who a row of an answer is: its ASIN, or a mark of its content when it has none, so that every row can be counted
 * once however often the jaws meet it.
 */
export function rowIdentity(item: unknown): string {
  if (typeof item === 'object' && item !== null && 'asin' in item) {
    const { asin } = item;
    if (typeof asin === 'string' && asin !== '') return asin;
  }
  return `?${fingerprint(JSON.stringify(item, withoutMoving) ?? String(item))}`;
}

/** These move by themselves, and must not make another row of the same item. */
const MOVING = new Set(['percent_complete', 'listening_status', 'is_finished', 'is_downloaded', 'rating']);

const withoutMoving = (field: string, value: unknown): unknown => (MOVING.has(field) ? undefined : value);

/** FNV-1a, 32 bit, in hexadecimal: enough to tell a handful of unreadable rows apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export interface Tally {
  /** Takes in the rows of one answer; `jaw` is null when it is no part of a walk by page number. */
  add(jaw: Jaw | null, identities: readonly string[]): void;
  has(identity: string): boolean;
  /** Distinct rows seen. */
  readonly distinct: number;
  /** Rows that repeat another row of the same answer. Between answers a repeat may only be a list that moved. */
  readonly repeated: number;
  /** Whether what was seen is a list of `total` rows. */
  proves(total: number): boolean;
}

/** Counts what a pass has seen, and decides whether that is everything (docs/architecture.md, "The proof"). */
export function createTally(): Tally {
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  const walks: Record<Jaw, Map<string, number>> = { newest: new Map(), oldest: new Map() };
  const rows: Record<Jaw, number> = { newest: 0, oldest: 0 };
  let repeated = 0;

  const bothWalksAgree = () =>
    walks.newest.size === walks.oldest.size &&
    [...walks.newest].every(([identity, times]) => walks.oldest.get(identity) === times);

  return {
    add(jaw, identities) {
      const inThisAnswer = new Map<string, number>();
      for (const identity of identities) {
        seen.add(identity);
        inThisAnswer.set(identity, (inThisAnswer.get(identity) ?? 0) + 1);
        if (jaw !== null) walks[jaw].set(identity, (walks[jaw].get(identity) ?? 0) + 1);
      }
      if (jaw !== null) rows[jaw] += identities.length;
      for (const [identity, times] of inThisAnswer) {
        const before = repeats.get(identity) ?? 0;
        if (times - 1 > before) {
          repeats.set(identity, times - 1);
          repeated += times - 1 - before;
        }
      }
    },
    has: (identity) => seen.has(identity),
    get distinct() {
      return seen.size;
    },
    get repeated() {
      return repeated;
    },
    proves(total) {
      if (seen.size === total || seen.size + repeated === total) return true;
      // Two whole walks in opposite order that meet the same rows equally often: the repeats are the server's own.
      return rows.newest === total && rows.oldest === total && bothWalksAgree();
    },
  };
}
