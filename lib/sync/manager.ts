import { isoNow } from '@/lib/clock';
import { MovedError } from './begin';
import type { RunParts } from './context';
import { consequenceOf } from './failure';
import { isOpen, type JobError, type JobRow, type JobTrigger } from './job';
import { type LibraryRow, libraryApart } from './library';
import { NOTHING_COUNTED, newJob } from './newJob';
import { type Alarms, JobEndedError, type Lock, StorageError, type UnwrittenEnds } from './ports';
import { runJob } from './runJob';
import { isTooFar, nextAttempt, nextDue, type PeriodHours } from './schedule';

/** The browser may stop the worker at any moment; this alarm finds a job that was left running. */
const RESUME_AFTER_MS = 30_000;
/** When the store refuses even the word that a job failed, and nobody opens a page meanwhile. */
const STORAGE_WAIT_MS = 600_000;
/** A job that had to wait this often in a row without storing a page has waited enough. */
const MOST_WAITS = 5;

export interface SyncRequest {
  readonly libraryId: string;
  readonly trigger: JobTrigger;
  /** Every title, where a delta would do. */
  readonly full?: boolean;
  /** For a caller that must not start twice: the same id gives the same job. */
  readonly jobId?: string;
}

export interface JobManager {
  /**
   * Writes a job and gives its id at once; the job runs on its own. While one is open for the library, joins it; a
   * reader who does ends its waiting.
   */
  queueSync(request: SyncRequest): Promise<string>;
  /** Ends an open job within a moment. What it stored stays, and the next job may go on from there. */
  cancel(jobId: string): Promise<void>;
  /**
   * For every start of the worker, every alarm and every page that opens: goes on with interrupted jobs, starts what is
   * overdue, and sets the alarms as the store says.
   */
  resume(): Promise<void>;
  /** Changes how often a library is synced, counted from its last sync. */
  setPeriod(libraryId: string, periodHours: PeriodHours): Promise<void>;
  /**
   * After OTHER_ACCOUNT: "mine" believes the next pass whatever it lists; "apart" makes a library of its own. Starts a
   * sync of the library that the titles go to and gives its job.
   */
  answerAccount(libraryId: string, answer: 'apart' | 'mine'): Promise<string>;
  /** Resolves when nothing is running in this context. */
  idle(): Promise<void>;
}

export interface ManagerParts extends RunParts {
  readonly lock: Lock;
  readonly alarms: Alarms;
  readonly unwritten: UnwrittenEnds;
  readonly newId: () => string;
  /** The titles of a job went to another library of the store than the one it was started for. */
  readonly onLibraryChosen: (libraryId: string) => void;
  /** An error that no job could take. */
  readonly onError: (error: unknown) => void;
}

/** A job that was cancelled just then has its end already. */
const unlessEnded = (error: unknown): void => {
  if (!(error instanceof JobEndedError)) throw error;
};

