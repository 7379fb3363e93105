import type { CDPSession } from '@playwright/test';

/** The parts of the protocol's `ServiceWorker.ServiceWorkerVersion` that matter here. */
interface Version {
  readonly versionId: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/**
 * Stops every worker the session's page shares a browser profile with, as the browser does after 30 s idle. The browser
 * reports how they stand a moment after `enable` is answered (seen with Chromium 156), so the first report is waited for:
 * to stop before it would stop nothing.
 */
export async function stopWorkers(session: CDPSession): Promise<void> {
  const alive = new Set<string>();
  const reported = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  let isStopping = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: Version[] }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') alive.delete(versionId);
      else alive.add(versionId);
    }
    if (versions.length > 0) reported.resolve();
    if (isStopping && alive.size === 0) stopped.resolve();
  });
  await session.send('ServiceWorker.enable');
  await reported.promise;
  if (alive.size > 0) {
    isStopping = true;
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped.promise;
  }
  await session.send('ServiceWorker.disable');
}
