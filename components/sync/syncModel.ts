import { type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '@/lib/sync/messages';
import type { Overview, PageServices } from '../services';
import { type Refusal, refusalOf } from './refusal';

/** What a page knows of the sync, and what it can ask for. */
export interface SyncModel {
  /** Null until the first read. */
  readonly overview: ReadonlySignal<Overview | null>;
  /** Whether it is known by now if a job runs; true after {@link SETTLE_MS} whatever happens. */
  readonly settled: ReadonlySignal<boolean>;
  /** The store cannot be read at all. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** Why what the reader asked for last was not done; null when it was. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** The job the reader has asked to cancel. */
  readonly cancelling: ReadonlySignal<string | null>;
  /**
   * Does what the reader asked for and gives whether it was done; if not, the panel says why: `otherwise`, or what the
   * error itself amounts to. It begins at once, so it may need the click.
   */
  attempt(ask: () => Promise<unknown>, otherwise?: Refusal): Promise<boolean>;
  run(command: Command): Promise<boolean>;
  /** Asked before the first read, it is done as soon as it is known of which library. */
  sync(): void;
  cancel(): void;
  stop(): void;
}

/** Long enough for the first read, so that no button flashes up for a job that turns out to run. */
const SETTLE_MS = 300;

/** Follows the overview from now on. */
export function createSyncModel(services: PageServices): SyncModel {
  const overview = signal<Overview | null>(null);
  const settled = signal(false);
  const unreadable = signal(false);
  const refusal = signal<Refusal | null>(null);
  const cancelling = signal<string | null>(null);
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

  const sync = (): void => {
    cancelling.value = null;
    const library = overview.value?.library;
    syncIsOwed = library === undefined && !unreadable.value;
    if (library !== undefined) run({ type: 'sync', libraryId: library.id });
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
    overview,
    settled,
    unreadable,
    refusal,
    cancelling,
    attempt,
    run,
    sync,
    cancel: () => {
      const job = overview.value?.job;
      if (job === null || job === undefined) return;
      cancelling.value = job.id;
      run({ type: 'cancel', jobId: job.id }).then((done) => {
        if (!done) cancelling.value = null;
      });
    },
    stop: () => {
      syncIsOwed = false;
      clearTimeout(patience);
      stopWatching();
    },
  };
}
