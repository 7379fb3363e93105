import type { Clock } from '@/lib/clock';
import { isHollow, isStillHollow } from '@/lib/library/hollow';
import type { Relations } from '@/lib/library/seriesMember';
import { asksToSignIn, type LibraryPage, readLibraryAnswer, showsSignOut, throwForStatus } from './answers';
import { AudibleError, failureOf } from './errors';
import type { MarketplaceId } from './marketplaces';
import {
  changesUrl,
  type JsonRung,
  LARGEST_PAGE,
  type LibraryQuery,
  libraryPageUrl,
  libraryUrl,
  type Rung,
  returnedUrl,
} from './query';
import { withRetries } from './retry';
import type { Transport } from './transport';
import { readListAnswer, readProductsAnswer, readRelationsAnswer } from './website/answers';
import type { Products } from './website/catalogue';
import { rowsOn } from './website/listGuide';
import type { ListPage } from './website/listPage';
import { catalogueUrl, listPageUrl, relationsUrl } from './website/urls';

/** How often Audible was asked; kept in the ledger. */
export interface RequestCount {
  requests: number;
  retries: number;
}

export interface AskOptions {
  readonly signal: AbortSignal;
  /** The longest wait for an answer to begin, in ms. */
  readonly headersWithinMs: number;
}

export interface AudibleClient {
  /**
   * One page, validated: an array of items that have titles and, by page number before the end of the list, is not
   * empty. Asks again as often as makes sense; throws {@link AudibleError} otherwise.
   */
  libraryPage(rung: JsonRung, query: LibraryQuery, options: AskOptions): Promise<LibraryPage>;
  /**
   * What changed since the token, at most 1000 items of both states. An answer with a continuation, or a total beyond
   * its items, is not whole: {@link isWhole}. Throws {@link AudibleError}.
   */
  changesSince(
    rung: JsonRung,
    query: { stateToken: string; groups: readonly string[] },
    options: AskOptions,
  ): Promise<LibraryPage>;
  /** Titles that were returned for refund, as far as one answer tells. Throws {@link AudibleError}. */
  returned(rung: JsonRung, options: AskOptions): Promise<LibraryPage>;
  /**
   * The first page of the reader's list on the website, asked for as often as makes sense. One without titles is an
   * empty library only where it shows one and none are expected. Throws {@link AudibleError}.
   */
  firstListPage(options: AskOptions & { readonly expectsRows: boolean }): Promise<ListPage>;
  /** One page of the reader's list on the website, asked for once: the walk repeats what is worth repeating. */
  listPage(page: number, options: AskOptions): Promise<ListPage>;
  /** Public metadata of at most 50 titles, asked for once and without the session. */
  products(asins: readonly string[], options: AskOptions, groups?: readonly string[]): Promise<Products>;
  /** What a title or series says of its neighbours, asked for once and without the session; null when nothing. */
  relations(asin: string, options: AskOptions): Promise<Relations | null>;
  /** For a question of this client that somebody else repeats. */
  countRetry(): void;
  /** Whether the website asks this session to sign in; a look that tells nothing is no yes. Throws {@link AudibleError}. */
  isSignedOut(options: AskOptions): Promise<boolean>;
  /** Whether this job had an answer by the route: then one refusal is forgiven, and a second one is no closed door. */
  hasAnswered(rung: Rung): boolean;
  readonly count: Readonly<RequestCount>;
}

export interface ClientParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly marketplace: MarketplaceId;
  /** What this job asked before it was interrupted. */
  readonly count?: RequestCount;
  /** Routes by which this job had answers before it was interrupted. */
  readonly answered?: readonly Rung[];
}

