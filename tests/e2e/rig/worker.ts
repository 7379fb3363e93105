import type { CDPSession } from '@playwright/test';

/** The parts of the protocol's `ServiceWorker.ServiceWorkerVersion` that matter here. */
interface Version {
  readonly versionId: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Stops every worker the session's page shares a browser profile with, as the browser does after 30 s idle. */
export async function stopWorkers(session: CDPSession): Promise<void> {
  const running = new Set<string>();
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let isStopping = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }: { versions: Version[] }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    if (isStopping && running.size === 0) resolve();
  });
  // Enabling reports every version as it stands, before the answer to `enable`.
  await session.send('ServiceWorker.enable');
  if (running.size > 0) {
    isStopping = true;
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  }
  await session.send('ServiceWorker.disable');
}
