import { AudibleError } from '@/lib/audible/errors';
import { leadsNowhere } from '@/lib/audible/ladder';
import { type ArrivedPage, type PassOutcome, walkPass } from '@/lib/audible/pass';
import { beginsTheList, queryOf } from '@/lib/audible/question';
import { isRefusal } from '@/lib/audible/retry';
import { rowIdentity } from '@/lib/audible/tally';
import { isoNow } from '@/lib/clock';
import type { LibraryStart } from './begin';
import type { JobContext } from './context';
import type { LibraryRow } from './library';
import { OWNER_QUERY } from './owner';
import { HURRIED_MS, PATIENT_MS } from './patience';
import { begunAnew, movedCheckpoint, startOver, stillOurs } from './startOver';
import { storePage } from './storePage';

/** What a walk found out. */
export interface Walked {
  readonly outcome: PassOutcome;
  /** Fields that could no longer be read where they used to be. */
  readonly drifted: readonly string[];
  /** What the library is to remember of it. */
  readonly library: Partial<LibraryRow>;
}

const SMALLEST_PAGE = 250;

/** Walks a JSON route from both ends, storing page by page. */
export async function walkTheLibrary(context: JobContext, start: LibraryStart): Promise<Walked> {
  const { client, clock, known } = context;
  const { checkpoint, rung } = start;
  const headersWithinMs = checkpoint.pageSize <= SMALLEST_PAGE ? PATIENT_MS : HURRIED_MS;
  let current = checkpoint;
  let look: Promise<boolean> | null = null;

  /** A route that was open and is not any more: the website tells whether the session ended. */
  const lostMidway = async (error: unknown): Promise<never> => {
    if (!leadsNowhere(error)) throw error;
    if (isRefusal(error)) {
      // Several questions are refused at once; one look is enough for them.
      look ??= client.isSignedOut(context.ask);
      if (await look) throw new AudibleError({ kind: 'SIGNED_OUT' }, { cause: error });
    }
    throw new AudibleError({ kind: 'ROUTE_LOST', rung }, { cause: error });
  };

  const outcome = await walkPass({
    ...start,
    pageSize: checkpoint.pageSize,
    total: checkpoint.total,
    restarts: checkpoint.restarts,
    signal: context.ask.signal,
    dateOf: (asin) => known.get(asin)?.purchaseDate ?? null,
    ask: (question, signal) =>
      client
        .libraryPage(rung, queryOf(question, checkpoint.responseGroups), { signal, headersWithinMs })
        .catch(lostMidway),
    onPage: async (page: ArrivedPage) => {
      if (beginsTheList(page.key) && current.restarts > 0) current = await begunAnew(context, current, page);
      await storePage(context, page, current);
    },
    onRestart: async (total) => {
      current = movedCheckpoint(current, { ...client.count, total, at: isoNow(clock) });
      await startOver(context, current);
    },
    onMovedAgain: async () => {
      const newest = await client.libraryPage(rung, OWNER_QUERY, context.ask).catch(lostMidway);
      await stillOurs(context, newest.items.map(rowIdentity));
    },
  });
  return { outcome, drifted: [], library: { stateToken: outcome.complete ? checkpoint.stateToken : null } };
}
