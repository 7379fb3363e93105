import type { AskOptions, AudibleClient } from '@/lib/audible/client';
import { failureOf } from '@/lib/audible/errors';
import { climbingOrder, findRoute, type Route } from '@/lib/audible/ladder';
import { JSON_RUNGS, LARGEST_PAGE, lighter, RESPONSE_GROUPS, type Rung } from '@/lib/audible/query';
import type { LibraryRow } from './library';

/** `climbed`: whether the JSON routes were tried before the website. */
export type Connection = Route & { readonly pageSize: number; readonly climbed: boolean };

/** A closed route may open: the higher rungs are tried again once a day. */
const CLIMB_EVERY_MS = 24 * 3_600_000;

/**
 * Finds the route by asking it for the newest page, in smaller pieces when that is too heavy to arrive.
 *
 * @param stumbled routes that this job has given up.
 */
export async function connect(
  client: AudibleClient,
  { rung: held, climbedAt }: Pick<LibraryRow, 'rung' | 'climbedAt'>,
  stumbled: readonly Rung[],
  now: number,
  options: AskOptions & { readonly expectsRows: boolean },
): Promise<Connection> {
  const isDue = climbedAt === null || now - Date.parse(climbedAt) >= CLIMB_EVERY_MS;
  const climbed = held !== 'WEBSITE' || isDue || stumbled.length > 0;
  const order: Rung[] = climbed ? [...climbingOrder(JSON_RUNGS, held), 'WEBSITE'] : ['WEBSITE', ...JSON_RUNGS];
  const rungs = order.filter((rung) => !stumbled.includes(rung));
  for (let pageSize = LARGEST_PAGE; ; ) {
    try {
      const query = { jaw: 'newest', page: 1, pageSize, groups: RESPONSE_GROUPS } as const;
      return { ...(await findRoute(client, rungs, query, options)), pageSize, climbed };
    } catch (error) {
      const smaller = failureOf(error, 'TOO_HEAVY') === null ? null : lighter(pageSize);
      if (smaller === null) throw error;
      pageSize = smaller;
    }
  }
}

const LADDER: readonly Rung[] = [...JSON_RUNGS, 'WEBSITE'];

/** The route to be tried first next time: the one that answered, unless a better one only stumbled. */
export const rungToHold = (held: Rung | null, answered: Rung, stumbled: readonly Rung[]): Rung | null =>
  stumbled.some((rung) => LADDER.indexOf(rung) < LADDER.indexOf(answered)) ? held : answered;
