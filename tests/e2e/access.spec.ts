import type { Page } from '@playwright/test';
import { axe, axeInBothSchemes } from './rig/axe.ts';
import type { PageName, Rig } from './rig/rig.ts';
import { inScheme, shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const PAGES: readonly PageName[] = ['popup', 'sidepanel', 'options', 'library'];
const SCHEMES = ['light', 'dark'] as const;

/** Every page in this state, in both schemes, without a violation; a picture of each stays with the results. */
async function everywhere(rig: Rig, state: string, ready: (page: Page) => Promise<void>): Promise<void> {
  for (const name of PAGES) {
    const page = await rig.open(name);
    await ready(page);
    for (const scheme of SCHEMES) {
      await inScheme(page, scheme);
      await axe(page, scheme);
      await shot(page, `${state}-${name}-${scheme}`);
    }
    await page.close();
  }
}

async function emptyEverywhere(rig: Rig): Promise<void> {
  await everywhere(rig, 'empty', (page) => expect(page.getByRole('button').first()).toBeVisible());
  for (const view of ['series', 'stats', 'history']) {
    const panel = await rig.open('sidepanel', `?view=${view}`);
    await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
    await axeInBothSchemes(panel, 320);
    await panel.close();
  }
}

async function signedOutEverywhere(rig: Rig): Promise<void> {
  await rig.syncAndWait();
  await everywhere(rig, 'signed-out', (page) => expect(page.getByRole('alert')).toBeVisible());
}

test('without a library', async ({ rig }) => {
  await test.step('nothing synced yet', () => emptyEverywhere(rig));
  await test.step('signed out', () => signedOutEverywhere(rig));
});

test('syncing', async ({ rig, simulator }) => {
  await rig.signIn();
  // Longer than all pages take to be looked at, and below the limit for headers.
  simulator.set({ delayMs: 12_000, heaviestPage: 100 });
  const popup = await rig.openPopup();
  await popup.getByRole('button', { name: 'Sync Library' }).click();
  await everywhere(rig, 'syncing', (page) => expect(page.getByRole('progressbar')).toBeVisible());
});

async function syncedEverywhere(rig: Rig): Promise<void> {
  await everywhere(rig, 'synced', (page) =>
    expect(
      page
        .getByText(/Complete/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible(),
  );
  for (const name of ['sidepanel', 'library'] as const) {
    const page = await rig.open(name);
    await page.getByTitle('What the last sync did').click();
    await axeInBothSchemes(page);
    await page.getByRole('list', { name: 'Books' }).getByRole('listitem').first().click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (const scheme of SCHEMES) {
      await inScheme(page, scheme);
      await axe(page, scheme);
      await shot(page, `detail-${name}-${scheme}`);
    }
    await page.close();
  }
}

async function listIsWalked(rig: Rig): Promise<void> {
  const page = await rig.openSidePanel();
  await expect(page.getByRole('list', { name: 'Books' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search library' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('list', { name: 'Books' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  const last = page.locator(':focus');
  await expect(last).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toBeVisible();
  await page.close();
}

test.describe('with books', () => {
  test.use({ books: 300 });

  test('they are looked at', async ({ rig, simulator }) => {
    await rig.signIn();
    await rig.syncAndWait();
    simulator.library().buy(2);
    await rig.syncAndWait();
    await test.step('synced, and a book opened', () => syncedEverywhere(rig));
    await test.step('the list can be used by keyboard alone', () => listIsWalked(rig));
  });
});
