import { type ReadonlySignal, signal } from '@preact/signals';
import type { Command } from '@/lib/sync/messages';
import type { Overview, PageServices } from '../services';

/** What a page knows of the sync, and what it can ask for. */
export interface SyncModel {
  /** Null until the first read. */
  readonly overview: ReadonlySignal<Overview | null>;
  /** Whether it is known by now if a job runs; true after {@link SETTLE_MS} whatever happens. */
  readonly settled: ReadonlySignal<boolean>;
  /** The store cannot be read at all. */
  readonly unreadable: ReadonlySignal<boolean>;
  /** Why the last command was refused, in words. */
  readonly refusal: ReadonlySignal<string | null>;
  /** The job the reader has asked to cancel. */
  readonly cancelling: ReadonlySignal<string | null>;
  run(command: Command): Promise<boolean>;
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
  const refusal = signal<string | null>(null);
  const cancelling = signal<string | null>(null);

  const patience = setTimeout(() => {
    settled.value = true;
  }, SETTLE_MS);
  const stopWatching = services.watchOverview(
    (next) => {
      overview.value = next;
      unreadable.value = false;
      settled.value = true;
    },
    () => {
      unreadable.value = true;
      settled.value = true;
    },
  );

  const run = async (command: Command): Promise<boolean> => {
    refusal.value = null;
    try {
      await services.command(command);
      return true;
    } catch (error) {
      refusal.value = error instanceof Error ? error.message : String(error);
      return false;
    }
  };

  return {
    overview,
    settled,
    unreadable,
    refusal,
    cancelling,
    run,
    sync: () => {
      cancelling.value = null;
      const library = overview.value?.library;
      if (library !== undefined) run({ type: 'sync', libraryId: library.id });
    },
    cancel: () => {
      const job = overview.value?.job;
      if (job === null || job === undefined) return;
      cancelling.value = job.id;
      run({ type: 'cancel', jobId: job.id }).then((done) => {
        if (!done) cancelling.value = null;
      });
    },
    stop: () => {
      clearTimeout(patience);
      stopWatching();
    },
  };
}
