import type { CDPSession, Page } from '@playwright/test';
import { openEye } from './kills/eye.ts';
import { EXTENSION, launchWithExtension } from './rig/launch.ts';
import { createRig, type Rig } from './rig/rig.ts';
import { DATABASE_NAME } from './rig/table.ts';
import { expect, test } from './rig/test.ts';
import { until } from './rig/until.ts';

const ONE_AND_A_HALF_PAGES = 3_600_000;
const HIGHER_VERSION = 1000;

/** The browser's own hand on how much the extension may store. */
async function quotaOf(
  rig: Rig,
): Promise<{ setTo: (bytes: number | null) => Promise<void>; used: () => Promise<number> }> {
  const page = await rig.context.newPage();
  await page.goto(rig.url('icons/128.png'));
  const session: CDPSession = await rig.context.newCDPSession(page);
  const origin = rig.url('').slice(0, -1);
  return {
    setTo: async (quotaSize) =>
      void (await session.send('Storage.overrideQuotaForOrigin', {
        origin,
        ...(quotaSize === null ? {} : { quotaSize }),
      })),
    used: async () => (await session.send('Storage.getUsageAndQuota', { origin })).usage,
  };
}

const pressSync = async (rig: Rig): Promise<void> => {
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await rig.waitForJob('the job to be written', ({ endedAt }) => endedAt === null);
  await popup.close();
};

const quietPage = async (rig: Rig): Promise<Page> => {
  const page = await rig.context.newPage();
  await page.goto(rig.url('icons/128.png'));
  return page;
};

/** Runs inside a page: opens the database in a version no build has, and keeps it open if asked to. */
async function takeToVersion({ name, version, keep }: { name: string; version: number; keep: boolean }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  if (!keep) database.close();
}

test.describe('a full disk', () => {
  test.use({ books: 2500, frozen: true });

  test('in the middle of a sync loses nothing, asks nobody in vain, and the sync goes on when there is room', async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    const quota = await quotaOf(rig);
    await quota.setTo((await quota.used()) + ONE_AND_A_HALF_PAGES);
    await pressSync(rig);
    const refused = () => rig.problems.filter((one) => /Storage|Quota/.test(one)).length;
    const isNamed = async () => (await rig.lastJob())?.error?.code === 'STORAGE_FULL';
    await until('the disk to be full', async () => refused() > 0 || (await isNamed()), 120_000);
    const kept = await rig.readBooks();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(2400);

    if (!(await isNamed())) {
      // Not even the failure could be written. Whoever wakes the worker meets the full disk before Audible is asked.
      simulator.clearRequests();
      const before = refused();
      await (await rig.openPopup()).close();
      await until('the disk to be met again', async () => refused() > before);
      expect(simulator.requests.filter(({ route }) => route === 'api')).toEqual([]);
    }
    expect((await rig.readBooks()).length).toBe(kept.length);

    await quota.setTo(null);
    const popup = await rig.openPopup();
    if (await isNamed()) await popup.getByRole('button', { name: 'Sync Library' }).click();
    const job = await rig.waitForJob('the sync to go on', ({ status }) => status === 'COMPLETED');
    expect(job.ledger).toMatchObject({ audibleTotal: 2500, complete: true });
    const asins = new Set((await rig.readBooks()).map(({ asin }) => asin));
    expect(kept.filter(({ asin }) => !asins.has(asin))).toEqual([]);
    expect(asins.size).toBe(2500 - (job.ledger?.quarantined ?? 0));
  });
});

