import type { LibraryPage } from './answers';
import type { AskOptions, AudibleClient } from './client';
import { AudibleError, failureOf, inWords } from './errors';
import type { JsonRung, LibraryQuery, Rung } from './query';
import { isRefusal } from './retry';
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

/** The way in, and the better ones that stumbled before it: given up for this job, but not closed. */
export type Route = (JsonRoute | WebsiteRoute) & { readonly stumbled: readonly JsonRung[] };

/**
 * Tries the rungs with the first question of the pass, so that finding the way costs nothing where it is open. A rung
 * that refuses, or answers with something that is not the library, is left for the next. The website's list also tells
 * whether the session or the routes are to blame: throws SIGNED_OUT, ALL_ROUTES_CLOSED, or what kept the last hope from
 * being fulfilled.
 */
export async function findRoute(
  client: AudibleClient,
  rungs: readonly Rung[],
  query: LibraryQuery,
  options: AskOptions & { readonly expectsRows: boolean },
): Promise<Route> {
  const refusals: unknown[] = [];
  const stumbled: JsonRung[] = [];
  for (const rung of rungs) {
    try {
      if (rung === 'WEBSITE') return { rung, first: await client.firstListPage(options), stumbled };
      return { rung, ...(await askWithGroups(client, rung, query, options)), stumbled };
    } catch (error) {
      const isClosed =
        rung === 'WEBSITE' ? failureOf(error, 'REFUSED', 'NOT_UNDERSTOOD') !== null : leadsNowhere(error);
      if (rung === 'WEBSITE' && failureOf(error, 'SIGN_IN_ASKED') !== null) {
        throw new AudibleError({ kind: 'SIGNED_OUT' }, { cause: together([...refusals, error]) });
      }
      if (!isClosed) throw error;
      refusals.push(error);
      if (rung !== 'WEBSITE' && (failureOf(error, 'BROKEN_OFF') !== null || client.hasAnswered(rung))) {
        stumbled.push(rung);
      }
    }
  }
  const open = refusals.find((error) => failureOf(error, 'BROKEN_OFF') !== null || isEmptied(error));
  throw open ?? new AudibleError({ kind: 'ALL_ROUTES_CLOSED' }, { cause: together(refusals) });
}

/** Whether the answer says that this way does not lead to the library, now or at all, and another one may. */
export const leadsNowhere = (error: unknown): boolean =>
  isRefusal(error) || failureOf(error, 'BROKEN_OFF') !== null || isOtherThanJson(error);

const together = (refusals: readonly unknown[]): AggregateError =>
  new AggregateError(refusals, refusals.map(describeRefusal).join('; '));

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

/** A list without the titles that are stored of it: open, but no longer understood. */
const isEmptied = (error: unknown): boolean => failureOf(error, 'NOT_UNDERSTOOD')?.assumption === 'list-rows';

/** A gateway that does not know the path may answer with a page of the website. */
const isOtherThanJson = (error: unknown): boolean => failureOf(error, 'NOT_UNDERSTOOD')?.assumption === 'json-body';

const describeRefusal = (error: unknown): string =>
  error instanceof AudibleError ? inWords(error.failure) : String(error);
