import { browser } from 'wxt/browser';
import { probeConnection } from '@/lib/audible/probe/probe';
import { createTransport } from '@/lib/audible/transport';
import { systemClock } from '@/lib/clock';
import { openDatabase } from '@/lib/store/database';
import { createReaderStore } from '@/lib/store/readerStore';
import { createSeriesStore } from '@/lib/store/seriesStore';
import { createSyncStore } from '@/lib/store/syncStore';
import { NoAccessError } from '@/lib/sync/failure';
import { isOpen, type JobRow } from '@/lib/sync/job';
import { marketplaceOf } from '@/lib/sync/library';
import { createJobManager } from '@/lib/sync/manager';
import type { Command, CommandResult } from '@/lib/sync/messages';
import type { Lock } from '@/lib/sync/ports';
import { createSeriesReader } from '@/lib/sync/readSeries';
import { retryQuarantine } from '@/lib/sync/retryQuarantine';
import { announcedIn } from '@/lib/sync/together';
import { browserAlarms, onAlarm } from './alarms';
import { type Badge, showBadge } from './badge';
import { broadcast, onCommand, onEvent } from './messages';
import { readOverview } from './overview';
import { hasAccess } from './permissions';
import { reportError } from './report';
import { goOnWith, onSettingsChanged, showAllLibraries, showLibrary } from './settings';
import { unwrittenEnds } from './unwritten';

/** One sync at a time in the whole browser profile; the lock vanishes with its holder (MDN, Web Locks API). */
const lock: Lock = (run) =>
  navigator.locks.request('library-sync', { ifAvailable: true }, async (held) => {
    if (held !== null) await run();
    return held !== null;
  });

const progressOf = ({ processed, total }: JobRow): Badge => ({
  kind: 'PROGRESS',
  share: total === null || total === 0 ? null : processed / total,
});

/**
 * Builds the worker and registers every listener before it returns: a listener that is registered later misses the
 * event that woke the worker.
 */
export function startWorker(): void {
  const database = openDatabase();
  const reader = createReaderStore(database);

  const badgeFor = async (job: JobRow | null): Promise<Badge> => {
    if (job !== null && isOpen(job.status)) return progressOf(job);
    const overview = await readOverview(reader);
    const { job: last } = overview;
    const newCount = announcedIn(overview);
    if (last !== null && isOpen(last.status)) return progressOf(last);
    if (newCount > 0) return { kind: 'NEW', count: newCount };
    return last?.status === 'FAILED' ? { kind: 'ATTENTION' } : { kind: 'NONE' };
  };

  /** Badges are drawn in the order in which they were asked for. */
  let lastBadge: Promise<void> = Promise.resolve();
  const refreshBadge = (job: JobRow | null) => {
    lastBadge = lastBadge
      .then(() => badgeFor(job))
      .then(showBadge)
      .catch(reportError);
  };

  const store = createSyncStore(database);
  const transport = createTransport({
    fetch: (input, init) => fetch(input, init),
    clock: systemClock,
    beat: () => void browser.runtime.getPlatformInfo().catch(reportError),
  });
  const manager = createJobManager({
    store,
    clock: systemClock,
    transport,
    lock,
    alarms: browserAlarms,
    unwritten: unwrittenEnds,
    hasAccess,
    broadcast,
    newId: () => crypto.randomUUID(),
    onProgress: refreshBadge,
    onLibraryChosen: (libraryId) => void goOnWith(libraryId).catch(reportError),
    onError: reportError,
  });

  const checkConnection = async (libraryId: string): Promise<CommandResult> => {
    const marketplace = marketplaceOf(libraryId);
    if (!(await hasAccess(marketplace))) throw new NoAccessError('The hosts of this store are not granted');
    return { jobId: null, report: await probeConnection({ transport, clock: systemClock, marketplace }) };
  };

  const { keep } = createSeriesStore(database);
  const readSeries = createSeriesReader({ transport, clock: systemClock, hasAccess, keep });

  const obey = async (
    command: Exclude<Command, { type: 'check-connection' | 'read-series' }>,
  ): Promise<string | null> => {
    switch (command.type) {
      case 'sync':
        return manager.queueSync({ libraryId: command.libraryId, trigger: 'MANUAL', full: command.full ?? false });
      case 'cancel':
        await manager.cancel(command.jobId);
        return command.jobId;
      case 'wake':
        await manager.resume();
        return null;
      case 'set-period':
        await manager.setPeriod(command.libraryId, command.periodHours);
        return null;
      case 'show-library':
        await showLibrary(command.libraryId);
        return null;
      case 'show-all-libraries':
        await showAllLibraries();
        return null;
      case 'add-library':
        await store.ensureLibrary(command.marketplace);
        await showLibrary(command.marketplace);
        return null;
      case 'answer-account':
        return manager.answerAccount(command.libraryId, command.answer);
      case 'retry-quarantine':
        await retryQuarantine({ store, clock: systemClock, broadcast }, command.libraryId);
        return null;
    }
  };

  const resume = () => void manager.resume().catch(reportError);

  onCommand(async (command) => {
    if (command.type === 'check-connection') return checkConnection(command.libraryId);
    if (command.type === 'read-series') {
      return { jobId: null, seriesRead: await readSeries(command.libraryId, command.asin) };
    }
    return { jobId: await obey(command) };
  });
  onAlarm(resume);
  onEvent(() => refreshBadge(null));
  onSettingsChanged(() => refreshBadge(null));
  browser.runtime.onStartup.addListener(resume);
  browser.runtime.onInstalled.addListener(resume);

  resume();
  refreshBadge(null);
}
