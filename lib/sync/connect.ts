import type { LibraryPage } from '@/lib/audible/answers';
import type { AudibleClient } from '@/lib/audible/client';
import { failureOf } from '@/lib/audible/errors';
import { climbingOrder, findRoute } from '@/lib/audible/ladder';
import { LARGEST_PAGE, lighter, RESPONSE_GROUPS, RUNGS, type Rung } from '@/lib/audible/query';

export interface Connection {
  readonly rung: Rung;
  readonly groups: readonly string[];
  readonly first: LibraryPage;
  readonly pageSize: number;
}

/** Finds the route by asking it for the newest page, in smaller pieces when that is too heavy to arrive. */
export async function connect(
  client: AudibleClient,
  held: Rung | null,
  options: { signal: AbortSignal; headersWithinMs: number },
): Promise<Connection> {
  const rungs = climbingOrder(RUNGS, held);
  for (let pageSize = LARGEST_PAGE; ; ) {
    try {
      const query = { jaw: 'newest', page: 1, pageSize, groups: RESPONSE_GROUPS } as const;
      return { ...(await findRoute(client, rungs, query, options)), pageSize };
    } catch (error) {
      const smaller = failureOf(error, 'TOO_HEAVY') === null ? null : lighter(pageSize);
      if (smaller === null) throw error;
      pageSize = smaller;
    }
  }
}
