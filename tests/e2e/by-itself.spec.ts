import type { BrowserContext } from '@playwright/test';
import type { JobRow } from '@/lib/sync/job';
import type { LibraryRow } from '@/lib/sync/library';
import type { Simulator } from '../simulator/contract.ts';
import { type Eye, openEye } from './kills/eye.ts';
import { EXTENSION, launchWithExtension } from './rig/launch.ts';
import { createRig, type Rig } from './rig/rig.ts';
import { DATABASE_NAME } from './rig/table.ts';
import { expect, test } from './rig/test.ts';
import { until } from './rig/until.ts';

const DAY_MS = 24 * 3_600_000;
const SOON_MS = 2_000;

const openQuietEye = async (rig: Rig): Promise<Eye> => {
  const page = await rig.context.newPage();
  await page.goto(rig.url('icons/128.png'));
  return openEye(page);
};

/** Runs inside a page: says when the one library is due, as the end of a sync does. */
async function setDue({ name, at }: { name: string; at: string }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('libraries', 'readwrite');
  const libraries = writing.objectStore('libraries');
  libraries.get('us').onsuccess = ({ target }) => {
    libraries.put({ ...(target as IDBRequest).result, nextDueAt: at });
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}

const dueAt = async (rig: Rig, at: number): Promise<void> => {
  const page = await rig.context.newPage();
  await page.goto(rig.url('icons/128.png'));
  await page.evaluate(setDue, { name: DATABASE_NAME, at: new Date(at).toISOString() });
  await page.close();
};

/** Waits for the next sync, which must be one that nobody asked for, and for the alarm of the one after it. */
async function expectScheduled(rig: Rig, last: JobRow): Promise<JobRow> {
  const job = await rig.waitForJob('a sync by itself', ({ id, endedAt }) => id !== last.id && endedAt !== null);
  expect(job).toMatchObject({ trigger: 'SCHEDULE', status: 'COMPLETED', ledger: { complete: true } });
  const [library] = await rig.readTable<LibraryRow>('libraries');
  const next = Date.parse(library?.nextDueAt ?? '');
  expect(next).toBe(Date.parse(job.endedAt ?? '') + DAY_MS);
  const eye = await openQuietEye(rig);
  await until('the alarms to be set', async () => (await eye.alarms()).every(({ name }) => name === 'sync-due'));
  expect((await eye.alarms()).map(({ scheduledTime }) => scheduledTime)).toEqual([next]);
  return job;
}

test('what is due is synced by an alarm that wakes the worker, and what became overdue when the browser starts', async ({
  chromium,
  simulator,
}, info) => {
  const launch = (): Promise<BrowserContext> =>
    launchWithExtension({
      executablePath: chromium,
      extension: EXTENSION,
      port: simulator.port,
      profile: info.outputPath('profile'),
    });
  let context = await launch();
  let rig = await createRig(context, simulator);
  await rig.signIn();
  const first = await rig.syncAndWait();
  expect(first.trigger).toBe('MANUAL');

  // Any start of the worker sets the alarm to what is stored; then the worker goes, and only the alarm is left.
  await dueAt(rig, Date.now() + SOON_MS);
  const eye = await openQuietEye(rig);
  await eye.command({ type: 'wake' });
  await rig.stopWorker();
  const second = await expectScheduled(rig, first);

  await dueAt(rig, Date.now() - DAY_MS);
  await context.close();
  simulator.library().buy(2);
  context = await launch();
  rig = await createRig(context, simulator);
  const third = await expectScheduled(rig, second);
  expect(third.ledger).toMatchObject({ new: 2 });
  await context.close();
});

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, how: { failQuietly: boolean }): Promise<unknown>;
}

/**
 * The extension goes and comes back as in an update: the browser ends its worker, closes its pages and loads it anew.
 * Without the developer mode Chromium loads no extension a second time that does not come from its store.
 */
async function reloadExtension({ context, id, url }: Rig): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extension) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(extension, { failQuietly: false });
  }, id);
  const isBack = () =>
    page.goto(url('icons/128.png')).then(
      () => true,
      () => false,
    );
  await until('the extension to be back', isBack);
  await page.close();
}

const pagesAsked = ({ requests }: Simulator): number => requests.filter(({ route }) => route === 'api').length;

test.describe('an update of the extension in the middle of a sync', () => {
  test.use({ books: 2500, frozen: true });

  test('stops it, and the new worker goes on with the same job by itself', async ({ rig, simulator }) => {
    await rig.signIn();
    simulator.fault({ route: 'api', from: 2, fault: { kind: 'slow-first-byte', ms: 8_000 } });
    const popup = await rig.openPopup();
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    const before = await rig.waitForJob('a page to be stored', ({ processed }) => processed > 0);
    // What was asked stays slow; what the new worker asks is not.
    simulator.clearFaults();
    simulator.clearRequests();
    await reloadExtension(rig);

    const updated = await createRig(rig.context, simulator);
    const job = await updated.waitForJob('the job to end', ({ endedAt }) => endedAt !== null);
    expect(job).toMatchObject({ id: before.id, status: 'COMPLETED', ledger: { audibleTotal: 2500, complete: true } });
    expect([1, 2]).toContain(pagesAsked(simulator));
    expect((await updated.readBooks()).length).toBe(2500 - (job.ledger?.quarantined ?? 0));
  });
});
