import type { Clock } from '@/lib/clock';
import { isHollow, isStillHollow } from '@/lib/library/hollow';
import { asksToSignIn, type LibraryPage, readLibraryAnswer, showsSignOut, throwForStatus } from './answers';
import { AudibleError, failureOf } from './errors';
import type { MarketplaceId } from './marketplaces';
import { changesUrl, type LibraryQuery, libraryPageUrl, libraryUrl, type Rung, returnedUrl } from './query';
import { withRetries } from './retry';
import type { Transport } from './transport';

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
   * One page, validated: an array of items that have titles and, before the end of the list, is not empty. Asks again
   * as often as makes sense; throws {@link AudibleError} otherwise.
   */
  libraryPage(rung: Rung, query: LibraryQuery, options: AskOptions): Promise<LibraryPage>;
  /**
   * What changed since the token, at most 1000 items of both states. An answer with a continuation, or a total beyond
   * its items, is not whole: {@link isWhole}. Throws {@link AudibleError}.
   */
  changesSince(
    rung: Rung,
    query: { stateToken: string; groups: readonly string[] },
    options: AskOptions,
  ): Promise<LibraryPage>;
  /** Titles that were returned for refund, as far as one answer tells. Throws {@link AudibleError}. */
  returned(rung: Rung, options: AskOptions): Promise<LibraryPage>;
  /** Whether the website knows this session. Throws {@link AudibleError}. */
  isSignedIn(options: AskOptions): Promise<boolean>;
  readonly count: Readonly<RequestCount>;
}

export interface ClientParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly marketplace: MarketplaceId;
  /** What this job asked before it was interrupted. */
  readonly count?: RequestCount;
}

export function createAudibleClient({ transport, clock, marketplace, count }: ClientParts): AudibleClient {
  const counter: RequestCount = { requests: count?.requests ?? 0, retries: count?.retries ?? 0 };

  const get = (url: string, options: AskOptions) => {
    counter.requests++;
    return transport.get(url, options);
  };

  const onRetry = () => {
    counter.retries++;
  };

  /** For answers that may be empty, and whose items may have no titles: returned ones. */
  const plain = (url: string, options: AskOptions): Promise<LibraryPage> =>
    withRetries(async () => readLibraryAnswer(await get(url, options), clock.now()), {
      clock,
      signal: options.signal,
      onRetry,
    });

  return {
    count: counter,

    async libraryPage(rung, query, options) {
      const url = libraryUrl(marketplace, rung, query);
      let hollow = isHollow;
      const ask = async () => {
        const page = readLibraryAnswer(await get(url, options), clock.now());
        const suspect = hollow(page.items);
        hollow = isStillHollow;
        return checked(page, query, suspect);
      };
      return withRetries(ask, { clock, signal: options.signal, onRetry });
    },

    changesSince: (rung, query, options) => plain(changesUrl(marketplace, rung, query), options),
    returned: (rung, options) => plain(returnedUrl(marketplace, rung), options),

    async isSignedIn(options) {
      return withRetries(
        async () => {
          const answer = await get(libraryPageUrl(marketplace), options);
          if (answer.redirected) return false;
          throwForStatus(answer, clock.now());
          if (showsSignOut(answer.text)) return true;
          if (asksToSignIn(answer.text)) return false;
          throw new AudibleError({
            kind: 'NOT_UNDERSTOOD',
            assumption: 'site-tells-session',
            found: `HTTP ${answer.status}, ${answer.text.length} characters without a sign-out link`,
          });
        },
        { clock, signal: options.signal, onRetry },
      ).catch((error) => {
        if (failureOf(error, 'REFUSED') !== null) return false;
        throw error;
      });
    },
  };
}

function checked(page: LibraryPage, query: LibraryQuery, hollow: boolean): LibraryPage {
  if (hollow) {
    throw new AudibleError({
      kind: 'NOT_UNDERSTOOD',
      assumption: 'items-have-titles',
      found: `${page.items.length} items, most without a title`,
    });
  }
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

/** Whether the answer holds all there is to say. */
export const isWhole = ({ items, total, continuationToken }: LibraryPage): boolean =>
  continuationToken === null && (total === null || total <= items.length);
