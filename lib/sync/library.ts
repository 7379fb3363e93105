import { DEFAULT_MARKETPLACE, MARKETPLACE_IDS, MARKETPLACES, type MarketplaceId } from '@/lib/audible/marketplaces';
import type { Rung } from '@/lib/audible/query';
import type { HitRates } from '@/lib/audible/website/hitRates';
import type { Ledger } from './job';
import { DEFAULT_PERIOD, type PeriodHours } from './schedule';

/** One library: a marketplace and the account signed in there. */
export interface LibraryRow {
  readonly id: string;
  readonly marketplace: MarketplaceId;
  /** How pages name it: the store's host, numbered where the reader keeps several accounts of one store apart. */
  readonly label: string;
  /** The route to be tried first: the one that answered last, unless a better one only stumbled. */
  readonly rung: Rung | null;
  /** When the JSON routes were last tried: a closed one is tried again now and then. */
  readonly climbedAt: string | null;
  /** How often each field was found on the website's pages; null before the first pass over them. */
  readonly hitRates: HitRates | null;
  /** `State-Token` of the last proved pass: what a delta starts from. */
  readonly stateToken: string | null;
  /** What Audible said at the last complete pass. */
  readonly total: number | null;
  readonly periodHours: PeriodHours;
  /** Null until the first success, and while the schedule is off. */
  readonly nextDueAt: string | null;
  /** End of the first finished import: what was there then is the baseline and is never announced as new. */
  readonly baselineAt: string | null;
  readonly lastSyncAt: string | null;
  readonly lastCompleteAt: string | null;
  /** Ledger of the last finished job. */
  readonly ledger: Ledger | null;
  /** Rows stored. */
  readonly bookCount: number;
  /** Rows announced as new and not looked at yet: `NEW`, and first seen after the baseline. */
  readonly newCount: number;
  /** Grows by one with every commit that wrote books: pages compare it to know whether they missed something. */
  readonly revision: number;
  /** ASINs that a proved pass missed, too many at once to believe it: the next proved pass decides. */
  readonly pendingAbsent: readonly string[];
  /** Stored titles that the website's list was never seen to hold. Null or absent: not known, it may lack any of them. */
  readonly neverOnSite?: readonly string[] | null;
  /** The reader said "It is mine": the next pass is believed whatever it lists. */
  readonly trusted: boolean;
}

/** The marketplace of a library's id: "us", or "us-2" for a second account kept apart. */
export const marketplaceOf = (libraryId: string): MarketplaceId => {
  const [prefix] = libraryId.split('-');
  return MARKETPLACE_IDS.find((id) => id === prefix) ?? DEFAULT_MARKETPLACE;
};

/**
 * The id of the library for titles that are to be kept apart from this one: an empty one of the store, which an earlier
 * attempt may have left, else a further one.
 */
export function libraryApart(libraryId: string, libraries: readonly Pick<LibraryRow, 'id' | 'bookCount'>[]): string {
  const marketplace = marketplaceOf(libraryId);
  const others = libraries.filter(({ id }) => id !== libraryId && marketplaceOf(id) === marketplace);
  const empty = others.find(({ bookCount }) => bookCount === 0);
  if (empty !== undefined) return empty.id;
  const taken = new Set([libraryId, ...others.map(({ id }) => id)]);
  if (!taken.has(marketplace)) return marketplace;
  let number = 2;
  while (taken.has(`${marketplace}-${number}`)) number++;
  return `${marketplace}-${number}`;
}

const labelOf = (libraryId: string): string => {
  const host = `audible.${MARKETPLACES[marketplaceOf(libraryId)].domain}`;
  const number = libraryId.split('-')[1];
  return number === undefined ? host : `${host} (${number})`;
};

/** A library nobody has synced yet. */
export const freshLibrary = (id: string): LibraryRow => ({
  id,
  marketplace: marketplaceOf(id),
  label: labelOf(id),
  rung: null,
  climbedAt: null,
  hitRates: null,
  stateToken: null,
  total: null,
  periodHours: DEFAULT_PERIOD,
  nextDueAt: null,
  baselineAt: null,
  lastSyncAt: null,
  lastCompleteAt: null,
  ledger: null,
  bookCount: 0,
  newCount: 0,
  revision: 0,
  pendingAbsent: [],
  trusted: false,
});