export function createJobManager(parts: ManagerParts): JobManager {
  const { store, clock, alarms, unwritten } = parts;
  let running: Promise<void> | null = null;
  let active: { readonly id: string; readonly controller: AbortController } | null = null;

  const dueJobs = async (): Promise<JobRow[]> => {
    const now = clock.now();
    return (await store.openJobs()).filter((job) => job.waitUntil === null || Date.parse(job.waitUntil) <= now);
  };

  /** Rings when the next open job wants attention: soon while one runs, later while all wait. */
  const armResume = async () => {
    const open = await store.openJobs();
    const moments = open.map(({ waitUntil }) => (waitUntil === null ? 0 : Date.parse(waitUntil)));
    const soonest = clock.now() + RESUME_AFTER_MS;
    await alarms.set('sync-resume', open.length === 0 ? null : Math.max(soonest, Math.min(...moments)));
  };

  /** A library whose job is open is not due: its job's end sets the next time. */
  const armDue = async () => {
    const busy = new Set((await store.openJobs()).map(({ libraryId }) => libraryId));
    const moments = (await store.libraries()).flatMap(({ id, nextDueAt }) =>
      nextDueAt === null || busy.has(id) ? [] : [Date.parse(nextDueAt)],
    );
    await alarms.set('sync-due', moments.length === 0 ? null : Math.min(...moments));
  };

  /** The schedule begins with the first success; until then nothing is asked unless the reader asks. */
  const afterStop = async (libraryId: string, endedAt: string): Promise<Partial<LibraryRow>> => {
    const library = await store.library(libraryId);
    return library === undefined || library.lastSyncAt === null
      ? {}
      : { nextDueAt: nextAttempt(endedAt, library.periodHours) };
  };

  const fail = async (job: Pick<JobRow, 'id' | 'libraryId'>, error: JobError, endedAt: string) => {
    const ended = await store.endJob(job.id, {
      job: { status: 'FAILED', error, endedAt, updatedAt: endedAt, waitUntil: null, waitReason: null },
      library: await afterStop(job.libraryId, endedAt),
    });
    parts.onProgress(ended.job);
    // A library whose syncs only fail fills its history too.
    await store.tidy(job.libraryId, clock.now());
  };

  /** Remembers how a job ended that the store refused to end, so that the reader is told at once. */
  const keepEnd = async (job: JobRow, refused: unknown) => {
    if (!(refused instanceof StorageError)) return;
    const { libraryId } = (await store.job(job.id).catch(() => undefined)) ?? job;
    const { error } = consequenceOf(refused, true);
    await unwritten.keep({ jobId: job.id, libraryId, trigger: job.trigger, error, at: isoNow(clock) });
    parts.onProgress({ ...job, libraryId, status: 'FAILED', error });
  };

  /** Writes the ends that the store refused. Until they stand there nothing else is begun: it would be refused too. */
  const writeEnds = async () => {
    for (const { jobId, error, at, ...request } of await unwritten.all()) {
      await store.enqueue(newJob(jobId, request, at));
      await fail({ id: jobId, libraryId: request.libraryId }, error, at).catch(unlessEnded);
      await unwritten.drop(jobId);
    }
  };

  const afterError = async (job: JobRow, error: unknown) => {
    if (error instanceof JobEndedError) return;
    const current = await store.job(job.id);
    if (current === undefined || !isOpen(current.status)) return;
    const consequence = consequenceOf(error, current.checkpoint !== null);
    if (consequence.error.code === 'UNEXPECTED') parts.onError(error);
    if (consequence.kind === 'FAIL' || current.waits >= MOST_WAITS)
      return fail(current, consequence.error, isoNow(clock));
    const now = clock.now();
    const waiting = await store.updateJob(job.id, {
      waitUntil: new Date(now + consequence.ms).toISOString(),
      waitReason: consequence.reason,
      waits: current.waits + 1,
      updatedAt: new Date(now).toISOString(),
    });
    parts.onProgress(waiting);
  };

  /** The account that is signed in may keep another library of this store: then the job goes there. */
  const runWhereItBelongs = async (job: JobRow, signal: AbortSignal): Promise<JobRow> => {
    const library = await store.ensureLibrary(job.libraryId);
    try {
      return await runJob(job, library, parts, signal);
    } catch (error) {
      if (!(error instanceof MovedError)) throw error;
      const now = isoNow(clock);
      // What it found in the other library, before the account changed, is none of this one's news.
      const counts = NOTHING_COUNTED;
      const moved = await store.updateJob(job.id, { libraryId: error.libraryId, counts, updatedAt: now });
      // Its own account is not signed in: its turn comes again after a whole period.
      if (library.nextDueAt !== null) {
        await store.updateLibrary(library.id, { nextDueAt: nextDue(now, library.periodHours) });
      }
      parts.onLibraryChosen(error.libraryId);
      return await runJob(moved, await store.ensureLibrary(error.libraryId), parts, signal);
    }
  };

  const runOne = async (queued: JobRow) => {
    const controller = new AbortController();
    active = { id: queued.id, controller };
    try {
      const now = isoNow(clock);
      const job = await store.updateJob(queued.id, {
        status: 'RUNNING',
        startedAt: queued.startedAt ?? now,
        waitUntil: null,
        waitReason: null,
        updatedAt: now,
      });
      parts.onProgress(job);
      const ended = await runWhereItBelongs(job, controller.signal);
      parts.onProgress(ended);
      // Every title was asked for while only the changes were being read.
      if (ended.full && ended.ledger?.mode === 'DELTA') {
        const { libraryId } = ended;
        await enqueue(newJob(parts.newId(), { libraryId, trigger: 'MANUAL', full: true }, isoNow(clock)));
      }
    } catch (error) {
      try {
        await afterError(queued, error).catch(unlessEnded);
      } catch (refused) {
        await keepEnd(queued, refused);
        throw refused;
      }
    } finally {
      active = null;
    }
  };

  const runAll = async () => {
    try {
      await writeEnds();
      for (let [job] = await dueJobs(); job !== undefined; [job] = await dueJobs()) {
        await armResume();
        await runOne(job);
      }
      await armResume();
      await armDue();
    } catch (error) {
      await alarms.set('sync-resume', clock.now() + STORAGE_WAIT_MS);
      throw error;
    }
  };

  /** One run at a time in this context, and by the lock in all contexts. */
  const pump = (): Promise<void> => {
    running ??= parts
      .lock(runAll)
      .then(() => {}, parts.onError)
      .finally(() => {
        running = null;
      });
    return running;
  };

  /** Gives the job as it is stored: this one, or the one that is open for its library. */
  const enqueue = async (job: JobRow): Promise<JobRow> => {
    try {
      await store.ensureLibrary(job.libraryId);
      // First, so that a worker stopped right after the row is written leaves no job that nothing wakes.
      await alarms.set('sync-resume', clock.now() + RESUME_AFTER_MS);
      return await store.enqueue(job);
    } catch (refused) {
      await alarms.set('sync-resume', clock.now() + STORAGE_WAIT_MS);
      await keepEnd(job, refused);
      throw refused;
    }
  };

  /** The reader joins a job: it waits no longer, and if it has not begun it does all that was asked for now. */
  const hurry = async (job: JobRow, full: boolean) => {
    const isWaiting = job.waitUntil !== null;
    const asksForMore = job.trigger !== 'MANUAL' || (full && !job.full);
    if (!isWaiting && !asksForMore) return;
    const waiting = isWaiting ? { waitUntil: null, waitReason: null, waits: 0 } : {};
    const asked = { trigger: 'MANUAL', full: job.full || full } as const;
    await store.updateJob(job.id, { ...waiting, ...asked, updatedAt: isoNow(clock) }).catch(unlessEnded);
  };

  const queueSync = async ({ jobId, ...request }: SyncRequest): Promise<string> => {
    await writeEnds();
    const job = await enqueue(newJob(jobId ?? parts.newId(), request, isoNow(clock)));
    if (request.trigger === 'MANUAL' && isOpen(job.status)) await hurry(job, request.full ?? false);
    startUp().catch(parts.onError);
    return job.id;
  };

  /** A job may be queued while the last run is winding up: look again once it has. */
  const startUp = async () => {
    await pump();
    if ((await dueJobs()).length > 0) await pump();
  };

  const goOn = async (): Promise<void> => {
    const now = clock.now();
    for (const { id, nextDueAt, periodHours } of await store.libraries()) {
      if (nextDueAt === null) continue;
      if (Date.parse(nextDueAt) <= now) await queueSync({ libraryId: id, trigger: 'SCHEDULE' });
      else if (isTooFar(nextDueAt, now, periodHours)) {
        await store.updateLibrary(id, { nextDueAt: nextDue(isoNow(clock), periodHours) });
      }
    }
    await armDue();
    await armResume();
    const owed = await unwritten.all();
    if (owed.length > 0 || (await dueJobs()).length > 0) startUp().catch(parts.onError);
  };

  /** Ends what this context does for a job. */
  const stop = (jobId: string, reason: unknown): void => {
    if (active?.id === jobId) active.controller.abort(reason);
  };

  return {
    queueSync,

    async cancel(jobId) {
      const endedAt = isoNow(clock);
      const isRunningHere = active?.id === jobId;
      try {
        const patch = { status: 'CANCELLED', endedAt, updatedAt: endedAt, waitUntil: null, waitReason: null } as const;
        const job = await store.job(jobId);
        const library = job === undefined ? {} : await afterStop(job.libraryId, endedAt);
        parts.onProgress((await store.endJob(jobId, { job: patch, library })).job);
      } catch (error) {
        // Nothing more is asked for the reader's "Cancel", even where the store takes no word of it.
        stop(jobId, error);
        unlessEnded(error);
      }
      stop(jobId, new JobEndedError());
      if (!isRunningHere) await armResume();
      await armDue();
    },

    async resume() {
      try {
        await goOn();
      } catch (error) {
        // Whatever the store refuses now, it is asked again: without an alarm a schedule would be dead.
        await alarms.set('sync-resume', clock.now() + STORAGE_WAIT_MS);
        throw error;
      }
    },

    async answerAccount(libraryId, answer) {
      const target = answer === 'mine' ? libraryId : libraryApart(libraryId, await store.libraries());
      await store.ensureLibrary(target);
      if (answer === 'mine') await store.updateLibrary(target, { trusted: true });
      else parts.onLibraryChosen(target);
      return queueSync({ libraryId: target, trigger: 'MANUAL' });
    },

    async setPeriod(libraryId, periodHours) {
      const library = await store.ensureLibrary(libraryId);
      const nextDueAt = library.lastSyncAt === null ? null : nextDue(library.lastSyncAt, periodHours);
      await store.updateLibrary(library.id, { periodHours, nextDueAt });
      await armDue();
    },

    async idle() {
      while (running !== null) await running;
    },
  };
}
