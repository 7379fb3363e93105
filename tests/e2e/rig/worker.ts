import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** The parts of the protocol's `ServiceWorker.ServiceWorkerVersion` that matter here. */
interface Version {
  readonly versionId: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Knows at every moment which workers of a browser profile are alive, so that stopping them takes no preparation. */
export interface WorkerWatch {
  /** Stops every worker, as the browser does after 30 s idle. `onSent` is called when the order is on its way. */
  stop(onSent?: () => void): Promise<void>;
  end(): Promise<void>;
}

/** A worker stopped while it starts is started again by the browser when an event waits for it. */
const STAYS_STOPPED_MS = 25;

/**
 * Watches the workers the session's page shares a browser profile with. The browser reports how they stand a moment
 * after `enable` is answered (seen with Chromium 156), so the first report is waited for: to stop before it would stop
 * nothing.
 */
export async function watchWorkers(session: CDPSession): Promise<WorkerWatch> {
  const alive = new Set<string>();
  const reported = Promise.withResolvers<void>();
  let onStopped = () => {};
  const hear = ({ versions }: { versions: Version[] }): void => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') alive.delete(versionId);
      else alive.add(versionId);
    }
    if (versions.length > 0) reported.resolve();
    if (alive.size === 0) onStopped();
  };
  session.on('ServiceWorker.workerVersionUpdated', hear);
  await session.send('ServiceWorker.enable');
  await reported.promise;

  const stopOnce = async (onSent: () => void): Promise<void> => {
    const stopped = Promise.withResolvers<void>();
    onStopped = stopped.resolve;
    const order = session.send('ServiceWorker.stopAllWorkers');
    onSent();
    await order;
    if (alive.size > 0) await stopped.promise;
    onStopped = () => {};
  };

  return {
    async stop(onSent = () => {}) {
      await stopOnce(onSent);
      await sleep(STAYS_STOPPED_MS);
      while (alive.size > 0) {
        await stopOnce(() => {});
        await sleep(STAYS_STOPPED_MS);
      }
    },
    async end() {
      session.off('ServiceWorker.workerVersionUpdated', hear);
      await session.send('ServiceWorker.disable');
    },
  };
}

/** Stops every worker the session's page shares a browser profile with. */
export async function stopWorkers(session: CDPSession): Promise<void> {
  const watch = await watchWorkers(session);
  await watch.stop();
  await watch.end();
}
