import type { Page } from '@playwright/test';
import { expectFocus, pressAt, tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { signInAtBoth, twoLibraries } from './rig/stores.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 60, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.afterEach(({ rig }) => expect(rig.problems).toEqual([]));

async function failedSyncIsMended(rig: Rig): Promise<void> {
  const page = await rig.openPopup();
  await pressAt(page, button(page, 'Sync Library'));
  await rig.waitForJob('the sync to fail', ({ status }) => status === 'FAILED');
  await expectFocus(page);
  const opened = rig.context.waitForEvent('page');
  await pressAt(page, button(page, 'Sign in to Audible'), 'Shift+Tab');
  const site = await opened;
  await site.waitForLoadState();
  await rig.signIn(site);
  await site.close();
  await page.bringToFront();
  await pressAt(page, button(page, 'Sync Library'));
  await rig.waitForJob('the sync', ({ status }) => status === 'COMPLETED');
  await expect(button(page, 'Sync Library')).toBeFocused();
  await page.close();
}

async function popupLeadsOn(rig: Rig): Promise<void> {
  const before = await rig.lastJob();
  const page = await rig.openPopup();
  await pressAt(page, button(page, 'Sync Library'));
  await rig.waitForJob('the sync', ({ id, status }) => id !== before?.id && status === 'COMPLETED');
  await expect(button(page, 'Sync Library')).toBeFocused();
  const ledger = page.locator('summary', { hasText: 'What the last sync did' });
  await pressAt(page, ledger);
  await expect(page.getByText('Audible says')).toBeVisible();
  await expect(ledger).toBeFocused();
  const opened = rig.context.waitForEvent('page');
  await pressAt(page, button(page, 'Open full library'));
  await expect(await opened).toHaveURL(/library\.html/);
}

test('a popup syncs by keys', async ({ rig }) => {
  await test.step('a failed sync is mended by keys', () => failedSyncIsMended(rig));
  await test.step('the popup brings the library up to date, and leads on, by keys', () => popupLeadsOn(rig));
});

test('a sync that waits is sent on by keys', async ({ rig, simulator }) => {
  await rig.signIn();
  const page = await rig.openSidePanel();
  const throttled = { kind: 'status', status: 429, headers: { 'retry-after': '600' } } as const;
  simulator.fault({ route: 'api', times: 1, fault: throttled });
  await pressAt(page, button(page, 'Sync Library'));
  const waiting = await rig.waitForJob('the sync to wait', ({ waitUntil }) => waitUntil !== null);
  await expectFocus(page);
  await pressAt(page, button(page, 'Go on now'), 'Shift+Tab');
  await rig.waitForJob('the sync', ({ id, status }) => id === waiting.id && status === 'COMPLETED');
  await expectFocus(page);
  await tabTo(page, page.locator('[data-book]'));
});

test('the one library that failed among several is gone to by keys', async ({ rig }) => {
  await twoLibraries(rig);
  await rig.forbidHosts('https://www.audible.co.uk/*', 'https://api.audible.co.uk/*');
  const page = await rig.openSidePanel();
  const shown = page.getByRole('combobox', { name: 'Library shown' });
  await tabTo(page, shown);
  await page.keyboard.press('Home');
  await pressAt(page, button(page, 'Sync all libraries'));
  const toFailed = button(page, 'Show audible.co.uk');
  await expect(toFailed).toBeVisible();
  await expect(button(page, 'Sync all libraries')).toBeFocused();
  await pressAt(page, toFailed, 'Shift+Tab');
  await expect(shown).toHaveValue('uk');
  await expectFocus(page);
  await tabTo(page, button(page, 'Allow access'));
});

test('the options are set by keys', async ({ rig, simulator }) => {
  for (const { asin } of simulator.library().items.slice(0, 12)) simulator.library().change(asin, { title: null });
  await signInAtBoth(rig);
  await rig.syncAndWait();
  const page = await rig.openOptions();
  await expect(button(page, 'Read every title')).toBeVisible();

  const before = (await rig.lastJob())?.id;
  await pressAt(page, button(page, 'Read every title'));
  await rig.waitForJob('all titles', ({ id, status }) => id !== before && status === 'COMPLETED');
  await expectFocus(page);

  const period = page.getByRole('combobox', { name: 'Sync by itself' });
  await tabTo(page, period);
  await page.keyboard.type('Off');
  await expect(period).toBeFocused();
  await expect.poll(async () => (await rig.readTable<{ periodHours: number }>('libraries'))[0]?.periodHours).toBe(0);
  await tabTo(page, page.getByRole('combobox', { name: 'Add another store' }));
  await page.keyboard.type('United K');
  await pressAt(page, button(page, 'Add audible.co.uk'));
  await expect(page.getByRole('region', { name: 'audible.co.uk' })).toContainText('Shown');
  await expectFocus(page);
  await pressAt(page, button(page, 'Show audible.com'), 'Shift+Tab');
  await expect(page.getByRole('region', { name: 'audible.com' })).toContainText('Shown');
  await expectFocus(page);

  const quarantine = page.getByRole('region', { name: /^Could not be read/ });
  const entries = quarantine.locator('summary');
  await expect(entries).toHaveCount(10);
  await pressAt(page, entries.first());
  await tabTo(page, quarantine.getByRole('region'));
  await pressAt(page, quarantine.getByRole('button', { name: /^Show all/ }));
  await expect.poll(() => entries.count()).toBeGreaterThan(10);
  await expect(entries.nth(10)).toBeFocused();
  await pressAt(page, button(page, 'Try again'));
  await expect(quarantine.getByRole('status')).toHaveText('Still not readable. Nothing changed.');
  await expect(button(page, 'Try again')).toBeFocused();

  await pressAt(page, button(page, 'Check connection'));
  await expect(page.getByText('Your library can be reached.')).toBeVisible();
  await expect(button(page, 'Check connection')).toBeFocused();
  await pressAt(page, page.locator('summary', { hasText: 'What the report says' }));
  await tabTo(page, page.getByRole('region', { name: 'Report' }));
  await pressAt(page, button(page, 'Keep my library'));
  await expectFocus(page);
  const opened = rig.context.waitForEvent('page');
  await pressAt(page, button(page, 'Full library'));
  await expect(await opened).toHaveURL(/library\.html/);
});

test('whose library it is is answered by keys, in the panel', async ({ rig, simulator }) => {
  const site = await rig.signIn();
  await rig.syncAndWait();
  simulator.expireSessions();
  simulator.nextAccount = 'somebody';
  await rig.signIn(site);
  await site.close();
  expect(await rig.syncAndWait()).toMatchObject({ error: { code: 'OTHER_ACCOUNT' } });
  const page = await rig.openSidePanel();
  await pressAt(page, button(page, 'Keep apart'));
  const shown = page.getByRole('combobox', { name: 'Library shown' });
  await expect(shown).toHaveValue('us-2');
  await expectFocus(page);
  await expect(page.getByRole('status').filter({ hasText: 'Complete' })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, shown, 'Shift+Tab');
  await page.keyboard.press('Home');
  await expect(shown).not.toHaveValue('us-2');
  await expect(shown).toBeFocused();
});
