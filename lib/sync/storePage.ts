import type { ArrivedPage } from '@/lib/audible/pass';
import { isoNow } from '@/lib/clock';
import { type CommitContext, commitOf, readPage } from './applyPage';
import type { JobContext } from './context';
import type { Checkpoint } from './job';

/** Stores one page of a walk with its checkpoint, and tells whoever looks on. */
export async function storePage(
  context: JobContext,
  page: ArrivedPage,
  checkpoint: Checkpoint,
  how: Pick<CommitContext, 'addedAt' | 'lacking'> = {},
): Promise<void> {
  const { client, clock, job, known, library, store } = context;
  context.ask.signal.throwIfAborted();
  const now = isoNow(clock);
  const commit = commitOf(page, readPage(page, now), {
    ...how,
    jobId: job.id,
    libraryId: library.id,
    known,
    now,
    checkpoint: { ...checkpoint, ...client.count, pageSize: page.pageSize, total: page.total, at: now },
  });
  const { job: after, revision, written } = await store.commitPage(commit);
  if (written.length > 0)
    context.broadcast({ type: 'books-changed', libraryId: library.id, revision, asins: [...written] });
  context.onProgress(after);
}
