import type { Page } from '@playwright/test';
import { expectFocus, focused, pressAt, tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 120, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

const box = (page: Page) => page.getByLabel('Search library');
const list = (page: Page) => page.getByRole('list', { name: 'Books' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Books' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The place, among all books, of the one that has the focus. */
const place = (page: Page): Promise<number> =>
  focused(page).evaluate((element) => {
    const row = element.closest('[aria-posinset], [aria-rowindex]');
    return Number(row?.getAttribute('aria-posinset') ?? row?.getAttribute('aria-rowindex'));
  });
const isAt = async (page: Page, at: number): Promise<void> => {
  await expect.poll(() => place(page)).toBe(at);
  await expectFocus(page);
};

async function viewsAreWalked(rig: Rig): Promise<void> {
  const all = (await rig.readBooks()).length;
  const page = await rig.openLibrary();
  for (const [view, row] of [
    ['Table', grid(page).locator('.book-row')],
    ['Covers', list(page).locator('.book')],
    ['List', list(page).locator('.book')],
  ] as const) {
    await pressAt(page, button(page, view));
    await expect(button(page, view)).toHaveAttribute('aria-pressed', 'true');
    await expect(button(page, view)).toBeFocused();
    await tabTo(page, row);
    await page.keyboard.press('End');
    await isAt(page, all);
    await page.keyboard.press('Home');
    await isAt(page, 1);
    await page.keyboard.press('PageDown');
    await expect.poll(() => place(page)).toBeGreaterThan(1);
    const below = await place(page);
    await page.keyboard.press('PageUp');
    await isAt(page, 1);
    expect(below).toBeGreaterThan(1);
    await page.keyboard.press(view === 'Covers' ? 'ArrowRight' : 'ArrowDown');
    await isAt(page, 2);
    await page.keyboard.press(view === 'Covers' ? 'ArrowLeft' : 'ArrowUp');
    await isAt(page, 1);
    // From here the next view is reached the way back.
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
  }
  await page.close();
}

async function tableIsSorted(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await pressAt(page, button(page, 'Table'));
  const header = (name: string) => grid(page).getByRole('columnheader', { name });
  await tabTo(page, header('Title').getByRole('button'));
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
  await expect(header('Length').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(header('Length')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('Length').getByRole('button')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(header('Length')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('Length').getByRole('button')).toBeFocused();

  const columns = button(page, 'Columns');
  await pressAt(page, columns, 'Shift+Tab');
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeFocused();
  const publisher = page.getByRole('checkbox', { name: 'Publisher' });
  await tabTo(page, publisher);
  await page.keyboard.press('Space');
  await expect(publisher).toBeChecked();
  await expect(header('Publisher')).toBeAttached();
  await expect(publisher).toBeFocused();
  await pressAt(page, button(page, 'Default columns'));
  await expect(header('Publisher')).toHaveCount(0);
  await expect(button(page, 'Default columns')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(columns).toBeFocused();
  await page.close();
}

async function orderIsChosen(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  const order = page.getByRole('combobox', { name: 'Order' });
  await tabTo(page, order);
  await page.keyboard.type('Len');
  await expect(box(page)).toHaveValue('sort:length');
  await expect(order).toBeFocused();
  await pressAt(page, button(page, 'Reverse the order'));
  await expect(box(page)).toHaveValue('sort:length-desc');
  await expect(button(page, 'Reverse the order')).toBeFocused();
  const groups = page.getByRole('combobox', { name: 'Groups' });
  await tabTo(page, groups);
  await page.keyboard.type('Lang');
  await expect(box(page)).toHaveValue('sort:length-desc group:language');
  await expect(groups).toBeFocused();
  await tabTo(page, list(page).locator('.book'));
  await page.keyboard.press('End');
  await expectFocus(page);

  const panel = await rig.openSidePanel();
  await panel.setViewportSize({ width: 320, height: 800 });
  const arrange = panel.getByRole('button', { name: /^Order and groups/ });
  await pressAt(panel, arrange);
  await tabTo(panel, panel.getByRole('combobox', { name: 'Groups' }));
  await panel.keyboard.type('Lang');
  await expect(box(panel)).toHaveValue('group:language');
  await expect(panel.getByRole('combobox', { name: 'Groups' })).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(arrange).toBeFocused();
  await page.close();
  await panel.close();
}

async function chartIsWalked(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  const section = page.getByRole('link', { name: 'Statistics', exact: true });
  await expect(list(page)).toBeVisible();
  await pressAt(page, section);
  const cells = page.getByRole('figure', { name: 'Lengths' }).getByRole('link');
  await tabTo(page, cells.first());
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  const name = (await cells.nth(1).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(/^length:/);
  await expect(list(page)).toBeVisible();
  await expectFocus(page);
  const [, titles = ''] = /(\d+) titles?/.exec(name) ?? [];
  await expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', titles);
  await page.close();
}

test('a library is looked at in many ways by keys', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('views are changed and walked by keys', () => viewsAreWalked(rig));
  await test.step('a table is sorted and given columns by keys', () => tableIsSorted(rig));
  await test.step('order and groups are chosen by keys, in the tab and in the panel', () => orderIsChosen(rig));
  await test.step('a chart is walked by keys, and leads to its books', () => chartIsWalked(rig));
  expect(rig.problems).toEqual([]);
});
