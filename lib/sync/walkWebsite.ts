import { AudibleError, failureOf } from '@/lib/audible/errors';
import { addHitRates } from '@/lib/audible/website/hitRates';
import { listKey } from '@/lib/audible/website/listed';
import { createPace } from '@/lib/audible/website/pace';
import { walkWebsite } from '@/lib/audible/website/walk';
import { isoNow } from '@/lib/clock';
import type { WebsiteStart } from './begin';
import { expectsRows, type JobContext } from './context';
import { createListOrder } from './listOrder';
import { HURRIED_MS, PATIENT_MS } from './patience';
import { begunAnew, movedCheckpoint, startOver } from './startOver';
import { storePage } from './storePage';
import type { Walked } from './walkLibrary';

/** The list tells neither when a title was bought nor, therefore, since when it is there (audible-api.md §6). */
const LACKING = ['purchaseDate', 'addedAt'] as const;

/** Walks the website's list, with metadata from the public catalogue, storing page by page. */
export async function walkTheWebsite(context: JobContext, { checkpoint, done, first }: WebsiteStart): Promise<Walked> {
  let current = checkpoint;
  const { client, clock, library, ask } = context;
  const order = createListOrder(context.known, done);
  const drifted = new Set<string>();
  const outcome = await walkWebsite({
    askList: (page, signal) => client.listPage(page, { signal, headersWithinMs: PATIENT_MS }),
    askCatalogue: (asins, signal) => client.products(asins, { signal, headersWithinMs: HURRIED_MS }),
    onRetry: () => client.countRetry(),
    onPage: async (page) => {
      if (page.key === listKey(1) && current.restarts > 0) current = await begunAnew(context, current, page);
      for (const field of page.drifted) drifted.add(field);
      const dates = order.place(page, clock.now());
      await storePage(context, page, current, { addedAt: (asin) => dates.get(asin), lacking: LACKING });
    },
    onRestart: async (total) => {
      current = movedCheckpoint(current, { ...client.count, total, at: isoNow(clock) });
      await startOver(context, current);
      order.beginAgain();
    },
    restarts: checkpoint.restarts,
    expectsRows: expectsRows(context),
    first,
    done,
    total: checkpoint.total,
    hitRatesBefore: library.hitRates,
    pace: createPace(),
    clock,
    signal: ask.signal,
  }).catch(lostMidway);
  const { hitRates } = outcome;
  const learnt = library.hitRates === null || drifted.size === 0 ? hitRates : addHitRates(library.hitRates, hitRates);
  return {
    outcome,
    drifted: [...drifted],
    library: { hitRates: learnt, stateToken: null },
  };
}

/** The list was open and refuses now. Where it asks for a sign-in instead, nobody else needs to be asked. */
function lostMidway(error: unknown): never {
  if (failureOf(error, 'REFUSED') === null) throw error;
  throw new AudibleError({ kind: 'ROUTE_LOST', rung: 'WEBSITE' }, { cause: error });
}
