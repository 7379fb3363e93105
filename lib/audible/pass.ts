import type { LibraryPage } from './answers';
import { PAGING_CAP } from './query';
import { beginsTheList, keyOf, type Question } from './question';
import type { Tally } from './tally';
import { type Applied, createWalk, type DateOf, type Taken } from './walk';

/** Pages in flight at once: receiving overlaps with storing, and Audible is not crowded. */
const PARALLEL = 3;

/** One page that arrived. */
export interface ArrivedPage extends Taken {
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
  ask(question: Question, signal: AbortSignal): Promise<LibraryPage>;
  /** Stores a page. The next one is handed over only when this has resolved; others are received meanwhile. */
  onPage(page: ArrivedPage): Promise<void>;
  /** The total moved: everything is asked again. What was stored stays. */
  onRestart(total: number): Promise<void>;
  /** The total moved again: the walk goes on, unproved. Throws where the list may not be walked on. */
  onMovedAgain(): Promise<void>;
  /** The newest page, when it is at hand. */
  readonly first: LibraryPage | null;
  readonly done: Applied;
  /** Of the rows in `done`, when each was bought. */
  readonly dateOf: DateOf;
  readonly pageSize: number;
  readonly total: number | null;
  readonly restarts: number;
  readonly signal: AbortSignal;
  /** Rows that numbered paging reaches in one order. */
  readonly cap?: number;
}

type Arrival = { question: Question; page: LibraryPage } | { question: Question; error: unknown };

/**
 * The pincer: walks the library from its newest and its oldest end inward until what it has seen adds up to the total
 * that Audible states, or until nothing is left to ask. Why two ends: numbered paging stops at 10,000 rows in one sort
 * order (audible-api.md §1.4). Order proves nothing, for dates tie and podcasts move; only the sum does.
 */
export async function walkPass(parts: PassParts): Promise<PassOutcome> {
  const { cap = PAGING_CAP } = parts;
  const cut = new AbortController();
  const signal = AbortSignal.any([parts.signal, cut.signal]);
  let { total, restarts } = parts;
  let walk = createWalk(parts.pageSize, cap);
  let moved = false;
  let recounted = false;
  let waiting = parts.first;
  /** A list that became another one may be somebody else's: until its newest page is stored, nothing else is asked. */
  let unknown = restarts > 0 && !parts.done.some(({ page }) => beginsTheList(page));
  const inFlight = new Map<string, Promise<Arrival>>();
  walk.restore(parts.done, parts.dateOf);

  const proved = () => total !== null && !moved && walk.tally.proves(total);

  const launch = () => {
    while (inFlight.size < PARALLEL && !proved()) {
      const question = walk.next(total, inFlight.size);
      if (question === null) return;
      const isFirst = beginsTheList(keyOf(question));
      const answer = isFirst && waiting !== null ? Promise.resolve(waiting) : parts.ask(question, signal);
      if (isFirst) waiting = null;
      inFlight.set(
        keyOf(question),
        answer.then(
          (page): Arrival => ({ question, page }),
          (error: unknown): Arrival => ({ question, error }),
        ),
      );
      // Until the first answer nobody knows how much there is to ask for.
      if (total === null || unknown) return;
    }
  };

  /** Takes in what an answer says of the total; false when the walk starts over. */
  const holds = async (stated: number | null): Promise<boolean> => {
    if (stated === null || total === null || stated === total) {
      total ??= stated;
      return true;
    }
    total = stated;
    moved = restarts > 0;
    if (moved) {
      await parts.onMovedAgain();
      return true;
    }
    restarts++;
    recounted = false;
    unknown = true;
    walk = createWalk(walk.pageSize, cap);
    inFlight.clear();
    await parts.onRestart(stated);
    return false;
  };

  /** Tokens and windows do not tell the total, so after them it is asked for once more, with one row. */
  const recount = async (): Promise<void> => {
    recounted = true;
    await holds((await parts.ask({ kind: 'span', jaw: 'newest', offset: 0, size: 1 }, signal)).total);
    parts.signal.throwIfAborted();
  };

  try {
    for (;;) {
      launch();
      if (proved() || inFlight.size === 0) {
        if (!walk.beyond || recounted) break;
        await recount();
        continue;
      }
      const arrival = await Promise.race(inFlight.values());
      parts.signal.throwIfAborted();
      const { question } = arrival;
      inFlight.delete(keyOf(question));
      if ('error' in arrival) {
        walk.miss(question, arrival.error);
        continue;
      }
      const { page } = arrival;
      if (question.kind === 'span' && !(await holds(page.total))) continue;
      const taken = walk.take(question, page);
      if (beginsTheList(taken.key)) unknown = false;
      launch();
      const { tally, pageSize } = walk;
      await parts.onPage({ ...taken, distinct: tally.distinct, total, pageSize });
    }
  } finally {
    cut.abort();
  }

  const complete = proved();
  return {
    complete,
    reason: complete ? null : total === null ? 'NO_TOTAL' : moved ? 'TOTAL_MOVED' : 'NOT_ALL_REACHED',
    total,
    distinct: walk.tally.distinct,
    repeated: walk.tally.repeated,
    has: walk.tally.has,
  };
}