test.describe('a database', () => {
  test.use({ books: 1500 });

  test('closed under a running sync is opened again, or its failure has a name; the next sync is whole', async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    simulator.set({ delayMs: 600 });
    await pressSync(rig);
    await rig.waitForJob('a page to be stored', ({ processed }) => processed > 0);
    const page = await quietPage(rig);
    // The browser tells every connection to close before it raises the version.
    await page.evaluate(takeToVersion, { name: DATABASE_NAME, version: HIGHER_VERSION, keep: false });
    const job = await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null);
    expect(['COMPLETED', 'STORAGE_UNAVAILABLE']).toContain(job.error?.code ?? job.status);

    await rig.stopWorker();
    simulator.set({ delayMs: 0 });
    expect(await rig.syncAndWait()).toMatchObject({
      status: 'COMPLETED',
      ledger: { audibleTotal: 1500, complete: true },
    });
  });

  test('held in a version of the future serves the sync or names why not, and loses nothing', async ({ rig }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const before = (await rig.readBooks()).length;
    const page = await quietPage(rig);
    await page.evaluate(takeToVersion, { name: DATABASE_NAME, version: HIGHER_VERSION, keep: true });
    const during = await rig.syncAndWait();
    expect(['COMPLETED', 'STORAGE_UNAVAILABLE']).toContain(during.error?.code ?? during.status);
    expect((await rig.readBooks()).length).toBe(before);
    await page.close();
    expect(await rig.syncAndWait()).toMatchObject({ status: 'COMPLETED', ledger: { complete: true } });
  });

  test('that somebody keeps from being opened makes the sync wait, and it goes on when he lets go', async ({ rig }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const before = (await rig.readBooks()).length;
    const holder = await quietPage(rig);
    // An open connection that does not listen, and an upgrade that waits for it: nobody can open the database now.
    await holder.evaluate(async (name) => {
      await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = resolve;
      });
    }, DATABASE_NAME);
    const upgrader = await quietPage(rig);
    const upgrade = upgrader.evaluate(takeToVersion, { name: DATABASE_NAME, version: HIGHER_VERSION, keep: false });
    await rig.stopWorker();
    const popup = await rig.openPopup();
    await expect(popup.getByRole('heading').first()).toBeVisible();
    await holder.close();
    await upgrade;
    expect((await rig.readBooks()).length).toBe(before);
    expect(await rig.syncAndWait()).toMatchObject({ status: 'COMPLETED', ledger: { complete: true } });
  });
});

test.describe('a browser that is closed in the middle of a sync', () => {
  test.use({ books: 2500, frozen: true });

  test('goes on by itself when it starts again', async ({ chromium, simulator }, info) => {
    const launch = () =>
      launchWithExtension({
        executablePath: chromium,
        extension: EXTENSION,
        port: simulator.port,
        profile: info.outputPath('profile'),
      });
    let context = await launch();
    let rig = await createRig(context, simulator);
    await rig.signIn();
    simulator.set({ delayMs: 700 });
    await pressSync(rig);
    const interrupted = await rig.waitForJob('a page to be stored', ({ processed }) => processed > 0);
    await context.close();
    expect(interrupted.status).toBe('RUNNING');

    simulator.set({ delayMs: 0 });
    simulator.clearRequests();
    context = await launch();
    rig = await createRig(context, simulator);
    const job = await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null);
    expect(job).toMatchObject({
      id: interrupted.id,
      status: 'COMPLETED',
      ledger: { audibleTotal: 2500, complete: true },
    });
    expect(simulator.requests.filter(({ route }) => route === 'api').length).toBeLessThanOrEqual(2);
    expect((await rig.readBooks()).length).toBe(2500 - (job.ledger?.quarantined ?? 0));
    await context.close();
  });
});

test('nothing but one alarm stands while nothing is to be done, and none but alarms while a job waits', async ({
  rig,
  simulator,
}) => {
  await rig.signIn();
  const job = await rig.syncAndWait();
  const eye = await openEye(await quietPage(rig));
  await expect.poll(async () => (await eye.alarms()).map(({ name }) => name)).toEqual(['sync-due']);
  const [due] = await eye.alarms();
  expect(due?.scheduledTime).toBe(Date.parse(job.endedAt ?? '') + 24 * 3_600_000);

  simulator.fault({
    route: 'api',
    times: 1,
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '600' } },
  });
  await pressSync(rig);
  const waiting = await rig.waitForJob('the job to wait', ({ waitUntil }) => waitUntil !== null);
  const resumeAt = async () => (await eye.alarms()).find(({ name }) => name === 'sync-resume')?.scheduledTime;
  await expect.poll(resumeAt).toBe(Date.parse(waiting.waitUntil ?? ''));
  expect((await eye.alarms()).map(({ name }) => name).sort()).toEqual(['sync-due', 'sync-resume']);
  // The alarm is all that is left of the waiting: the worker may go, and nobody is asked meanwhile.
  await rig.stopWorker();
  simulator.clearRequests();
  await (await rig.openPopup()).close();
  expect(simulator.requests).toEqual([]);
  expect(await rig.lastJob()).toMatchObject({ id: waiting.id, status: 'RUNNING', waitUntil: waiting.waitUntil });
});
