import type { Page } from '@playwright/test';
import { expectFocus, focused, pressAt, tabTo } from './rig/keys.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 120, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

const list = (page: Page) => page.getByRole('list', { name: 'Books' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const picked = (page: Page, count: number) => page.getByText(`${count} selected`, { exact: true });

test.beforeEach(async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
});
test.afterEach(({ rig }) => expect(rig.problems).toEqual([]));

test('several books are picked, tagged, hidden, shown and copied by keys', async ({ rig }) => {
  await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await rig.openLibrary();
  const row = list(page).locator('.book');
  await expect(row.first()).toBeVisible();
  await tabTo(page, row);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(picked(page, 2)).toBeVisible();
  await tabTo(page, page.getByLabel('A tag for the selected books'));
  await page.keyboard.type('to lend');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 books now have the tag “to lend”.')).toBeVisible();
  await expect(page.getByLabel('A tag for the selected books')).toBeFocused();

  await pressAt(page, button(page, 'Copy titles'));
  await expect(page.getByText('2 copied, a title to each line.')).toBeVisible();
  await expect(button(page, 'Copy titles')).toBeFocused();
  await pressAt(page, button(page, 'Hide'));
  await expect(page.getByText('2 selected, 2 not shown')).toBeVisible();
  await expect(button(page, 'Hide')).toBeFocused();
  await pressAt(page, button(page, 'Show again'));
  await expect(button(page, 'Show again')).toHaveCount(0);
  await expect(picked(page, 2)).toBeVisible();
  await expectFocus(page);
  await pressAt(page, button(page, 'Select all'), 'Shift+Tab');
  await expect(picked(page, (await rig.readBooks()).length)).toBeVisible();
  await expect(button(page, 'Select all')).toBeFocused();
  await pressAt(page, button(page, 'Clear'));
  await expect(button(page, 'Clear')).toHaveCount(0);
  await expect(row.and(focused(page))).toHaveCount(1);

  // For who does not know the keys there is a button.
  await pressAt(page, button(page, 'Select books'), 'Shift+Tab');
  await expect(button(page, 'Select books')).toBeFocused();
  await tabTo(page, list(page).getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(picked(page, 1)).toBeVisible();
  await expect(list(page).getByRole('checkbox').and(focused(page))).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(picked(page, 1)).toHaveCount(0);
  await expect(row.and(focused(page))).toHaveCount(1);
});

test.describe('after a sync that brought books', () => {
  test.use({ frozen: false });

  test('new books are marked as seen by keys', async ({ rig, simulator }) => {
    // More than are on show, for those are marked by being looked at.
    simulator.library().buy(60);
    await rig.syncAndWait();
    const page = await rig.open('library', '?q=is:new');
    const row = list(page).locator('.book');
    await expect(row.first()).toBeVisible();
    await tabTo(page, row);
    await page.keyboard.press('Space');
    await pressAt(page, button(page, 'Mark as seen'));
    await expect.poll(async () => (await rig.readBooks()).filter(({ status }) => status === 'SEEN').length).toBe(1);
    await expect(button(page, 'Mark as seen')).toBeFocused();
    await page.keyboard.press('Escape');
    await expectFocus(page);
    await pressAt(page, button(page, 'Mark all as seen'), 'Shift+Tab');
    await expect(button(page, 'Mark all as seen')).toHaveCount(0);
    await expectFocus(page);
  });
});
