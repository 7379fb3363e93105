import type { ArrivedPage } from '@/lib/audible/pass';
import { returnedAsins } from '@/lib/audible/returned';
import { rowIdentity } from '@/lib/audible/tally';
import type { BookRow, IncomingBook } from '@/lib/library/book';
import type { Column } from '@/lib/library/columns';
import { preferAvailable } from '@/lib/library/duplicates';
import { normalise } from '@/lib/library/normalise';
import { depart } from '@/lib/library/presence';
import type { QuarantineReason, Unreadable } from '@/lib/library/quarantine';
import { type ReconcileContext, reconcile } from '@/lib/library/reconcile';
import type { Checkpoint, JobRow } from './job';
import type { ChangeRow, PageCommit, PageEffect, ProgressRow } from './ports';

export interface ReadPage {
  readonly books: readonly IncomingBook[];
  /** ASINs of titles that Audible says were returned for refund. */
  readonly returned: readonly string[];
  readonly unreadables: readonly { readonly identity: string; readonly unreadable: Unreadable }[];
}

/** Reads the rows of a page that this pass has not met before: one book per ASIN, and what could not be read. */
export function readPage(
  { items, identities, fresh }: Pick<ArrivedPage, 'items' | 'identities' | 'fresh'>,
  now: string,
): ReadPage {
  const books = new Map<string, IncomingBook>();
  const unreadables = new Map<string, Unreadable>();
  const returned = new Set(returnedAsins(items));
  for (const [at, item] of items.entries()) {
    const identity = identities[at] ?? rowIdentity(item);
    if (!fresh.has(identity) || returned.has(identity)) continue;
    const read = normalise(item, { now });
    if (!read.ok) {
      unreadables.set(identity, read.unreadable);
      continue;
    }
    const twin = books.get(read.book.asin);
    books.set(read.book.asin, twin === undefined ? read.book : preferAvailable(twin, read.book));
  }
  for (const asin of books.keys()) unreadables.delete(asin);
  return {
    books: [...books.values()],
    returned: [...returned],
    unreadables: [...unreadables].map(([identity, unreadable]) => ({ identity, unreadable })),
  };
}

export interface CommitContext {
  readonly jobId: string;
  readonly libraryId: string;
  /** The stored rows as this job last saw them: only to spare the transaction the unchanged ones. */
  readonly known: ReadonlyMap<string, BookRow>;
  readonly now: string;
  /** What a new row is sorted by when its answer tells no date; else `now`. */
  readonly addedAt?: (asin: string) => string | undefined;
  /** Columns that this route never tells. */
  readonly lacking?: readonly Column[];
  /** Null for a commit that is the whole job: there is nothing to go on from. */
  readonly checkpoint: Omit<Checkpoint, 'emptiesKept' | 'quarantineReasons'> | null;
}

/** The commit of one page: what to read, what to decide once it is read, and what to remember. */
export function commitOf(page: ArrivedPage, read: ReadPage, context: CommitContext): PageCommit {
  const { jobId, libraryId, known } = context;
  const candidates: IncomingBook[] = [];
  let emptiesKept = 0;
  for (const book of read.books) {
    const verdict = reconcile(known.get(book.asin), book, reconcileContext(book, context));
    emptiesKept += verdict.emptiesKept;
    if (verdict.verdict !== 'unchanged') candidates.push(book);
  }
  return {
    jobId,
    libraryId,
    asins: [...candidates.map((book) => book.asin), ...read.returned],
    sighting: { page: page.key, asins: page.identities },
    unreadables: read.unreadables,
    readable: read.books.map((book) => book.asin),
    now: context.now,
    decide(current, job) {
      const effect = withReturned(decideBooks(candidates, current, context), read.returned, current, context);
      return { ...effect, jobPatch: patchOf(job, page, effect, read, emptiesKept, context) };
    },
  };
}

const reconcileContext = (
  { asin }: IncomingBook,
  { libraryId, now, addedAt, lacking = [] }: CommitContext,
): ReconcileContext => ({ libraryId, now, lacking, addedAt: addedAt?.(asin) ?? now });

