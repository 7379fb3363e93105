import { type ReadonlySignal, signal } from '@preact/signals';
import { isOpen } from '@/lib/sync/job';
import type { Command } from '@/lib/sync/messages';
import type { Overview, PageServices, Standing } from '../services';
import { type Refusal, refusalOf } from './refusal';
import { shownStandings } from './standing';

/** What a page knows of the sync, and what it can ask for. */
export interface SyncModel {
  /** Whether the page shows all libraries together where the reader wants it; others always go on with one. */
  readonly showsAll: boolean;
  /** Null until the first read. */
  readonly overview: ReadonlySignal<Overview | null>;
  /** Whether it is known by now if a job runs; true after {@link SETTLE_MS} whatever happens. */
  readonly settled: ReadonlySignal<boolean>;
  /** The store cannot be read at all. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** Why what the reader asked for last was not done; null when it was. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** The jobs that the reader has asked to cancel. */
  readonly cancelling: ReadonlySignal<ReadonlySet<string>>;
  /**
   * Does what the reader asked for and gives whether it was done; if not, the panel says why: `otherwise`, or what the
   * error itself amounts to. It begins at once, so it may need the click.
   */
  attempt(ask: () => Promise<unknown>, otherwise?: Refusal): Promise<boolean>;
  run(command: Command): Promise<boolean>;
  /** Syncs what is shown. Asked before the first read, it is done as soon as it is known of which library. */
  sync(): void;
  /** Cancels every job that runs on what is shown. */
  cancel(): void;
  stop(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Long enough for the first read, so that no button flashes up for a job that turns out to run. */
const SETTLE_MS = 300;

/**
 * Follows the overview from now on.
 *
 * @param showsAll see {@link SyncModel.showsAll}
 */
export function createSyncModel(services: PageServices, showsAll = false): SyncModel {
  const overview = signal<Overview | null>(null);
  const settled = signal(false);
  const unreadable = signal(false);
  const refusal = signal<Refusal | null>(null);
  const cancelling = signal<ReadonlySet<string>>(NONE);
  let syncIsOwed = false;

  const patience = setTimeout(() => {
    settled.value = true;
  }, SETTLE_MS);

  const attempt = async (ask: () => Promise<unknown>, otherwise?: Refusal): Promise<boolean> => {
    refusal.value = null;
    try {
      await ask();
      return true;
    } catch (error) {
      refusal.value = otherwise ?? refusalOf(error);
      return false;
    }
  };
  const run = (command: Command): Promise<boolean> => attempt(() => services.command(command));
  /** Whatever becomes of one, the others are asked for too. */
  const runAll = (commands: readonly Command[]): Promise<boolean> =>
    attempt(async () => {
      const asked = await Promise.allSettled(commands.map((command) => services.command(command)));
      for (const one of asked) if (one.status === 'rejected') throw one.reason;
    });
  const shown = (): readonly Standing[] => {
    if (overview.value === null) return [];
    return showsAll ? shownStandings(overview.value) : [overview.value];
  };

  const sync = (): void => {
    cancelling.value = NONE;
    syncIsOwed = overview.value === null && !unreadable.value;
    if (overview.value !== null) runAll(shown().map(({ library: { id } }) => ({ type: 'sync', libraryId: id })));
  };

  const stopWatching = services.watchOverview(
    (next) => {
      overview.value = next;
      unreadable.value = false;
      settled.value = true;
      if (syncIsOwed) sync();
    },
    () => {
      // The reader is told so now, and must not be surprised by a sync whenever the store is back.
      syncIsOwed = false;
      unreadable.value = true;
      settled.value = true;
    },
  );

  return {
    showsAll,
    overview,
    settled,
    unreadable,
    refusal,
    cancelling,
    attempt,
    run,
    sync,
    cancel: () => {
      const jobs = shown().flatMap(({ job }) => (job !== null && isOpen(job.status) ? [job.id] : []));
      if (jobs.length === 0) return;
      cancelling.value = new Set(jobs);
      runAll(jobs.map((jobId) => ({ type: 'cancel', jobId }))).then((done) => {
        if (!done) cancelling.value = NONE;
      });
    },
    stop: () => {
      syncIsOwed = false;
      clearTimeout(patience);
      stopWatching();
    },
  };
}
