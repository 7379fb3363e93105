import type { Page } from '@playwright/test';
import { axeInBothSchemes } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { seriesWithGaps } from './rig/series.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 200 });

async function synced(rig: Rig): Promise<void> {
  await rig.signIn();
  await rig.syncAndWait();
  rig.simulator.clearRequests();
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
const shelf = (page: Page) => page.getByRole('list', { name: 'Reading order' });

test('a series shows what is missing from it, asked for without the session, and offline too', async ({ rig }) => {
  await synced(rig);
  const title = seriesWithGaps(rig.simulator.library());
  const page = await rig.openSidePanel();
  const other = await rig.openLibrary();
  await section(other, 'Series').click();
  await other.getByRole('link', { name: title }).first().click();
  await expect(other.getByRole('heading', { name: title })).toBeFocused();

  await section(page, 'Series').click();
  await axeInBothSchemes(page, 320);
  await page.getByLabel('Search library').fill(title);
  await page.getByRole('list', { name: 'Series' }).getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeFocused();
  await axeInBothSchemes(page);
  const own = await shelf(page).getByRole('listitem').count();
  await page.getByRole('button', { name: 'Look for missing titles' }).click();
  await expect(page.getByText('Catalogue asked on')).toBeVisible();
  await expect(page.getByText(/^You have \d+ of \d+/)).toBeVisible();
  expect(await shelf(page).getByRole('listitem').count()).toBeGreaterThan(own);
  await expect(shelf(page).getByText('Not out yet').first()).toBeVisible();
  // The other window learns of it by itself.
  await expect(shelf(other).getByRole('listitem')).toHaveCount(await shelf(page).getByRole('listitem').count());

  const asked = rig.simulator.requests.filter(({ route }) => route !== 'image');
  expect(asked.map(({ route, host }) => `${route} ${host}`)).toEqual(asked.map(() => 'catalog api.audible.com'));
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  expect(rig.strays()).toEqual([]);
  await axeInBothSchemes(page);

  rig.simulator.fault({ route: 'catalog', fault: { kind: 'reset' } });
  await page.reload();
  await expect(shelf(page).getByText('Not out yet').first()).toBeVisible();

  const before = await shelf(page).getByRole('listitem').count();
  await page
    .getByRole('button', { name: /^Not interested:/ })
    .first()
    .click();
  await expect(shelf(page).getByRole('listitem')).toHaveCount(before - 1);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await axeInBothSchemes(page);
  await page.keyboard.press('Enter');
  await expect(shelf(page).getByRole('listitem')).toHaveCount(before);
  expect(rig.problems).toEqual([]);
});

test('titles that are folded away are unfolded where the browser finds one of them', async ({ rig }) => {
  await synced(rig);
  const title = seriesWithGaps(rig.simulator.library());
  const page = await rig.openLibrary();
  await section(page, 'Series').click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('button', { name: 'Look for missing titles' }).click();
  await expect(page.getByText('Catalogue asked on')).toBeVisible();
  await page
    .getByRole('button', { name: /^Not interested:/ })
    .first()
    .click();
  const fold = page.getByRole('button', { name: 'Not interested 1' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  const line = page.locator('.series-aside', { has: fold }).locator('li');
  await expect(line).toBeAttached();
  await expect(line).toBeHidden();
  await axeInBothSchemes(page);
  // Goes the way that its own search goes, which no test can use.
  await line.evaluate((element) => {
    element.id = 'found';
    location.hash = 'found';
  });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toBeInViewport();
  expect(rig.problems).toEqual([]);
});

test('indexes are walked by keys, and Back leads to where the reader was', async ({ rig }) => {
  await synced(rig);
  const page = await rig.openLibrary();
  await section(page, 'Authors').click();
  const list = page.getByRole('list', { name: 'Authors' });
  await list.getByRole('link').first().focus();
  await axeInBothSchemes(page);
  await page.keyboard.press('End');
  const left = (await page.locator(':focus .index-name').textContent()) ?? '';
  await expect(page.locator(':focus')).toBeInViewport();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: left, exact: true })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByRole('list', { name: 'Books' }).getByRole('listitem').first()).toBeVisible();
  await axeInBothSchemes(page);
  await page.goBack();
  await expect(page.locator(':focus .index-name')).toHaveText(left);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
  await section(page, 'Books').click();
  await expect(page.getByRole('list', { name: 'Books' }).getByRole('listitem').first()).toHaveAttribute(
    'aria-setsize',
    String((await rig.readBooks()).length),
  );

  const panel = await rig.openSidePanel();
  await panel.setViewportSize({ width: 320, height: 800 });
  await section(panel, 'Narrators').click();
  const narrator = panel.getByRole('list', { name: 'Narrators' }).getByRole('link').first();
  await expect(narrator).toBeVisible();
  await axeInBothSchemes(panel);
  await narrator.click();
  await expect(panel.getByRole('list', { name: 'Books' }).getByRole('listitem').first()).toBeVisible();
  await axeInBothSchemes(panel);
  expect(rig.simulator.requests.filter(({ route }) => route !== 'image')).toEqual([]);
  expect(rig.problems).toEqual([]);
});
