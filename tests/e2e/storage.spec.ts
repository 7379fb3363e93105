import type { CDPSession, Page } from '@playwright/test';
import type { BookRow } from '@/lib/library/book';
import type { JobRow } from '@/lib/sync/job';
import { openEye } from './kills/eye.ts';
import { axeInBothSchemes } from './rig/axe.ts';
import { openInternals } from './rig/internals.ts';
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

/** Runs inside a page: writes to the books without end, so that whoever else wants to has to wait. */
async function holdBooks(name: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const books = database.transaction('books', 'readwrite').objectStore('books');
  const again = () => {
    books.get(['', '']).onsuccess = again;
  };
  again();
}

const NO_ROOM = /^There is no room left/;
const NOT_OPENED = /^The browser does not open its storage/;

/** The one sentence and the one button, on every page that shows how the sync stands. */
async function expectFailure(pages: readonly Page[], sentence: RegExp): Promise<void> {
  for (const page of pages) {
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('button', { name: 'Sync Library' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  }
}

test.describe('a full disk', () => {
  test.use({ books: 2500, frozen: true });

  /** A press when there is room again makes a new job, which takes over what the failed one had. */
  const expectWhole = async (rig: Rig, kept: readonly BookRow[]): Promise<void> => {
    const failed = await rig.lastJob();
    const job = await rig.syncAndWait();
    expect(job).toMatchObject({ status: 'COMPLETED', ledger: { audibleTotal: 2500, complete: true } });
    const jobs = new Map((await rig.readTable<JobRow>('jobs')).map((row) => [row.id, row]));
    expect(jobs.get(failed?.id ?? '')).toMatchObject({ status: 'FAILED', error: { code: 'STORAGE_FULL' } });
    const asins = new Set((await rig.readBooks()).map(({ asin }) => asin));
    expect(kept.filter(({ asin }) => !asins.has(asin))).toEqual([]);
    expect(asins.size).toBe(2500 - (job.ledger?.quarantined ?? 0));
  };

  test('that has no room for a page ends the sync by name and loses nothing', async ({ rig }) => {
    await rig.signIn();
    const quota = await quotaOf(rig);
    const popup = await rig.openPopup();
    await quota.setTo((await quota.used()) + ONE_AND_A_HALF_PAGES);
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    await expectFailure([popup], NO_ROOM);
    const kept = await rig.readBooks();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(2400);
    await quota.setTo(null);
    await expectWhole(rig, kept);
  });

  test('that takes no word more is named at once all the same, asks nobody in vain, and the next sync is whole', async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    simulator.set({ delayMs: 700 });
    const quota = await quotaOf(rig);
    const pages = [await rig.openPopup(), await rig.openSidePanel(), await rig.openOptions()];
    // Chromium asks for the quota only when more is written than it remembers to be free (bucket_context.cc).
    await quota.setTo((await quota.used()) + ONE_AND_A_HALF_PAGES);
    await pages[0]?.getByRole('button', { name: 'Sync Library' }).click();
    await rig.waitForJob('a page to be stored', ({ processed }) => processed > 0);
    await quota.setTo(1);
    await expectFailure(pages, NO_ROOM);
    for (const page of pages) await axeInBothSchemes(page);
    const kept = await rig.readBooks();
    expect(kept.length).toBeGreaterThan(0);
    expect(await rig.lastJob()).toMatchObject({ status: 'RUNNING' });

    // Neither a new worker nor a new page forgets it, and a press is answered without asking Audible.
    simulator.clearRequests();
    await rig.stopWorker();
    const popup = await rig.openPopup();
    await expectFailure([popup], NO_ROOM);
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    await until('the press to be refused', async () => rig.problems.some((one) => /Storage FULL/.test(one)));
    await expectFailure([popup, ...pages], NO_ROOM);
    expect(simulator.requests).toEqual([]);
    expect((await rig.readBooks()).length).toBe(kept.length);

    simulator.set({ delayMs: 0 });
    await quota.setTo(null);
    await expectWhole(rig, kept);
  });
});

test.describe('a database', () => {
  test.use({ books: 1500, frozen: true });

  test('closed by the browser in a commit undoes it by name; closed between two pages, it is opened again', async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    const internals = await openInternals(rig.context);
    const popup = await rig.openPopup();
    const holder = await quietPage(rig);
    /** Gives the job when it has stored one page and waits this long for the other. */
    const halfWay = async (ms: number): Promise<JobRow> => {
      simulator.clearFaults();
      simulator.fault({ route: 'api', from: 2, times: 1, fault: { kind: 'slow-first-byte', ms } });
      const before = await rig.lastJob();
      await popup.getByRole('button', { name: 'Sync Library' }).click();
      return rig.waitForJob('the first page', ({ id, checkpoint }) => id !== before?.id && checkpoint !== null);
    };

    const first = await halfWay(5_000);
    await holder.evaluate(holdBooks, DATABASE_NAME);
    await internals.untilWriting('sightings');
    await internals.forceClose();
    await expectFailure([popup], NOT_OPENED);
    expect(await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null)).toMatchObject({
      id: first.id,
      status: 'FAILED',
      error: { code: 'STORAGE_UNAVAILABLE' },
    });
    const kept = await rig.readBooks();
    expect(kept.length).toBe(1000 - first.counts.quarantined);

    const second = await halfWay(10_000);
    await internals.forceClose();
    const ended = await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null);
    expect(ended).toMatchObject({ id: second.id, status: 'COMPLETED', ledger: { audibleTotal: 1500, complete: true } });
    const rows = new Map((await rig.readBooks()).map((row) => [row.asin, row]));
    expect(rows.size).toBe(1500 - (ended.ledger?.quarantined ?? 0));
    expect(kept.map(({ asin }) => rows.get(asin))).toEqual(kept);
    await expect(popup.getByRole('alert')).toHaveCount(0);
  });

  test('taken to a version of the future in the middle of a sync is opened again, and the sync is whole', async ({
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
    expect(await rig.waitForJob('the job to end', ({ endedAt }) => endedAt !== null)).toMatchObject({
      status: 'COMPLETED',
      ledger: { audibleTotal: 1500, complete: true },
    });
    await rig.stopWorker();
    simulator.set({ delayMs: 0 });
    expect(await rig.syncAndWait()).toMatchObject({ status: 'COMPLETED', ledger: { complete: true } });
  });

  test('held in a version of the future serves the sync', async ({ rig }) => {
    await rig.signIn();
    await rig.syncAndWait();
    const before = (await rig.readBooks()).length;
    const page = await quietPage(rig);
    await page.evaluate(takeToVersion, { name: DATABASE_NAME, version: HIGHER_VERSION, keep: true });
    expect(await rig.syncAndWait()).toMatchObject({ status: 'COMPLETED', ledger: { complete: true } });
    expect((await rig.readBooks()).length).toBe(before);
  });

  test('that somebody keeps from being opened is named, and read again when he lets go', async ({ rig }) => {
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
    await expect(popup.getByRole('alert')).toHaveText(NOT_OPENED);
    await expect(popup.getByRole('button', { name: 'Sync Library' })).toBeEnabled();
    await axeInBothSchemes(popup);
    const library = await rig.openLibrary();
    await expect(library.getByRole('alert').first()).toBeVisible();
    await axeInBothSchemes(library, 320);
    await library.close();
    await holder.close();
    await upgrade;
    await expect(popup.getByRole('alert')).toHaveCount(0);
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
  // A library whose job is open is not due.
  expect((await eye.alarms()).map(({ name }) => name)).toEqual(['sync-resume']);
  // The alarm is all that is left of the waiting: the worker may go, and nobody is asked meanwhile.
  await rig.stopWorker();
  simulator.clearRequests();
  await (await rig.openPopup()).close();
  expect(simulator.requests).toEqual([]);
  expect(await rig.lastJob()).toMatchObject({ id: waiting.id, status: 'RUNNING', waitUntil: waiting.waitUntil });
});
