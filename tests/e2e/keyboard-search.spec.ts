import type { Page } from '@playwright/test';
import { expectFocus, pressAt, tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 120, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

const box = (page: Page) => page.getByLabel('Search library');
const list = (page: Page) => page.getByRole('list', { name: 'Books' });
const listed = (page: Page, count: number) =>
  expect(list(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count));

async function facetsAreSwitched(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const finished = books.filter(({ isFinished }) => isFinished).length;
  const page = await rig.openLibrary();
  await listed(page, books.length);
  const facets = page.getByRole('complementary', { name: 'Narrow down' });
  const state = facets.getByRole('list', { name: 'Listening' }).getByRole('link', { name: /^Finished/ });
  await pressAt(page, state);
  await listed(page, finished);
  await expect(state).toHaveAttribute('aria-current', 'true');
  await expect(state).toBeFocused();

  // The last of them has the fewest books, and is the first once it is asked for.
  const genres = facets.getByRole('list', { name: 'Genre' }).getByRole('link');
  const last = (await genres.last().locator('span').first().textContent()) ?? '';
  const genre = genres.filter({ has: page.getByText(last, { exact: true }) });
  await pressAt(page, genre);
  await expect(box(page)).toHaveValue(/is:finished genre:/);
  await expect(genre).toHaveAttribute('aria-current', 'true');
  await expect(facets.getByRole('list', { name: 'Listening' }).getByRole('link')).toHaveCount(1);
  await expect(genre).toBeFocused();
  await page.keyboard.press('Enter');
  await listed(page, finished);
  await expectFocus(page);
  await pressAt(page, state, 'Shift+Tab');
  await listed(page, books.length);
  await expectFocus(page);
  await page.close();
}

async function facetsAreADialog(rig: Rig): Promise<void> {
  const page = await rig.openSidePanel();
  await page.setViewportSize({ width: 320, height: 800 });
  const open = page.getByRole('button', { name: 'Narrow down' });
  await pressAt(page, open);
  const dialog = page.getByRole('dialog', { name: 'Narrow down' });
  await expect(dialog).toBeVisible();
  const facet = dialog.getByRole('link', { name: /^Finished/ });
  await pressAt(page, facet);
  await expect(facet).toHaveAttribute('aria-current', 'true');
  await expect(facet).toBeFocused();
  await pressAt(page, dialog.getByRole('button', { name: 'clear' }), 'Shift+Tab');
  await expect(dialog.getByRole('button', { name: 'clear' })).toHaveCount(0);
  await expect(dialog.locator(':focus')).toBeInViewport();
  await pressAt(page, dialog.getByRole('button', { name: /^Show \d+ books$/ }));
  // A closed dialog is gone for the reader a moment before it is gone from the page.
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
  await page.close();
}

async function searchIsTakenApart(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('is:fin');
  await expect(page.getByRole('option', { name: 'is:finished' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('length:>1h');
  await expect(box(page)).toHaveValue('is:finished length:>1h');
  const short = page.getByRole('group', { name: 'Common questions' }).getByRole('button', { name: 'Under 8 h' });
  await pressAt(page, short);
  await expect(short).toHaveAttribute('aria-pressed', 'true');
  await expect(short).toBeFocused();
  const remove = page.getByRole('button', { name: 'Remove length:>1h' });
  await pressAt(page, remove);
  await expect(remove).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await pressAt(page, page.getByRole('button', { name: 'clear', exact: true }));
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();

  await page.keyboard.type('is:finishd');
  await pressAt(page, page.getByRole('button', { name: /^Did you mean/ }));
  await expect(box(page)).toHaveValue('is:finished');
  await expect(box(page)).toBeFocused();
  const help = page.getByRole('button', { name: 'Search help' });
  const dialog = page.getByRole('dialog', { name: 'Search help' });
  await pressAt(page, help);
  await expect(dialog).toBeVisible();
  await pressAt(page, dialog.getByRole('button', { name: 'is:plus', exact: true }));
  await expect(box(page)).toHaveValue('is:plus');
  await expect(box(page)).toBeFocused();
  await pressAt(page, help);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(help).toBeFocused();
  await page.close();
}

async function searchIsKept(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  const saved = page.getByRole('navigation', { name: 'Saved searches' });
  const add = saved.getByRole('button', { name: 'Save this search' });
  const edit = saved.getByRole('button', { name: 'Edit saved searches' });
  await page.keyboard.press('/');
  await page.keyboard.type('is:finished');
  await pressAt(page, add, 'Shift+Tab');
  await expect(saved.getByLabel('Name of this search')).toBeFocused();
  await page.keyboard.type('Done');
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  const link = saved.getByRole('link', { name: /^Done/ });
  await pressAt(page, link, 'Shift+Tab');
  await expect(box(page)).toHaveValue('is:finished');
  await expect(link).toBeFocused();

  await pressAt(page, edit, 'Shift+Tab');
  await tabTo(page, saved.getByLabel('Name of “Done”'));
  await page.keyboard.type('Ended');
  await page.keyboard.press('Enter');
  await expect(saved.getByLabel('Name of “Ended”')).toBeFocused();
  const remove = saved.getByRole('button', { name: 'Delete “Ended”' });
  await pressAt(page, remove);
  await expect(saved.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(saved.getByLabel('Name of “Ended”')).toBeFocused();
  await pressAt(page, remove);
  await expect(saved.getByRole('button', { name: 'Undo' })).toBeFocused();
  // With the last of them goes what leads to them.
  await pressAt(page, edit, 'Shift+Tab');
  await expect(edit).toHaveCount(0);
  await expectFocus(page);

  const panel = await rig.openSidePanel();
  const menu = panel.getByRole('button', { name: 'Saved searches' });
  await pressAt(panel, menu);
  await expect(panel.getByRole('dialog', { name: 'Saved searches' })).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.close();
  await panel.close();
}

async function absenceIsExplained(rig: Rig): Promise<void> {
  const wanted = (await rig.readBooks()).find(({ isFinished }) => !isFinished);
  const page = await rig.openLibrary();
  await expect(list(page).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('is:finished');
  const why = page.getByRole('button', { name: 'Why is a book not shown?' });
  await pressAt(page, why);
  const dialog = page.getByRole('dialog', { name: 'Why is a book not shown?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(why).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('Which book?'));
  await page.keyboard.type(wanted?.asin ?? '');
  await pressAt(page, dialog.getByRole('button', { name: 'Take out is:finished' }));
  await expect(dialog.getByText('It is shown.')).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await pressAt(page, dialog.getByRole('button', { name: 'Open it' }));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Book' })).toContainText(wanted?.title ?? '');
  await expectFocus(page);
  await page.close();
}

test('a library is searched by keys', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('facets are switched by keys, and keep the focus wherever their counts put them', () =>
    facetsAreSwitched(rig));
  await test.step('facets are a dialog in the side panel, which gives the focus back', () => facetsAreADialog(rig));
  await test.step('a search is completed, made of chips and taken apart by keys', () => searchIsTakenApart(rig));
  await test.step('a search is kept, renamed, followed and deleted by keys', () => searchIsKept(rig));
  await test.step('why a book is not shown is found out by keys', () => absenceIsExplained(rig));
  expect(rig.problems).toEqual([]);
});
