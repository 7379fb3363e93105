import { createAudibleClient } from '@/lib/audible/client';
import { type JobContext, knownRows, type RunParts } from './context';
import { runDelta } from './deltaPass';
import { NoAccessError } from './failure';
import { runFull } from './fullPass';
import type { JobRow } from './job';
import type { LibraryRow } from './library';
import { HURRIED_MS } from './patience';
import { deltaToken } from './scope';

/**
 * Runs a job from wherever it stands to its end: finds the route, reads what there is to read, stores page by page, and
 * closes with a ledger. Throws whatever stops it; everything stored until then stays, and so does the checkpoint.
 */
export async function runJob(job: JobRow, library: LibraryRow, parts: RunParts, signal: AbortSignal): Promise<JobRow> {
  const { store, transport, clock } = parts;
  if (!(await parts.hasAccess(library.marketplace))) throw new NoAccessError();
  const { requests = 0, retries = 0 } = job.checkpoint ?? {};
  const context: JobContext = {
    ...parts,
    job,
    library,
    client: createAudibleClient({
      transport,
      clock,
      marketplace: library.marketplace,
      count: { requests, retries },
      answered: job.checkpoint === null ? [] : [job.checkpoint.rung],
    }),
    known: await knownRows(store, library.id),
    ask: { signal, headersWithinMs: HURRIED_MS },
  };
  const token = deltaToken(library, job, clock.now());
  return (token === null ? null : await runDelta(context, token)) ?? runFull(context);
}
