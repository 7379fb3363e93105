import { focused, pressAt, tabTo } from './rig/keys.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 120, frozen: true });
// Against hanging only.
test.setTimeout(300_000);

test('a whole visit is made by keyboard alone', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const started = (await rig.readBooks()).filter((book) => !book.isFinished && (book.percentComplete ?? 0) > 0);
  const page = await rig.openLibrary();
  const list = page.getByRole('list', { name: 'Books' });
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Sections of the library' }).getByRole('link', { name });
  await expect(list.getByRole('listitem').first()).toBeVisible();

  // Search, and on to the books.
  await page.keyboard.press('/');
  await page.keyboard.type('is:started');
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(started.length));
  // While words are suggested, the key leads to them.
  await expect(page.getByLabel('Search library')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(list.locator(':focus')).toHaveCount(1);
  const first = await focused(page).textContent();

  // A book, a note on it, and back to where it was.
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: 'Book' });
  await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
  await tabTo(page, detail.getByLabel('Note'));
  await page.keyboard.type('Lent to nobody');
  await expect(detail.getByText('Saved')).toBeVisible();
  await pressAt(page, detail.getByRole('button', { name: 'Close' }), 'Shift+Tab');
  await expect(detail).toHaveCount(0);
  expect(await focused(page).textContent()).toBe(first);

  // Several books.
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 selected')).toHaveCount(0);

  // Help, and the search emptied.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Search help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Search library')).toHaveValue('');

  // A series and back, the numbers and their tables.
  await pressAt(page, section('Series'), 'Shift+Tab');
  const entries = page.getByRole('list', { name: 'Series' });
  await expect(entries.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Look for missing titles' })).toBeVisible();
  // The page begins at its heading; a step before that would begin at the end of the last page.
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await pressAt(page, page.getByRole('link', { name: 'All series' }), 'Shift+Tab');
  await expect(entries.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('/');
  await pressAt(page, section('Statistics'), 'Shift+Tab');
  await expect(page.getByRole('figure', { name: 'Lengths' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: 'Lengths' })).toBeVisible();

  // The main job.
  await page.keyboard.press('/');
  await tabTo(page, page.getByRole('button', { name: 'Sync Library' }), 'Shift+Tab');
  const before = (await rig.lastJob())?.id;
  await page.keyboard.press('Enter');
  await rig.waitForJob('the sync to end', ({ id, endedAt }) => id !== before && endedAt !== null);
  await expect(page.getByRole('button', { name: 'Sync Library' })).toBeFocused();
  expect(rig.problems).toEqual([]);
});

test('a screen reader finds books as a list or a grid, and a book as a page of its own', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.openLibrary();
  await expect(page.getByRole('list', { name: 'Books' })).toMatchAriaSnapshot(`
    - list "Books":
      - listitem:
        - button /.+ Narrated by .+ \\d+ h/
      - listitem:
        - button /.+ Narrated by .+ \\d+ h/
  `);
  await page.locator('[data-book]').first().click();
  await expect(page.getByRole('complementary', { name: 'Book' })).toMatchAriaSnapshot(`
    - complementary "Book":
      - button "Close"
      - button "Previous book" [disabled]
      - button "Next book"
      - article:
        - heading [level=2]
        - button "Listen"
        - button "Store page"
        - region "Yours":
          - heading "Yours" [level=3]
          - group "Your rating":
            - radio "1 star"
            - radio "5 stars"
          - textbox "Note"
        - region "About":
          - heading "About" [level=3]
        - region "Details":
          - heading "Details" [level=3]
          - term: Language
          - term: ASIN
  `);
  const table = await rig.open('library', '?view=table');
  await expect(table.getByRole('grid', { name: 'Books' })).toMatchAriaSnapshot(`
    - grid "Books":
      - rowgroup:
        - row "Title Authors Narrators Series Length Added Rating Progress":
          - columnheader "Title"
          - columnheader "Added"
      - rowgroup:
        - row:
          - gridcell
          - gridcell /.+/
  `);
  expect(rig.problems).toEqual([]);
});
