import type { Page } from '@playwright/test';
import { keyOf } from '@/lib/library/bookKey';
import { axeInBothSchemes } from './rig/axe.ts';
import { tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { inScheme, shot } from './rig/shots.ts';
import { twoLibraries } from './rig/stores.ts';
import { expect, test } from './rig/test.ts';

const box = (page: Page) => page.getByLabel('Search library');
const list = (page: Page) => page.getByRole('list', { name: 'Books' });
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Library shown' });
const count = async (page: Page) => Number(await list(page).getByRole('listitem').first().getAttribute('aria-setsize'));

/** Two libraries that share one title, whose ASIN this gives. */
async function twoThatShare(rig: Rig): Promise<string> {
  const [shared] = rig.simulator.library().items;
  const [other] = rig.simulator.library('uk').items;
  if (shared === undefined || other === undefined) throw new Error('No items');
  rig.simulator.library('uk').change(other.asin, { asin: shared.asin, title: shared.title });
  await twoLibraries(rig);
  return shared.asin;
}

// Against hanging only.
test.setTimeout(300_000);

test('all libraries are one, by keyboard, and every row knows where it is from', async ({ rig }) => {
  const asin = await twoThatShare(rig);
  const books = await rig.readBooks();
  const page = await rig.openLibrary();
  const british = books.filter(({ libraryId }) => libraryId === 'uk');
  await expect.poll(() => count(page)).toBe(british.length);
  await tabTo(page, chooser(page));
  await page.keyboard.press('Home');
  await expect(chooser(page)).toHaveValue('*');
  await expect.poll(() => count(page)).toBe(books.length);

  // One title, two rows.
  // In a field a key is a letter.
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await page.keyboard.type(`asin:${asin} `);
  await expect.poll(() => count(page)).toBe(2);
  const origins = await list(page).locator('.book-origin').allTextContents();
  expect(origins.toSorted()).toEqual(['audible.co.uk', 'audible.com']);
  await page.keyboard.type('marketplace:u');
  await expect(page.getByRole('option', { name: 'marketplace:audible.co.uk' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(`asin:${asin} marketplace:audible.co.uk `);
  await expect.poll(() => count(page)).toBe(1);

  // A note in one library is no note in the other.
  await page.keyboard.press('ArrowDown');
  await expect(list(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Book' });
  await expect(pane.getByRole('term').filter({ hasText: 'Marketplace' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('book')).toBe(keyOf({ libraryId: 'uk', asin }));
  await pane.getByLabel('Note').fill('Lent to Ida');
  await expect.poll(async () => (await rig.readTable('annotations')).length).toBe(1);
  expect(await rig.readTable('annotations')).toMatchObject([{ libraryId: 'uk', asin, note: 'Lent to Ida' }]);

  const again = await rig.open('library', new URL(page.url()).search);
  await expect(again.getByLabel('Note')).toHaveValue('Lent to Ida');
  await again.close();
  await page.keyboard.press('Escape');
  await box(page).fill(`asin:${asin} has:note`);
  await expect.poll(() => count(page)).toBe(1);

  await box(page).fill('group:marketplace');
  await expect(page.getByRole('heading', { name: `audible.co.uk ${british.length} books` })).toBeVisible();
  const facet = page.getByRole('list', { name: 'Marketplace' });
  await expect(facet.getByRole('link')).toHaveText([
    `audible.com ${books.length - british.length}`,
    `audible.co.uk ${british.length}`,
  ]);
  await facet.getByRole('link', { name: /co\.uk/ }).click();
  await expect.poll(() => count(page)).toBe(british.length);

  // The popup goes on with one library; the panel follows the tab, and so does an address of one library.
  const panel = await rig.open('sidepanel', `?book=${asin}`);
  await expect(panel.getByRole('dialog', { name: 'Book' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the list' }).click();
  await expect.poll(() => count(panel)).toBe(books.length);
  const popup = await rig.openPopup();
  await expect(popup.getByRole('button', { name: 'Sync Library' })).toHaveCount(1);
  await expect(popup.getByText('audible.co.uk')).toBeVisible();
  await popup.close();
  await chooser(panel).selectOption({ label: 'audible.com' });
  await expect.poll(() => count(panel)).toBe(books.length - british.length);
  await expect(panel.locator('.book-origin')).toHaveCount(0);
  expect(rig.strays()).toEqual([]);
  expect(rig.problems).toEqual([]);
});

test('all libraries are synced by one button, one after the other', async ({ rig }) => {
  await twoLibraries(rig);
  const page = await rig.openSidePanel();
  await chooser(page).selectOption({ label: 'All libraries' });
  const before = (await rig.readTable('jobs')).length;
  await page.getByRole('button', { name: 'Sync all libraries' }).click();
  await expect.poll(async () => (await rig.readTable('jobs')).length).toBe(before + 2);
  await expect
    .poll(async () => (await rig.readTable<{ status: string }>('jobs')).filter(({ status }) => status !== 'COMPLETED'))
    .toEqual([]);
  const lines = page.getByRole('list', { name: 'Your libraries' }).getByRole('listitem');
  await expect(lines).toHaveText([/^audible\.co\.uk \d+ books, proved complete/, /^audible\.com \d+ books, proved/]);
  await expect(page.getByRole('button', { name: 'Sync all libraries' })).toBeEnabled();
});

test('all libraries break no rule in any view, and look right', async ({ rig }) => {
  await twoLibraries(rig);
  const page = await rig.openLibrary();
  await chooser(page).selectOption({ label: 'All libraries' });
  // Every view as narrow or as wide as it gets, and one picture of it.
  for (const [name, address, width, scheme] of [
    ['list', '', 320, 'light'],
    ['table', '?view=table', 1440, 'dark'],
    ['covers', '?view=covers', 320, 'light'],
    ['groups', '?q=group:marketplace', 1440, 'dark'],
    ['statistics', '?view=stats', 320, 'light'],
    ['history', '?view=history', 320, 'light'],
  ] as const) {
    await page.goto(rig.url(`library.html${address}`));
    await expect(chooser(page)).toHaveValue('*');
    await axeInBothSchemes(page, width);
    await inScheme(page, scheme);
    await shot(page, `${name}-${width}-${scheme}`);
  }
});
