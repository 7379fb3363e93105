import type { Page } from '@playwright/test';
import { axeInBothSchemes } from './rig/axe.ts';
import { expect, test } from './rig/test.ts';

const box = (page: Page) => page.getByLabel('Search library');
const saved = (page: Page) => page.getByRole('navigation', { name: 'Saved searches' });

// Against hanging only.
test.setTimeout(300_000);
test.use({ books: 250 });

test('a search is kept under a name, in every window, with the number of its books', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const books = await rig.readBooks();
  const finished = books.filter(({ isFinished }) => isFinished).length;
  const page = await rig.open('library', '?q=is:finished');
  const panel = await rig.openSidePanel();
  await page.bringToFront();
  const save = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name of this search').fill(name);
    await page.keyboard.press('Enter');
  };
  await save('Done');
  const done = saved(page).getByRole('link', { name: `Done ${finished}` });
  await expect(done).toHaveAttribute('aria-current', 'true');
  await box(page).fill('is:plus');
  await save(' done ');
  await expect(page.getByText('There is a saved search “done” already.')).toBeVisible();
  await axeInBothSchemes(page);
  await page.getByLabel('Name of this search').fill('From Plus');
  await page.keyboard.press('Enter');
  await expect(saved(page).getByRole('link', { name: /^From Plus/ })).toHaveAttribute('aria-current', 'true');
  await done.click();
  await expect(box(page)).toHaveValue('is:finished');
  await page.goBack();
  await expect(box(page)).toHaveValue('is:plus');

  await page.getByRole('button', { name: 'Edit saved searches' }).click();
  await page.getByRole('button', { name: 'Move “From Plus” up' }).click();
  await expect(page.getByLabel(/^Name of/).first()).toHaveValue('From Plus');
  await expect(page.getByRole('button', { name: 'Move “From Plus” up' })).toBeFocused();
  await page.getByLabel('Name of “Done”').fill('Finished');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of “Finished”')).toBeFocused();
  await page.getByRole('button', { name: 'Delete “Finished”' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of “Finished”')).toBeFocused();
  await axeInBothSchemes(page);

  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Saved searches' }).click();
  await expect(saved(panel).getByRole('link')).toHaveText([/^From Plus \d+$/, `Finished ${finished}`]);
  await axeInBothSchemes(panel, 320);
  await saved(panel)
    .getByRole('link', { name: /^Finished/ })
    .click();
  await expect(box(panel)).toHaveValue('is:finished');
  await expect(panel.getByRole('button', { name: 'Saved searches' })).toBeFocused();
  expect(rig.problems).toEqual([]);
});