export function createAudibleClient(parts: ClientParts): AudibleClient {
  const { transport, clock, marketplace, count } = parts;
  const answered = new Set<Rung>(parts.answered);
  const counter: RequestCount = { requests: count?.requests ?? 0, retries: count?.retries ?? 0 };

  const get = (url: string, options: AskOptions, credentials: 'include' | 'omit' = 'include') => {
    counter.requests++;
    return transport.get(url, { ...options, credentials });
  };

  const onRetry = () => {
    counter.retries++;
  };

  /** Asks a route as often as makes sense. */
  const patiently = <Result>(rung: Rung, { signal }: AskOptions, ask: () => Promise<Result>): Promise<Result> =>
    withRetries(ask, { clock, signal, onRetry, hasAnswered: () => answered.has(rung) });

  const libraryAnswer = async (rung: JsonRung, url: string, options: AskOptions): Promise<LibraryPage> => {
    const page = readLibraryAnswer(await get(url, options), clock.now());
    answered.add(rung);
    return page;
  };

  /** For answers that may be empty, and whose items may have no titles: returned ones. */
  const plain = (rung: JsonRung, url: string, options: AskOptions): Promise<LibraryPage> =>
    patiently(rung, options, () => libraryAnswer(rung, url, options));

  const listPage = async (page: number, options: AskOptions): Promise<ListPage> => {
    const list = readListAnswer(await get(listPageUrl(marketplace, page), options), clock.now());
    answered.add('WEBSITE');
    return list;
  };

  return {
    count: counter,

    async libraryPage(rung, query, options) {
      const url = libraryUrl(marketplace, rung, query);
      let hollow = isHollow;
      const ask = async () => {
        const page = await libraryAnswer(rung, url, options);
        const suspect = hollow(page.items);
        hollow = isStillHollow;
        return checked(page, query, suspect);
      };
      return patiently(rung, options, ask);
    },

    changesSince: (rung, query, options) => plain(rung, changesUrl(marketplace, rung, query), options),
    returned: (rung, options) => plain(rung, returnedUrl(marketplace, rung), options),

    firstListPage: (options) =>
      patiently('WEBSITE', options, async () => notEmptied(await listPage(1, options), options.expectsRows)),
    listPage,
    products: async (asins, options, groups) =>
      readProductsAnswer(await get(catalogueUrl(marketplace, asins, groups), options, 'omit'), asins, clock.now()),
    relations: async (asin, options) =>
      readRelationsAnswer(await get(relationsUrl(marketplace, asin), options, 'omit'), clock.now()),
    countRetry: onRetry,
    hasAnswered: (rung) => answered.has(rung),

    async isSignedOut(options) {
      const look = async () => {
        const answer = await get(libraryPageUrl(marketplace), options);
        if (answer.redirected) return true;
        throwForStatus(answer, clock.now());
        return !showsSignOut(answer.text) && asksToSignIn(answer.text);
      };
      try {
        return await withRetries(look, { clock, signal: options.signal, onRetry });
      } catch (error) {
        if (failureOf(error, 'REFUSED', 'SERVER_ERROR') === null) throw error;
        return false;
      }
    },
  };
}

/** An empty list is a library without titles, but not where some are stored, nor while its own pager counts them. */
function notEmptied(page: ListPage, expectsRows: boolean): ListPage {
  const { total, lastPage } = page.stated;
  const isDoubtful = expectsRows || !page.isLibrary || (total ?? 0) > 0 || (lastPage ?? 0) > 1;
  if (rowsOn(page) + page.skipped === 0 && isDoubtful) {
    throw new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption: 'list-rows', found: 'a first page without rows' });
  }
  return page;
}

function checked(page: LibraryPage, query: LibraryQuery, hollow: boolean): LibraryPage {
  if (hollow) {
    throw new AudibleError({
      kind: 'NOT_UNDERSTOOD',
      assumption: 'items-have-titles',
      found: `${page.items.length} items, most without a title`,
    });
  }
  // What the total of a window or a continuation counts, nobody says.
  if (!('jaw' in query)) return page;
  const offset = (query.page - 1) * query.pageSize;
  if (page.items.length === 0 && page.total !== null && offset < page.total) {
    throw new AudibleError({
      kind: 'NOT_UNDERSTOOD',
      assumption: 'page-not-empty',
      found: `no items at ${offset} of ${page.total}`,
    });
  }
  return page;
}

/** Whether the answer holds all there is to say. A full one that states no total may go on. */
export const isWhole = ({ items, total, continuationToken }: LibraryPage): boolean =>
  continuationToken === null && (total === null ? items.length < LARGEST_PAGE : total <= items.length);
