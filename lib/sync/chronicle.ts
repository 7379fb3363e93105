import { isOpen, type JobRow } from './job';

/** A stretch of what happened to a library: one sync, or a day whose syncs are kept no more. */
export interface Stretch {
  readonly libraryId: string;
  /** Null for a day. */
  readonly jobId: string | null;
  /** The first moment of it. */
  readonly from: string;
  /** The first moment after it. */
  readonly to: string;
}

/** A day on which something happened, of whose syncs nothing else is kept. */
export interface OldDay extends Stretch {
  readonly jobId: null;
  /** Titles that came. */
  readonly arrived: number;
  /** Details of titles that changed. */
  readonly changed: number;
}

/** Whether a title is listed, and everything else: read apart, for what went is what a reader looks for first. */
export type ChangeKind = 'PRESENCE' | 'DETAILS';

/** One line of what happened to a library. */
export type ChronicleEntry =
  | {
      readonly kind: 'SYNC';
      readonly job: JobRow;
      readonly isFirstCopy: boolean;
      readonly isUneventful: boolean;
      /** How many more entries than before could not be read. */
      readonly newlySetAside: number;
    }
  /** Syncs in a row of which there is the same to say, the newest first: nothing new, or the same failure. */
  | { readonly kind: 'RUN'; readonly jobs: readonly [JobRow, JobRow, ...JobRow[]] };

/** When a sync ended; for one that runs, when it was asked for. */
export const momentOf = (job: Pick<JobRow, 'endedAt' | 'createdAt'>): string => job.endedAt ?? job.createdAt;

/** Whether a sync belongs to the first copy of a library, of which no title is news. */
const isFirstCopy = (job: JobRow, baselineAt: string | null): boolean =>
  baselineAt === null || job.createdAt < baselineAt;

/** The stretch that one ended sync covers. Syncs of one library never overlap. */
export const stretchOf = (job: JobRow): Stretch => ({
  libraryId: job.libraryId,
  jobId: job.id,
  from: job.createdAt,
  to: new Date(Date.parse(momentOf(job)) + 1).toISOString(),
});

/** The first moment of the day, by the reader's calendar, that a moment belongs to. */
export function startOfDay(iso: string): string {
  const day = new Date(iso);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}

/**
 * Ended syncs, the newest first, as a reader wants to read them: those in a row of which there is nothing but the same
 * to say are one entry.
 */
export function chronicleOf(jobs: readonly JobRow[], baselineAt: string | null): ChronicleEntry[] {
  const entries: ChronicleEntry[] = [];
  let alike: { sameness: string | null; jobs: JobRow[]; newlySetAside: number } = {
    sameness: null,
    jobs: [],
    newlySetAside: 0,
  };
  const close = (): void => {
    const [first, second, ...rest] = alike.jobs;
    if (first === undefined) return;
    if (second !== undefined) {
      entries.push({ kind: 'RUN', jobs: [first, second, ...rest] });
    } else {
      const isUneventful = alike.sameness === UNCHANGED;
      const { newlySetAside } = alike;
      entries.push({
        kind: 'SYNC',
        job: first,
        isFirstCopy: isFirstCopy(first, baselineAt),
        isUneventful,
        newlySetAside,
      });
    }
  };
  const ended = jobs.filter(({ status }) => !isOpen(status));
  for (const [at, job] of ended.entries()) {
    const before = ended.slice(at + 1).find(({ ledger }) => ledger?.mode === 'FULL');
    const sameness = samenessOf(job, before, baselineAt);
    if (sameness !== null && sameness === alike.sameness) {
      alike.jobs.push(job);
    } else {
      close();
      alike = { sameness, jobs: [job], newlySetAside: newlySetAside(job, before) };
    }
  }
  close();
  return entries;
}

/** What is set aside stays so in every sync after: without an older one to compare with, all of it is new. */
const newlySetAside = ({ ledger }: JobRow, before: JobRow | undefined): number =>
  Math.max(0, (ledger?.quarantined ?? 0) - (before?.ledger?.quarantined ?? 0));

const UNCHANGED = 'UNCHANGED';

/** What makes a sync the same as others of which as little can be told; null when it has something of its own to say. */
function samenessOf(job: JobRow, before: JobRow | undefined, baselineAt: string | null): string | null {
  const { counts, error, ledger, status } = job;
  if (counts.new + counts.updated > 0) return null;
  if (status === 'FAILED') return `FAILED ${error?.code}`;
  if (status !== 'COMPLETED' || ledger === null || isFirstCopy(job, baselineAt)) return null;
  if (ledger.absent + ledger.returned > 0) return null;
  // Without an older one to compare with, what could not be proved is worth a line.
  if (newlySetAside(job, before) > 0 || ledger.complete !== (before?.ledger?.complete ?? true)) return null;
  return UNCHANGED;
}
