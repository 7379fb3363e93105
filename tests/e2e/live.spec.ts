import type { Page } from '@playwright/test';
import { axeInBothSchemes } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

const badge = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));
const dueAlarm = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => (await chrome.alarms.getAll()).find(({ name }) => name === 'sync-due')?.scheduledTime);

test.describe('while a job runs', () => {
  test.use({ books: 2500 });

  test('popup, side panel and options follow it, and all show its end', async ({ rig, simulator }) => {
    await rig.signIn();
    simulator.set({ delayMs: 1500 });
    const pages = [await rig.openPopup(), await rig.openSidePanel(), await rig.openOptions()];
    const [popup, panel] = pages;
    if (popup === undefined || panel === undefined) throw new Error('No pages');
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    for (const page of pages) {
      await expect(page.getByRole('progressbar')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sync Library' })).toHaveCount(0);
    }
    // Books appear in the open list as pages are stored, before the job has ended.
    await expect(panel.getByRole('list', { name: 'Books' }).getByRole('listitem').first()).toBeVisible();
    expect(await rig.lastJob()).toMatchObject({ status: 'RUNNING' });
    await expect.poll(() => badge(popup)).toMatch(/^\d+%$/);

    await rig.waitForJob('the job to end', ({ status }) => status === 'COMPLETED');
    for (const page of pages) {
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expect(page.getByRole('status').filter({ hasText: '2,500' }).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sync Library' })).toBeEnabled();
    }
    const stored = (await rig.readBooks()).length;
    await expect(panel.locator(`[aria-setsize="${stored}"]`).first()).toBeVisible();
    await expect.poll(() => badge(popup)).toBe('');
  });

  test('Cancel stops it before the next answer, keeps what came, and the next press goes on', async ({
    rig,
    simulator,
  }) => {
    await rig.signIn();
    simulator.set({ delayMs: 6000 });
    const popup = await rig.openPopup();
    await popup.getByRole('button', { name: 'Sync Library' }).click();
    await rig.waitForJob('the first page', ({ processed }) => processed > 0);
    await popup.getByRole('button', { name: 'Cancel' }).click();
    const cancelled = await rig.waitForJob('the job to end', ({ status }) => status === 'CANCELLED');
    // Well before the answers that were on their way: they would have brought the job to its end.
    expect(cancelled.processed).toBeLessThan(2500);
    const kept = (await rig.readBooks()).length;
    expect(kept).toBe(cancelled.processed - cancelled.counts.quarantined);
    await expect(popup.getByRole('button', { name: 'Sync Library' })).toBeEnabled();
    await axeInBothSchemes(popup);
    const panel = await rig.openSidePanel();
    await expect(panel.getByText('Cancelled')).toBeVisible();
    await axeInBothSchemes(panel, 320);

    simulator.set({ delayMs: 0 });
    simulator.clearRequests();
    const next = await rig.syncAndWait();
    expect(next.id).not.toBe(cancelled.id);
    expect(next.ledger).toMatchObject({ complete: true, audibleTotal: 2500 });
    expect(
      (await rig.readTable<{ id: string; status: string }>('jobs')).find(({ id }) => id === cancelled.id)?.status,
    ).toBe('CANCELLED');
  });
});

async function badgeCountsNew(rig: Rig): Promise<void> {
  const popup = await rig.openPopup();
  await expect.poll(() => badge(popup)).toBe('');
  rig.simulator.library().buy(3);
  await rig.syncAndWait();
  await expect.poll(() => badge(popup)).toBe('3');

  const panel = await rig.openSidePanel();
  await panel.bringToFront();
  // On screen for a second, at the top of a list that shows the newest first.
  await expect.poll(() => badge(popup)).toBe('');
  expect((await rig.readBooks()).filter(({ status }) => status === 'SEEN').length).toBe(3);
  await panel.close();
  await popup.close();
}

async function allAreMarked(rig: Rig): Promise<void> {
  rig.simulator.library().buy(12);
  await rig.syncAndWait();
  const popup = await rig.openPopup();
  await expect.poll(() => badge(popup)).toBe('12');
  const library = await rig.openLibrary();
  await popup.bringToFront();
  await library.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect.poll(() => badge(popup)).toBe('');
  await library.close();
  await popup.close();
}

test('the badge follows what is new', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('the badge counts what is new since the first import, until it was looked at', () =>
    badgeCountsNew(rig));
  await test.step('"Mark all as seen" empties the badge and tells every page', () => allAreMarked(rig));
});

test('fifty starts of the worker do not move the next scheduled sync', async ({ rig }) => {
  test.setTimeout(120_000);
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.openOptions();
  await expect.poll(() => dueAlarm(page)).toBeDefined();
  const due = await dueAlarm(page);
  const [library] = await rig.readTable<{ nextDueAt: string }>('libraries');
  expect(due).toBe(Date.parse(library?.nextDueAt ?? ''));
  for (let start = 0; start < 50; start++) {
    await rig.stopWorker();
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }));
  }
  expect(await dueAlarm(page)).toBe(due);
  expect((await rig.readTable('jobs')).length).toBe(1);
});

test('messages that are no command of ours, or carry more than one, are not obeyed', async ({ rig, simulator }) => {
  const page = await rig.openOptions();
  const messages = [{ type: 'sync', url: 'https://example.com' }, { type: 'fetch' }, 'sync', null, { type: 'cancel' }];
  for (const message of messages) {
    await page.evaluate((sent) => chrome.runtime.sendMessage(sent).catch(() => null), message);
  }
  expect(await rig.readTable('jobs')).toEqual([]);
  expect(simulator.requests).toEqual([]);
});
