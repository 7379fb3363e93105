import { AudibleError, failureOf } from '@/lib/audible/errors';
import { type ArrivedPage, type PassOutcome, walkPass } from '@/lib/audible/pass';
import { queryOf } from '@/lib/audible/question';
import { isoNow } from '@/lib/clock';
import type { LibraryStart } from './begin';
import type { JobContext } from './context';
import { OtherAccountError } from './failure';
import type { LibraryRow } from './library';
import { isOurs } from './owner';
import { HURRIED_MS, PATIENT_MS } from './patience';
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
  const { client, clock, job, known, store } = context;
  const { checkpoint, rung } = start;
  const headersWithinMs = checkpoint.pageSize <= SMALLEST_PAGE ? PATIENT_MS : HURRIED_MS;
  let restarts = checkpoint.restarts;

  const outcome = await walkPass({
    ...start,
    pageSize: checkpoint.pageSize,
    total: checkpoint.total,
    restarts,
    signal: context.ask.signal,
    dateOf: (asin) => known.get(asin)?.purchaseDate ?? null,
    ask: (question, signal) =>
      client
        .libraryPage(rung, queryOf(question, checkpoint.responseGroups), { signal, headersWithinMs })
        .catch((error) => refusedMidway(error, context)),
    onPage: async (page: ArrivedPage) => {
      // A total that moved may be another account's: its newest page tells.
      if (
        restarts > checkpoint.restarts &&
        page.key.startsWith('newest:0+') &&
        !(await isOurs(context, page.identities))
      ) {
        throw new OtherAccountError('The list became another one while it was read');
      }
      await storePage(context, page, { ...checkpoint, restarts });
    },
    onRestart: async (total) => {
      restarts++;
      await store.clearSightings(job.id);
      const now = isoNow(clock);
      const again = { ...checkpoint, ...client.count, total, restarts, at: now, quarantineReasons: {} };
      await store.updateJob(job.id, { total, updatedAt: now, checkpoint: again });
    },
  });
  return { outcome, drifted: [], library: { stateToken: outcome.complete ? checkpoint.stateToken : null } };
}

/** A route that was open and refuses now: the website tells whether the session ended. */
async function refusedMidway(error: unknown, { client, ask }: JobContext): Promise<never> {
  if (failureOf(error, 'REFUSED', 'SIGN_IN_ASKED') === null) throw error;
  const signedIn = await client.isSignedIn(ask);
  throw new AudibleError({ kind: signedIn ? 'ALL_ROUTES_CLOSED' : 'SIGNED_OUT' }, { cause: error });
}
