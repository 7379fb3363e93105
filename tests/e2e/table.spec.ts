import type { Locator, Page } from '@playwright/test';
import { axeInBothSchemes } from './rig/axe.ts';
import { shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const box = (page: Page) => page.getByLabel('Search library');
const grid = (page: Page) => page.getByRole('grid', { name: 'Books' });
const row = (page: Page, index: number) => grid(page).locator(`[aria-rowindex="${index}"]`);
const header = (page: Page, name: string) => grid(page).getByRole('columnheader', { name });
const title = (page: Page, index: number) => row(page, index).locator('.cell-words').textContent();

/** Nothing stands before its upper or its lower edge. */
const expectUncovered = (of: Locator): Promise<void> =>
  expect
    .poll(() =>
      of.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const middle = (left + right) / 2;
        return [top + 2, bottom - 2].every((y) => element.contains(document.elementFromPoint(middle, y)));
      }),
    )
    .toBe(true);

// Against hanging only.
test.setTimeout(300_000);
test.use({ books: 300 });

test('a table is sorted by its head, has the columns of the reader, and is walked by keys', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const books = await rig.readBooks();
  const page = await rig.open('library', '?view=table');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(books.length));

  await header(page, 'Length').getByRole('button').click();
  await expect(box(page)).toHaveValue('sort:length');
  await expect(header(page, 'Length')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('sort:length-desc');
  const longest = books.toSorted((a, b) => (b.runtimeMinutes ?? 0) - (a.runtimeMinutes ?? 0))[0];
  await expect(row(page, 1).getByRole('rowheader')).toContainText(longest?.title ?? '');

  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['Purchased', 'Publisher', 'Genres', 'ASIN']) {
    await page.getByRole('checkbox', { name, exact: true }).check();
  }
  await axeInBothSchemes(page);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(header(page, 'ASIN')).toBeAttached();
  const other = await rig.open('library', '?view=table');
  await expect(header(other, 'ASIN')).toBeAttached();
  await other.close();

  await row(page, 1).focus();
  await page.keyboard.press('End');
  await expect(row(page, books.length)).toBeFocused();
  await expect(row(page, books.length).getByRole('rowheader')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Book' })).toBeVisible();
  await page.keyboard.press('Escape');

  // To the side both parts go together, and the title stays where it is.
  const edge = await row(page, 8).getByRole('rowheader').boundingBox();
  await page.locator('.table-body').evaluate((body) => body.scrollTo({ left: 200 }));
  await expect.poll(() => page.locator('.table-head').evaluate(({ scrollLeft }) => scrollLeft)).toBe(200);
  expect(await row(page, 8).getByRole('rowheader').boundingBox()).toEqual(edge);

  // By keys too, as far as there are columns.
  await row(page, 8).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(grid(page)).toHaveAttribute('data-more', 'after');
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('ArrowRight');
  await expect(grid(page)).toHaveAttribute('data-more', 'before');
  await expect(row(page, 8)).toBeFocused();

  for (const width of [320, 1280]) {
    await axeInBothSchemes(page, width);
    await shot(page, `table-${width}`);
  }
  expect(rig.problems).toEqual([]);
});

test('the side panel has the table too, its title in sight and its other columns to the side', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.openSidePanel();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(grid(page)).toHaveAttribute('data-more', 'after');
  await row(page, 2).focus();
  const name = await title(page, 2);
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('ArrowRight');
  await expect(header(page, 'Progress')).toBeInViewport();
  await expect(row(page, 2).getByRole('rowheader')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Book' }).getByRole('heading', { level: 2 })).toHaveText(name ?? '');
  expect(rig.problems).toEqual([]);
});

test('the place is kept from view to view and through a sync, and so are the picked books', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.open('library', '?view=table');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '300');
  await row(page, 1).focus();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('PageDown');
  const place = (): Promise<number> => page.evaluate(() => scrollY);
  expect(await place()).toBeGreaterThan(0);
  // To the top, where the header takes room, the row at the end goes out of sight: it does not hold the reader back.
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByRole('banner')).toBeInViewport();
  await expect(page.locator('.book-row:focus')).not.toBeInViewport({ ratio: 1 });
  expect(await place()).toBe(0);
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('PageDown');
  const first = Number(await page.locator('.book-row:focus').getAttribute('aria-rowindex'));
  const name = await title(page, first);
  await page.keyboard.press(' ');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expectUncovered(row(page, first));
  // At once, as a quick hand does.
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 selected')).toHaveCount(0);
  await Promise.all([page.keyboard.press(' '), page.keyboard.press('Shift+ArrowDown')]);
  await expect(page.getByText('2 selected')).toBeVisible();
  await expect(row(page, first + 1)).toHaveAttribute('aria-selected', 'true');
  await expectUncovered(row(page, first + 1));
  await axeInBothSchemes(page);

  await page.getByRole('button', { name: 'List', exact: true }).click();
  const list = page.getByRole('list', { name: 'Books' });
  await expect(list.locator('li.picked')).toHaveCount(2);
  await expect(list.locator('li.picked [tabindex="0"]').first()).toBeInViewport({ ratio: 1 });
  await axeInBothSchemes(page);
  await page.getByRole('button', { name: 'Covers' }).click();
  await expect(list.getByRole('checkbox', { name: `Select ${name}`, exact: true })).toBeChecked();
  await expect(list.locator('li.picked [tabindex="0"]').first()).toBeInViewport({ ratio: 1 });
  await axeInBothSchemes(page);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(row(page, first)).toBeInViewport();

  const top = (await row(page, first).boundingBox())?.y;
  rig.simulator.library().buy(5);
  await rig.syncAndWait();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '305');
  await expect(row(page, first + 5)).toHaveAttribute('aria-selected', 'true');
  expect((await row(page, first + 5).boundingBox())?.y).toBeCloseTo(top ?? 0, 0);

  await box(page).fill('is:new');
  await expect(page.getByText('2 selected, 2 not shown')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'Order and groups' }).click();
  await axeInBothSchemes(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByText('2 selected')).toHaveCount(0);
  expect(rig.problems).toEqual([]);
});
