import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { Rung } from '@/lib/audible/query';
import type { Ledger } from './job';
import { DEFAULT_PERIOD, type PeriodHours } from './schedule';

/** One library: a marketplace and the account signed in there. */
export interface LibraryRow {
  readonly id: string;
  readonly marketplace: MarketplaceId;
  /** The route that answered last. */
  readonly rung: Rung | null;
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
  /** Grows by one with every commit that wrote books: pages compare it to know whether they missed something. */
  readonly revision: number;
}

/** A library nobody has synced yet. */
export const freshLibrary = (marketplace: MarketplaceId): LibraryRow => ({
  id: marketplace,
  marketplace,
  rung: null,
  total: null,
  periodHours: DEFAULT_PERIOD,
  nextDueAt: null,
  baselineAt: null,
  lastSyncAt: null,
  lastCompleteAt: null,
  ledger: null,
  revision: 0,
});
