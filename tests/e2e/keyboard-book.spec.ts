import type { Page } from '@playwright/test';
import { expectFocus, focused, pressAt, tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 120, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

const box = (page: Page) => page.getByLabel('Search library');
const books = (page: Page) => page.getByRole('list', { name: 'Books' }).locator('.book');

async function bookIsWrittenAbout(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await expect(books(page).first()).toBeVisible();
  await tabTo(page, books(page));
  const title = (await focused(page).locator('.book-title').textContent()) ?? '';
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: 'Book' });
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(title);
  await expectFocus(page);

  await tabTo(page, detail.getByRole('radio'));
  await page.keyboard.press('Space');
  await expect(detail.getByRole('radio', { name: '1 star' })).toBeChecked();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowRight');
  await expect(detail.getByRole('radio', { name: '4 stars' })).toBeChecked();
  await expect(detail.getByRole('radio', { name: '4 stars' })).toBeFocused();
  await pressAt(page, detail.getByRole('button', { name: 'Take back' }));
  await expect(detail.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(detail.getByRole('radio').and(focused(page))).toHaveCount(1);

  const tags = detail.getByRole('combobox', { name: 'Tags' }).or(detail.getByRole('textbox', { name: 'Tags' }));
  await tabTo(page, tags);
  await page.keyboard.type('to lend');
  await page.keyboard.press('Enter');
  const remove = detail.getByRole('button', { name: 'Remove tag to lend' });
  await expect(remove).toBeVisible();
  await expect(tags).toBeFocused();
  await pressAt(page, remove, 'Shift+Tab');
  await expect(remove).toHaveCount(0);
  await expect(tags).toBeFocused();

  await pressAt(page, detail.getByRole('button', { name: 'Hide this book' }));
  const unhide = detail.getByRole('button', { name: 'Show it again' });
  await expect(unhide).toBeFocused();
  await expect(books(page).filter({ hasText: title })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('button', { name: 'Hide this book' })).toBeFocused();

  await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pressAt(page, detail.getByRole('button', { name: 'Copy ASIN' }));
  await expect(detail.getByText('Copied', { exact: true })).toBeVisible();
  await expect(detail.getByRole('button', { name: 'Copy ASIN' })).toBeFocused();

  await pressAt(page, detail.locator('.facts').getByRole('link', { name: 'english' }), 'Shift+Tab');
  await expect(box(page)).not.toHaveValue('');
  await expectFocus(page);

  await pressAt(page, detail.getByRole('button', { name: 'Next book' }), 'Shift+Tab');
  await expectFocus(page);
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(books(page).and(focused(page))).toHaveCount(1);
  await page.close();
}

async function bookLiesOverTheList(rig: Rig): Promise<void> {
  const page = await rig.openSidePanel();
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(books(page).first()).toBeVisible();
  await tabTo(page, books(page));
  await page.keyboard.press('ArrowDown');
  const title = (await focused(page).locator('.book-title').textContent()) ?? '';
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Book' });
  await expect(dialog.getByRole('button', { name: 'Back to the list' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('heading', { level: 2 })).not.toHaveText(title);
  await expect(dialog.locator(':focus')).toBeInViewport();
  const next = (await dialog.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(focused(page).locator('.book-title')).toHaveText(next);

  // A link in it leads to the list, which it covers.
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await pressAt(page, dialog.locator('.facts').getByRole('link', { name: 'english' }));
  await expect(dialog).toHaveCount(0);
  await expect(box(page)).not.toHaveValue('');
  await expectFocus(page);
  await page.close();
}

async function lastBookIsHidden(rig: Rig): Promise<void> {
  const [book] = await rig.readBooks();
  const page = await rig.open('library', `?q=asin:${book?.asin}`);
  await expect(books(page)).toHaveCount(1);
  await tabTo(page, books(page));
  await page.keyboard.press('Space');
  await pressAt(page, page.getByRole('button', { name: 'Hide', exact: true }));
  await expect(books(page)).toHaveCount(0);
  await expectFocus(page);
  await pressAt(page, page.getByRole('button', { name: '1 hidden by you' }), 'Shift+Tab');
  await expect(books(page)).toHaveCount(1);
  await expectFocus(page);
  await page.close();
}

test('a book is opened, written about and hidden by keys', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('a book is rated, tagged, hidden and left through its links by keys', () => bookIsWrittenAbout(rig));
  await test.step('a book over the list takes the focus, and gives it back, in the side panel', () =>
    bookLiesOverTheList(rig));
  await test.step('hiding the last book on show leaves the focus on something', () => lastBookIsHidden(rig));
  expect(rig.problems).toEqual([]);
});
