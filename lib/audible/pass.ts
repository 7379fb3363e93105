import type { LibraryPage } from './answers';
import { failureOf } from './errors';
import { createJaws, parseSpanKey, type Span, spanKey } from './jaws';
import type { Jaw } from './query';
import { createTally, rowIdentity, type Tally } from './tally';

/** Pages in flight at once: receiving overlaps with storing, and Audible is not crowded. */
const PARALLEL = 3;

/** A page that is too heavy to arrive is asked for again in smaller pieces. */
const PAGE_SIZES = [1000, 500, 250] as const;

/** The next smaller page; null when this is the smallest. */
export const lighter = (size: number): number | null => PAGE_SIZES.find((smaller) => smaller < size) ?? null;

/** One page that arrived, with the identity of each of its rows. */
export interface ArrivedPage {
  readonly key: string;
  readonly items: readonly unknown[];
  readonly identities: readonly string[];
  /** Rows among them that no page of this pass had before. */
  readonly fresh: ReadonlySet<string>;
  /** Distinct rows of the pass so far, this page included. */
  readonly distinct: number;
  readonly total: number | null;
  readonly pageSize: number;
}

export type PassReason = 'NO_TOTAL' | 'TOTAL_MOVED' | 'NOT_ALL_REACHED';

export interface PassOutcome {
  readonly complete: boolean;
  readonly reason: PassReason | null;
  readonly total: number | null;
  readonly distinct: number;
  readonly repeated: number;
  readonly has: Tally['has'];
}

export interface PassParts {
  ask(span: Span, signal: AbortSignal): Promise<LibraryPage>;
  /** Stores a page. The next one is handed over only when this has resolved; others are received meanwhile. */
  onPage(page: ArrivedPage): Promise<void>;
  /** The total moved: everything is asked again. What was stored stays. */
  onRestart(total: number): Promise<void>;
  /** The newest page, when it is at hand. */
  readonly first: LibraryPage | null;
  /** Pages applied before an interruption. */
  readonly done: readonly { readonly page: string; readonly asins: readonly string[] }[];
  readonly pageSize: number;
  readonly total: number | null;
  readonly restarts: number;
  readonly signal: AbortSignal;
}

type Arrival = { span: Span; page: LibraryPage } | { span: Span; error: unknown };

/**
 * The pincer: walks the library from its newest and its oldest end inward until what it has seen adds up to the total
 * that Audible states, or until nothing is left to ask. Why two ends: numbered paging stops at 10,000 rows in one sort
 * order (audible-api.md §1.4). Order proves nothing, for dates tie and podcasts move; only the sum does.
 */
export async function walkPass(parts: PassParts): Promise<PassOutcome> {
  const cut = new AbortController();
  const signal = AbortSignal.any([parts.signal, cut.signal]);
  let { total, pageSize, restarts } = parts;
  let jaws = createJaws();
  let tally = createTally();
  let heads: Partial<Record<Jaw, string>> = {};
  let moved = false;
  let waiting = parts.first;
  const inFlight = new Map<string, Promise<Arrival>>();

  for (const { page, asins } of parts.done) {
    const span = parseSpanKey(page);
    if (span === null) continue;
    jaws.close(span);
    tally.add(span.jaw, asins);
    if (span.offset === 0) heads[span.jaw] = asins.join();
  }

  const proved = () => total !== null && !moved && tally.proves(total);

  const wanted = (): Span | null => {
    if (proved()) return null;
    if (inFlight.size === 0) return jaws.next(pageSize, total);
    return total !== null && jaws.reach < total ? jaws.next(pageSize, total) : null;
  };

  const launch = () => {
    while (inFlight.size < PARALLEL) {
      const span = wanted();
      if (span === null) return;
      const isFirst = span.jaw === 'newest' && span.offset === 0 && waiting !== null;
      const answer = isFirst && waiting !== null ? Promise.resolve(waiting) : parts.ask(span, signal);
      if (isFirst) waiting = null;
      inFlight.set(
        spanKey(span),
        answer.then(
          (page): Arrival => ({ span, page }),
          (error: unknown): Arrival => ({ span, error }),
        ),
      );
      // Until the first answer nobody knows how much there is to ask for.
      if (total === null) return;
    }
  };

  const settle = (span: Span, error: unknown) => {
    const smaller = lighter(span.size);
    if (failureOf(error, 'TOO_HEAVY') !== null && smaller !== null) {
      jaws.release(span);
      pageSize = Math.min(pageSize, smaller);
    } else if (failureOf(error, 'BEYOND_CAP') !== null) {
      jaws.end(span.jaw);
    } else if (failureOf(error, 'NOT_UNDERSTOOD')?.assumption === 'page-not-empty') {
      // Given up after retries: the other jaw may still reach its rows, and if not, the sum will say so.
      jaws.close(span);
    } else {
      throw error;
    }
  };

  const apply = async (span: Span, page: LibraryPage) => {
    const identities = page.items.map(rowIdentity);
    const head = identities.join();
    const given = page.items.length;
    const capped = span.offset === 0 && given > 0 && given * 2 <= Math.min(span.size, page.total ?? 0);
    const actual = capped ? { ...span, size: given } : span;
    if (capped) {
      // The server gives smaller pages than it was asked for: go on in its own step.
      jaws.release(span);
      pageSize = actual.size;
    }
    jaws.close(actual);
    if (identities.length === 0 || (span.offset > 0 && head === heads[span.jaw])) jaws.end(span.jaw);
    if (span.offset === 0) heads[span.jaw] = head;
    const fresh = new Set(identities.filter((identity) => !tally.has(identity)));
    tally.add(span.jaw, identities);
    launch();
    await parts.onPage({
      key: spanKey(actual),
      items: page.items,
      identities,
      fresh,
      distinct: tally.distinct,
      total,
      pageSize,
    });
  };

  const startOver = async (newTotal: number) => {
    total = newTotal;
    restarts++;
    jaws = createJaws();
    tally = createTally();
    heads = {};
    inFlight.clear();
    await parts.onRestart(newTotal);
  };

  try {
    for (;;) {
      launch();
      if (inFlight.size === 0) break;
      const arrival = await Promise.race(inFlight.values());
      parts.signal.throwIfAborted();
      inFlight.delete(spanKey(arrival.span));
      if ('error' in arrival) {
        settle(arrival.span, arrival.error);
        continue;
      }
      const { total: stated } = arrival.page;
      if (stated !== null && total !== null && stated !== total) {
        if (restarts === 0) {
          await startOver(stated);
          continue;
        }
        moved = true;
      }
      total = stated ?? total;
      await apply(arrival.span, arrival.page);
      if (proved()) break;
    }
  } finally {
    cut.abort();
  }

  const complete = proved();
  return {
    complete,
    reason: complete ? null : total === null ? 'NO_TOTAL' : moved ? 'TOTAL_MOVED' : 'NOT_ALL_REACHED',
    total,
    distinct: tally.distinct,
    repeated: tally.repeated,
    has: tally.has,
  };
}
