import type { Page } from '@playwright/test';
import { expectFocus, focused, pressAt, tabTo } from './rig/keys.ts';
import type { Rig } from './rig/rig.ts';
import { seriesWithGaps } from './rig/series.ts';
import { expect, test } from './rig/test.ts';

test.use({ books: 200 });
// Against hanging only.
test.setTimeout(300_000);

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections of the library' }).getByRole('link', { name });
const books = (page: Page) => page.getByRole('list', { name: 'Books' }).locator('.book');
const heading = (page: Page) => page.getByRole('heading', { level: 2 }).and(focused(page));

async function peopleAreGoneTo(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await expect(books(page).first()).toBeVisible();
  await pressAt(page, section(page, 'Authors'));
  const authors = page.getByRole('list', { name: 'Authors' }).getByRole('link');
  await expect(authors.first()).toBeVisible();
  await expect(section(page, 'Authors')).toBeFocused();
  const order = page.getByRole('combobox', { name: 'Order' });
  await tabTo(page, order);
  await page.keyboard.type('By');
  await expect(page).toHaveURL(/by=name/);
  await expect(order).toBeFocused();
  await tabTo(page, authors);
  await page.keyboard.press('ArrowDown');
  await expectFocus(page);
  const name = (await focused(page).locator('.index-name').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(name);

  await tabTo(page, books(page));
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: 'Book' });
  await expect(detail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(books(page).and(focused(page))).toHaveCount(1);
  const readers = page.locator('.companions', { hasText: 'Read by' }).getByRole('link');
  const reader = (await readers.first().textContent()) ?? '';
  await pressAt(page, readers.first(), 'Shift+Tab');
  await expect(heading(page)).toHaveText(reader);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await expectFocus(page);
  await page.goBack();
  await expect(focused(page).locator('.index-name')).toHaveText(name);

  await pressAt(page, section(page, 'Narrators'), 'Shift+Tab');
  const narrators = page.getByRole('list', { name: 'Narrators' }).getByRole('link');
  await tabTo(page, narrators);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeVisible();
  await pressAt(page, page.getByRole('link', { name: 'All narrators' }), 'Shift+Tab');
  await expect(narrators.first()).toBeVisible();
  await expectFocus(page);
  await tabTo(page, narrators);
  await page.keyboard.press('Enter');
  await pressAt(page, page.getByRole('link', { name: 'Search these books' }));
  await expect(page.getByLabel('Search library')).toHaveValue(/^narrator:=/);
  await expectFocus(page);
  await page.close();
}

async function gapsAreSetAside(rig: Rig): Promise<void> {
  const { simulator } = rig;
  const title = seriesWithGaps(simulator.library());
  const page = await rig.openLibrary();
  await expect(books(page).first()).toBeVisible();
  await pressAt(page, section(page, 'Series'));
  await page.keyboard.press('/');
  await page.keyboard.type(title);
  const entries = page.getByRole('list', { name: 'Series' }).getByRole('link');
  await expect(entries.first().locator('.index-name')).toHaveText(title);
  await tabTo(page, entries.first());
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title);

  const shelf = page.getByRole('list', { name: 'Reading order' });
  const lines = shelf.getByRole('listitem');
  simulator.fault({ route: 'catalog', fault: { kind: 'reset' }, times: 10 });
  await pressAt(page, page.getByRole('button', { name: 'Look for missing titles' }));
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeFocused({ timeout: 60_000 });
  simulator.clearFaults();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Catalogue asked on')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();

  await tabTo(page, shelf.locator('[tabindex="0"]'));
  await page.keyboard.press('Home');
  const ignore = shelf.getByRole('button', { name: /^Not interested:/ });
  const toIgnore = async (): Promise<string> => {
    const all = await lines.count();
    for (
      let at = 0;
      at < all &&
      (await lines
        .filter({ has: focused(page) })
        .filter({ has: ignore })
        .count()) === 0;
      at++
    ) {
      await page.keyboard.press('ArrowDown');
      await expectFocus(page);
    }
    await tabTo(page, ignore);
    return (await focused(page).getAttribute('aria-label')) ?? '';
  };
  const name = (await toIgnore()).replace('Not interested: ', '');
  const before = await lines.count();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(before - 1);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(before);
  await expect(undo).toHaveCount(0);
  const back = lines.filter({ has: page.getByRole('button', { name: `Not interested: ${name}`, exact: true }) });
  await expect(back.locator(':focus')).toBeInViewport();

  await tabTo(page, ignore);
  await page.keyboard.press('Enter');
  await expect(undo).toBeFocused();
  const aside = page.locator('.series-aside', { hasText: 'Titles that you do not miss.' });
  await pressAt(page, aside.getByRole('button', { name: 'Not interested 1' }));
  await pressAt(page, aside.getByRole('button', { name: `Miss it again: ${name}`, exact: true }));
  await expect(lines).toHaveCount(before);
  await expect(back.locator(':focus')).toBeInViewport();
  await page.close();
}

async function historyIsRead(rig: Rig): Promise<void> {
  const library = rig.simulator.library();
  for (const item of library.items) {
    library.change(item.asin, { title: `${item.title}, revised`, publisher_name: 'Another House' });
  }
  await rig.syncAndWait();
  const page = await rig.openLibrary();
  await expect(books(page).first()).toBeVisible();
  await pressAt(page, section(page, 'History'));
  const line = page.getByRole('button', { name: /\d+ updated/ });
  await tabTo(page, line);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /First copy/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await expect(line).toBeFocused();
  const changed = page.getByRole('region', { name: /^Changed/ });
  const links = changed.getByRole('link');
  await tabTo(page, links.nth(1));
  const title = (await links.nth(1).locator('.touched-title').textContent()) ?? '';
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: 'Book' });
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(links.nth(1)).toBeFocused();

  const more = changed.getByRole('button', { name: 'Show more' });
  let few = await links.count();
  for (;;) {
    await pressAt(page, more);
    await expect.poll(() => links.count()).toBeGreaterThan(few);
    if ((await more.count()) === 0) break;
    await expect(more).toBeFocused();
    few = await links.count();
    await page.keyboard.press('Shift+Tab');
  }
  // The button is gone: what it brought has the focus.
  await expect(links.nth(few)).toBeFocused();
  await expectFocus(page);
  await page.close();
}

test('the places of a library are gone to by keys', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('authors and narrators are gone to, and left, by keys', () => peopleAreGoneTo(rig));
  await test.step('what is missing from a series is asked for, set aside and missed again by keys', () =>
    gapsAreSetAside(rig));
  await test.step('the history is unfolded and read by keys', () => historyIsRead(rig));
  expect(rig.problems).toEqual([]);
});
