import { isWhole } from '@/lib/audible/client';
import { failureOf } from '@/lib/audible/errors';
import { LARGEST_PAGE, RESPONSE_GROUPS } from '@/lib/audible/query';
import { returnedAsins } from '@/lib/audible/returned';
import { rowIdentity } from '@/lib/audible/tally';
import { isoNow } from '@/lib/clock';
import { isHollow } from '@/lib/library/hollow';
import { addReasons, commitOf, readPage } from './applyPage';
import type { JobContext } from './context';
import { finishJob } from './finish';
import type { JobRow, Ledger } from './job';
import { isOneOfSeveral, isOurs, OWNER_QUERY } from './owner';

/**
 * A routine sync: what changed since the last proved pass, in one request when that is nothing. Null when the answer
 * cannot be relied on (too many changes, a token that is refused, hollow items): then every title is read, in the same
 * job. So it is when the total does not fit, which a second request tells where something changed or the reader waits:
 * titles vanish without a word.
 */
export async function runDelta(context: JobContext, stateToken: string): Promise<JobRow | null> {
  const { client, clock, job, known, library, store } = context;
  const { rung } = library;
  const groups = RESPONSE_GROUPS.filter((group) => !library.ledger?.droppedGroups.includes(group));
  if (rung === null || rung === 'WEBSITE') return null;

  const answer = await client.changesSince(rung, { stateToken, groups }, context.ask).catch(orNothing);
  if (answer === null || !isWhole(answer)) return null;

  const returned = returnedAsins(answer.items);
  const active = answer.items.filter((item) => !returned.includes(rowIdentity(item)));
  if (isHollow(active)) return null;
  // What Audible lists now and did not: titles never seen, and those that came back.
  const appeared = new Set(active.map(rowIdentity).filter((asin) => known.get(asin)?.presence !== 'PRESENT'));
  const unlisted = [...known.values()].filter(({ presence }) => presence !== 'PRESENT').length;
  const cameBack = [...appeared].filter((asin) => known.has(asin)).length;
  const wasReturned = returned.filter((asin) => known.get(asin)?.presence === 'PRESENT');
  const total = library.total === null ? null : library.total + appeared.size - wasReturned.length;
  if (answer.items.length > 0 || job.trigger === 'MANUAL' || (await isOneOfSeveral(context))) {
    // Another account's changes may be of titles that are stored here too: look at its newest page before the first
    // commit, and before a silence is taken for this account's.
    const newest = await client.libraryPage(rung, OWNER_QUERY, context.ask).catch(orNothing);
    if (newest === null || !(await isOurs(context, newest.items.map(rowIdentity)))) return null;
    if (newest.total !== null && newest.total !== total) return null;
  }

  const now = isoNow(clock);
  const identities = answer.items.map(rowIdentity);
  const fresh = new Set(identities);
  const read = readPage({ items: answer.items, identities, fresh }, now);
  const page = {
    key: 'delta',
    items: answer.items,
    identities,
    fresh,
    distinct: fresh.size,
    total: identities.length,
    pageSize: LARGEST_PAGE,
  };
  const commit = commitOf(page, read, { jobId: job.id, libraryId: library.id, known, now, checkpoint: null });
  const { job: after, revision, written } = await store.commitPage(commit);
  if (written.length > 0)
    context.broadcast({ type: 'books-changed', libraryId: library.id, revision, asins: [...written] });
  context.onProgress(after);

  const ledger: Ledger = {
    mode: 'DELTA',
    audibleTotal: total,
    seen: read.books.length,
    new: after.counts.new,
    updated: after.counts.updated,
    unchanged: Math.max(0, read.books.length - after.counts.new - after.counts.updated),
    notListed: unlisted - cameBack + wasReturned.length,
    absent: 0,
    returned: wasReturned.length,
    repeated: identities.length - fresh.size,
    quarantined: read.unreadables.length,
    quarantineReasons: addReasons({}, read),
    emptiesKept: 0,
    drifted: [],
    ...client.count,
    rung,
    droppedGroups: RESPONSE_GROUPS.filter((group) => !groups.includes(group)),
    complete: true,
    completeAsOf: library.lastCompleteAt,
    reason: null,
    durationMs: clock.now() - Date.parse(job.startedAt ?? job.createdAt),
  };
  return finishJob(context, {
    ledger,
    total: identities.length,
    library: { stateToken: answer.stateToken ?? stateToken, total },
  });
}

const USELESS = [
  'NOT_UNDERSTOOD',
  'BROKEN_OFF',
  'SERVER_ERROR',
  'GROUPS_REFUSED',
  'BEYOND_CAP',
  'REFUSED',
  'SIGN_IN_ASKED',
  'TOO_HEAVY',
] as const;

/**
 * An answer of no use here: every title is read instead. A server may fail at an old token and at nothing else.
 * Throttling and a missing line are not for this to decide.
 */
function orNothing(error: unknown): null {
  if (failureOf(error, ...USELESS) !== null) return null;
  throw error;
}
