import type { Page } from '@playwright/test';
import { signIn } from '../e2e/rig/sign-in.ts';
import { expect, test } from '../e2e/rig/test.ts';
import { openAlbum, type View } from './album.ts';

const UK = ['https://www.audible.co.uk/*', 'https://api.audible.co.uk/*'];

const chooser = (page: Page) => page.getByRole('combobox', { name: 'Library shown' });

async function together(page: Page): Promise<void> {
  await expect(chooser(page)).toHaveValue('*');
  await expect(page.locator('[data-book]').first()).toBeVisible();
}

const VIEWS: readonly View[] = [
  { name: 'all-list', prepare: together },
  { name: 'all-table', at: '?view=table', prepare: together },
  { name: 'all-covers', at: '?view=covers', prepare: together },
  { name: 'all-groups', at: '?q=group:marketplace', prepare: together },
  {
    name: 'all-book',
    prepare: async (page) => {
      await together(page);
      await page.locator('[data-book]').first().click();
      await expect(page.getByLabel('Note')).toBeVisible();
    },
  },
  {
    name: 'all-statistics',
    at: '?view=stats',
    prepare: (page) => expect(page.getByRole('figure', { name: 'Languages' })).toBeVisible({ timeout: 60_000 }),
  },
  {
    name: 'all-history',
    at: '?view=history',
    prepare: (page) => expect(page.locator('.history-line').first()).toBeVisible(),
  },
  {
    name: 'all-options',
    page: 'options',
    whole: 'html',
    prepare: (page) => expect(page.getByRole('region', { name: 'audible.co.uk' })).toBeVisible(),
  },
];

test('several libraries as one', async ({ rig }) => {
  await rig.allowHosts(...UK);
  rig.simulator.library('uk').generate(80, 7);
  const site = await rig.signIn();
  await rig.syncAndWait();
  await signIn(site, 'https://www.audible.co.uk/library/titles');
  await site.close();
  const options = await rig.openOptions();
  await options.getByLabel('Add another store').selectOption('uk');
  await options.getByRole('button', { name: 'Add audible.co.uk' }).click();
  await expect(options.getByRole('region', { name: 'audible.co.uk' })).toContainText('Shown');
  await rig.syncAndWait();
  await options.close();
  const page = await rig.openLibrary();
  await chooser(page).selectOption({ label: 'All libraries' });
  await together(page);
  await page.close();

  const album = await openAlbum(rig);
  await album.take(...VIEWS);
  expect(rig.problems).toEqual([]);
});
