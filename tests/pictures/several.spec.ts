import type { Page } from '@playwright/test';
import { twoLibraries } from '../e2e/rig/stores.ts';
import { expect, test } from '../e2e/rig/test.ts';
import { openAlbum, type View } from './album.ts';

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
  rig.simulator.library('uk').generate(80, 7);
  await twoLibraries(rig);
  const page = await rig.openLibrary();
  await chooser(page).selectOption({ label: 'All libraries' });
  await together(page);
  await page.close();

  const album = await openAlbum(rig);
  await album.take(...VIEWS);
  expect(rig.problems).toEqual([]);
});
