import type { LibraryPage } from './answers';
import { createContinuations } from './continuations';
import { failureOf } from './errors';
import { createJaws } from './jaws';
import { type Jaw, lighter } from './query';
import { compareKeys, keyOf, parseKey, type Question, type Span } from './question';
import { createTally, rowIdentity, type Tally } from './tally';
import { boughtAt, createWindows } from './windows';

/**
 * A server that fails at tokens or windows is asked for them no more; the walk ends with what it has. Whether the
 * server fails at everything, the next question by page number shows.
 */
const UNANSWERABLE = ['BEYOND_CAP', 'NOT_UNDERSTOOD', 'GROUPS_REFUSED', 'SERVER_ERROR', 'ROUTE_LOST'] as const;

/** A page as it was taken in. */
export interface Taken {
  readonly key: string;
  readonly items: readonly unknown[];
  /** The identity of each of its rows. */
  readonly identities: readonly string[];
  /** Rows among them that no page of this walk had before. */
  readonly fresh: ReadonlySet<string>;
}

/** Pages applied before an interruption, in any order. */
export type Applied = readonly { readonly page: string; readonly asins: readonly string[] }[];

/** When a stored book was bought, as ISO text; null when that is not known. */
export type DateOf = (asin: string) => string | null;

/**
 * One walk through the list: what to ask next, and what an answer means for the rest. The jaws go first, by page
 * number. Where that ends too early, tokens lead on from the newest side, and windows of time from the oldest.
 */
export interface Walk {
  readonly tally: Omit<Tally, 'add'>;
  readonly pageSize: number;
  /** Whether anything was asked past the jaws. */
  readonly beyond: boolean;
  restore(done: Applied, dateOf: DateOf): void;
  /** The next question while `asking` others are in flight; null when there is none now, and with 0 in flight, at all. */
  next(total: number | null, asking: number): Question | null;
  take(question: Question, page: LibraryPage): Taken;
  /** The question was not answered. Throws `error` again when the walk cannot go on. */
  miss(question: Question, error: unknown): void;
}

/** @param cap rows that numbered paging reaches in one order. */
export function createWalk(firstPageSize: number, cap: number): Walk {
  const jaws = createJaws(cap);
  const continuations = createContinuations();
  const windows = createWindows(cap);
  const tally = createTally();
  const heads: Partial<Record<Jaw, string>> = {};
  let pageSize = firstPageSize;
  let beyond = false;

  const nextBeyond = (total: number | null): Question | null => {
    // With as many rows as the total, a further one cannot make the sum come out.
    if (total === null || jaws.spans(total) || tally.distinct >= total) return null;
    return continuations.next(pageSize) ?? windows.next(pageSize);
  };

  const takeSpan = (span: Span, { items, total, continuationToken }: LibraryPage, identities: string[]): Span => {
    const head = identities.join();
    const given = identities.length;
    const capped = span.offset === 0 && given > 0 && given * 2 <= Math.min(span.size, total ?? 0);
    const actual = capped ? { ...span, size: given } : span;
    if (capped) {
      // The server gives smaller pages than it was asked for: go on in its own step.
      jaws.release(span);
      pageSize = actual.size;
    }
    jaws.close(actual);
    if (given === 0 || (span.offset > 0 && head === heads[span.jaw])) jaws.end(span.jaw);
    if (span.offset === 0) heads[span.jaw] = head;
    continuations.watch(actual, continuationToken);
    windows.watch(actual, items.map(boughtAt));
    tally.add(span.jaw, identities);
    return actual;
  };

  const missSpan = (span: Span, error: unknown) => {
    if (failureOf(error, 'BEYOND_CAP') !== null) {
      jaws.end(span.jaw);
    } else if (failureOf(error, 'NOT_UNDERSTOOD')?.assumption === 'page-not-empty') {
      // Given up after retries: the other jaw may still reach its rows, and if not, the sum will say so.
      jaws.close(span);
    } else {
      throw error;
    }
  };

  return {
    tally,

    get pageSize() {
      return pageSize;
    },

    get beyond() {
      return beyond;
    },

    restore(done, dateOf) {
      for (const { page, asins } of [...done].sort((a, b) => compareKeys(a.page, b.page))) {
        const asked = parseKey(page);
        if (asked === null) continue;
        const dates = asins.map(dateOf);
        tally.add(asked.kind === 'span' ? asked.jaw : null, asins);
        if (asked.kind === 'span') {
          jaws.close(asked);
          if (asked.offset === 0) heads[asked.jaw] = asins.join();
          windows.watch(asked, dates);
          continue;
        }
        beyond = true;
        if (asked.kind === 'continuation') continuations.restore(asked.number);
        else windows.take(asked, { identities: asins, dates }, asins.length);
      }
    },

    next(total, asking) {
      if (asking === 0) return jaws.next(pageSize, total) ?? nextBeyond(total);
      return total !== null && jaws.reach < total ? jaws.next(pageSize, total) : null;
    },

    take(question, page) {
      const { items } = page;
      const identities = items.map(rowIdentity);
      const fresh = new Set(identities.filter((identity) => !tally.has(identity)));
      if (question.kind === 'span')
        return { key: keyOf(takeSpan(question, page, identities)), items, identities, fresh };
      beyond = true;
      tally.add(null, identities);
      if (question.kind === 'continuation') continuations.take(question, page.continuationToken, fresh.size);
      else windows.take(question, { identities, dates: items.map(boughtAt) }, fresh.size);
      return { key: keyOf(question), items, identities, fresh };
    },

    miss(question, error) {
      const smaller = lighter(question.size);
      if (failureOf(error, 'TOO_HEAVY') !== null && smaller !== null) {
        if (question.kind === 'span') jaws.release(question);
        pageSize = Math.min(pageSize, smaller);
      } else if (question.kind === 'span') {
        missSpan(question, error);
      } else if (failureOf(error, ...UNANSWERABLE) !== null) {
        beyond = true;
        if (question.kind === 'continuation') continuations.end();
        else windows.refuse(question);
      } else {
        throw error;
      }
    },
  };
}
