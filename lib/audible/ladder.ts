import type { LibraryPage } from './answers';
import type { AskOptions, AudibleClient } from './client';
import { AudibleError, failureOf, inWords } from './errors';
import type { JsonRung, LibraryQuery, Rung } from './query';
import type { ListPage } from './website/listPage';

/** A JSON route that answered, with the answer that proved it open: the newest page. */
export interface JsonRoute {
  readonly rung: JsonRung;
  readonly first: LibraryPage;
  readonly groups: readonly string[];
}

/** The website's list, where every JSON route refuses a session that the website knows. */
export interface WebsiteRoute {
  readonly rung: 'WEBSITE';
  readonly first: ListPage;
}

/** The rung that held last time first, the others in their order. */
export const climbingOrder = (rungs: readonly JsonRung[], held: Rung | null): JsonRung[] => [
  ...rungs.filter((rung) => rung === held),
  ...rungs.filter((rung) => rung !== held),
];

/**
 * Tries the rungs with the first question of the pass, so that finding the way costs nothing where it is open. A rung
 * that refuses, or answers with something that is not the library, is left for the next; the website's list is the
 * last, and also tells whether the session or the routes are to blame: throws SIGNED_OUT or ALL_ROUTES_CLOSED.
 */
export async function findRoute(
  client: AudibleClient,
  rungs: readonly JsonRung[],
  query: LibraryQuery,
  options: AskOptions,
): Promise<JsonRoute | WebsiteRoute> {
  const refusals: unknown[] = [];
  for (const rung of rungs) {
    try {
      return { rung, ...(await askWithGroups(client, rung, query, options)) };
    } catch (error) {
      if (failureOf(error, 'REFUSED', 'SIGN_IN_ASKED') === null && !isOtherThanJson(error)) throw error;
      refusals.push(error);
    }
  }
  try {
    return { rung: 'WEBSITE', first: await client.firstListPage(options) };
  } catch (error) {
    if (failureOf(error, 'SIGN_IN_ASKED', 'REFUSED', 'NOT_UNDERSTOOD') === null) throw error;
    refusals.push(error);
    const signedOut = failureOf(error, 'SIGN_IN_ASKED') !== null;
    throw new AudibleError(
      { kind: signedOut ? 'SIGNED_OUT' : 'ALL_ROUTES_CLOSED' },
      { cause: new AggregateError(refusals, refusals.map(describeRefusal).join('; ')) },
    );
  }
}

/** Asks for a page and drops the response groups that the server refuses, one refusal at a time. */
export async function askWithGroups(
  client: AudibleClient,
  rung: JsonRung,
  query: LibraryQuery,
  options: AskOptions,
): Promise<{ first: LibraryPage; groups: readonly string[] }> {
  let groups = query.groups;
  for (;;) {
    try {
      return { first: await client.libraryPage(rung, { ...query, groups }, options), groups };
    } catch (error) {
      const refused = failureOf(error, 'GROUPS_REFUSED')?.groups ?? [];
      const kept = groups.filter((group) => !refused.includes(group));
      if (kept.length === groups.length || kept.length === 0) throw error;
      groups = kept;
    }
  }
}

/** A gateway that does not know the path may answer with a page of the website. */
const isOtherThanJson = (error: unknown): boolean => failureOf(error, 'NOT_UNDERSTOOD')?.assumption === 'json-body';

const describeRefusal = (error: unknown): string =>
  error instanceof AudibleError ? inWords(error.failure) : String(error);
