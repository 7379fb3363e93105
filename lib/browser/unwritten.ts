import { browser } from 'wxt/browser';
import { JOB_ERROR_CODES } from '@/lib/sync/job';
import type { UnwrittenEnd, UnwrittenEnds } from '@/lib/sync/ports';
import { z } from '@/lib/zod';

const PREFIX = 'unwritten-end:';

const endSchema = z.object({
  jobId: z.string(),
  libraryId: z.string(),
  trigger: z.enum(['MANUAL', 'SCHEDULE']),
  error: z.object({ code: z.enum(JOB_ERROR_CODES), detail: z.string() }),
  at: z.string(),
});

/**
 * In memory, for as long as the browser runs: neither a full disk nor a stopped worker harms it. What another version
 * has left there is of no use to this one.
 */
export const unwrittenEnds: UnwrittenEnds = {
  async all() {
    const stored = Object.entries(await browser.storage.session.get(null));
    return stored.flatMap(([key, value]): UnwrittenEnd[] => {
      const end = endSchema.safeParse(value);
      return key.startsWith(PREFIX) && end.success ? [end.data] : [];
    });
  },
  keep: (end) => browser.storage.session.set({ [PREFIX + end.jobId]: end }),
  drop: (jobId) => browser.storage.session.remove(PREFIX + jobId),
};

/** Calls back whenever an end is kept or dropped, in whatever context. Gives the unsubscriber. */
export function onUnwrittenEnds(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
