import type { AudibleClient } from '@/lib/audible/client';
import { failureOf } from '@/lib/audible/errors';
import { climbingOrder, findRoute, type JsonRoute, type WebsiteRoute } from '@/lib/audible/ladder';
import { JSON_RUNGS, LARGEST_PAGE, lighter, RESPONSE_GROUPS } from '@/lib/audible/query';
import type { LibraryRow } from './library';

export type Connection =
  | (JsonRoute & { readonly pageSize: number })
  /** `climbed`: whether the higher rungs were tried on the way. */
  | (WebsiteRoute & { readonly climbed: boolean });

/** A closed route may open: the higher rungs are tried again once a day. */
const CLIMB_EVERY_MS = 24 * 3_600_000;

/** Finds the route by asking it for the newest page, in smaller pieces when that is too heavy to arrive. */
export async function connect(
  client: AudibleClient,
  { rung: held, climbedAt }: Pick<LibraryRow, 'rung' | 'climbedAt'>,
  now: number,
  options: { signal: AbortSignal; headersWithinMs: number },
): Promise<Connection> {
  const climbed = held !== 'WEBSITE' || climbedAt === null || now - Date.parse(climbedAt) >= CLIMB_EVERY_MS;
  const rungs = climbed ? climbingOrder(JSON_RUNGS, held) : [];
  for (let pageSize = LARGEST_PAGE; ; ) {
    try {
      const query = { jaw: 'newest', page: 1, pageSize, groups: RESPONSE_GROUPS } as const;
      const route = await findRoute(client, rungs, query, options);
      return route.rung === 'WEBSITE' ? { ...route, climbed } : { ...route, pageSize };
    } catch (error) {
      const smaller = failureOf(error, 'TOO_HEAVY') === null ? null : lighter(pageSize);
      if (smaller === null) throw error;
      pageSize = smaller;
    }
  }
}