type BookEffect = Omit<PageEffect, 'jobPatch'> & { readonly born: number; readonly updated: number };

function decideBooks(
  candidates: readonly IncomingBook[],
  current: ReadonlyMap<string, BookRow>,
  context: CommitContext,
): BookEffect {
  const { jobId, libraryId, now } = context;
  const rows: BookRow[] = [];
  const changes: ChangeRow[] = [];
  const progress: ProgressRow[] = [];
  let born = 0;
  let updated = 0;
  for (const book of candidates) {
    const before = current.get(book.asin);
    const verdict = reconcile(before, book, reconcileContext(book, context));
    if (verdict.verdict === 'unchanged') continue;
    const { row } = verdict;
    rows.push(row);
    if (verdict.verdict === 'new') born++;
    if (verdict.verdict === 'updated') {
      updated++;
      for (const change of verdict.changes) changes.push({ libraryId, asin: row.asin, jobId, ...change, at: now });
    }
    progress.push(...progressOf(before, row, now));
  }
  return { rows, changes, progress, born, updated };
}

/** Returned titles stay, and say so; one that was never stored is no loss. */
function withReturned(
  effect: BookEffect,
  returned: readonly string[],
  current: ReadonlyMap<string, BookRow>,
  { jobId, libraryId, now }: CommitContext,
): BookEffect {
  const departures = returned.flatMap((asin) => {
    const row = current.get(asin);
    const departure = row === undefined ? null : depart(row, 'RETURNED', now);
    return departure === null ? [] : [departure];
  });
  return {
    ...effect,
    rows: [...effect.rows, ...departures.map(({ row }) => row)],
    changes: [
      ...effect.changes,
      ...departures.flatMap(({ row, changes }) =>
        changes.map((change) => ({ libraryId, asin: row.asin, jobId, ...change, at: now })),
      ),
    ],
  };
}

/** What the series of `progress` gets of a row: nothing, or where the listener is now. */
export function progressOf(before: BookRow | undefined, after: BookRow, at: string): ProgressRow[] {
  const { libraryId, asin, percentComplete, isFinished } = after;
  return movedOn(before, after) ? [{ libraryId, asin, at, percentComplete, isFinished }] : [];
}

/** Whether the row tells of listening that the series of `progress` does not hold yet. */
function movedOn(before: BookRow | undefined, after: BookRow): boolean {
  if (before === undefined) return after.isFinished || (after.percentComplete ?? 0) > 0;
  return before.percentComplete !== after.percentComplete || before.isFinished !== after.isFinished;
}

function patchOf(
  job: JobRow,
  page: ArrivedPage,
  effect: BookEffect,
  read: ReadPage,
  emptiesKept: number,
  context: CommitContext,
): Partial<JobRow> {
  const reasons = addReasons(job.checkpoint?.quarantineReasons ?? {}, read);
  const born = job.counts.new + effect.born;
  const updated = job.counts.updated + effect.updated;
  const quarantined = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  return {
    phase: 'FETCHING',
    // A pass that starts over would walk backwards; what the reader sees never does.
    processed: Math.max(job.processed, page.total === null ? page.distinct : Math.min(page.distinct, page.total)),
    total: page.total,
    // Only waits in a row, without a page between them, wear a job out.
    waits: 0,
    counts: { new: born, updated, quarantined, unchanged: Math.max(0, page.distinct - quarantined - born - updated) },
    checkpoint: context.checkpoint && {
      ...context.checkpoint,
      emptiesKept: (job.checkpoint?.emptiesKept ?? 0) + emptiesKept,
      quarantineReasons: reasons,
    },
    updatedAt: context.now,
  };
}

/** The reasons counted so far, with those of this page. */
export function addReasons(
  before: Partial<Record<QuarantineReason, number>>,
  { unreadables }: Pick<ReadPage, 'unreadables'>,
): Partial<Record<QuarantineReason, number>> {
  const reasons = { ...before };
  for (const { unreadable } of unreadables) reasons[unreadable.reason] = (reasons[unreadable.reason] ?? 0) + 1;
  return reasons;
}
