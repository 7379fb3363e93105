import type { Page } from '@playwright/test';
import { axe, axeInBothSchemes } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { inScheme, shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const box = (page: Page) => page.getByLabel('Search library');
const shown = (page: Page) => page.getByRole('list', { name: 'Books' }).getByRole('listitem').first();
/** What the field offers; the menus have options too. */
const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const total = (page: Page, count: number) => expect(shown(page)).toHaveAttribute('aria-setsize', String(count));

// Against hanging only: axe looks at many states.
test.setTimeout(600_000);

/** Without a violation in both schemes, in the width of a side panel and of a tab; with pictures. */
async function looked(page: Page, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme);
      await axe(page, scheme);
      await shot(page, `${name}-${width}-${scheme}`);
    }
  }
}

test.use({ books: 300 });

async function queryNarrows(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const unfinished = books.filter((book) => !book.isFinished && (book.runtimeMinutes ?? Infinity) < 480).length;
  const page = await rig.openLibrary();
  await total(page, books.length);
  await page.keyboard.press('/');
  await page.keyboard.type('length:<8h -is:finished');
  await total(page, unfinished);
  await expect(page.getByText(`${books.length - unfinished} hidden`)).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('length:<8h -is:finished');
  await page.reload();
  await total(page, unfinished);
  await page.getByRole('button', { name: 'clear' }).click();
  await total(page, books.length);
  await expect(box(page)).toBeFocused();

  await box(page).fill('is:finnished');
  await expect(page.getByText('“finnished” is nothing that can be asked.')).toBeVisible();
  await total(page, books.length);
  await looked(page, 'mistake');
  await page.getByRole('button', { name: 'Did you mean finished?' }).click();
  await total(page, books.filter((book) => book.isFinished).length);

  await box(page).fill('"nothing is called so"');
  await expect(page.getByText(/^No book matches/)).toBeVisible();
  await axeInBothSchemes(page, 320);
  await page.close();
}

async function chipsAreText(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const page = await rig.openSidePanel();
  const plus = page.getByRole('button', { name: 'Plus', exact: true });
  await plus.click();
  await expect(box(page)).toHaveValue('is:plus');
  await expect(plus).toHaveAttribute('aria-pressed', 'true');
  await total(page, books.filter((book) => book.isPlus).length);
  await plus.click();
  await expect(box(page)).toHaveValue('');

  // What a wide tab has beside the list opens over it here, and can be added up.
  await page.getByRole('button', { name: 'Narrow down' }).click();
  const facets = page.getByRole('dialog', { name: 'Narrow down' });
  await facets.getByRole('link', { name: /^Audiobooks/ }).click();
  await facets.getByRole('link', { name: /^Finished/ }).click();
  await axeInBothSchemes(page, 320);
  const finished = books.filter((book) => book.isFinished && !/^podcast/i.test(`${book.contentDeliveryType}`)).length;
  await facets.getByRole('button', { name: `Show ${finished} books` }).click();
  await expect(box(page)).toHaveValue('is:book is:finished');
  await total(page, finished);
  await box(page).fill('');
  await box(page).blur();

  await page.keyboard.press('/');
  await page.keyboard.type('lang');
  await expect(options(page).getByRole('option', { name: 'language:' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(options(page).getByRole('option').first()).toContainText('books');
  await looked(page, 'completion-values');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveValue(/^language:\S+ $/);
  await expect(options(page).getByRole('option')).toHaveCount(0);
  const language = (await box(page).inputValue()).trim().split(':')[1];
  await total(page, books.filter((book) => book.language === language).length);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('list', { name: 'Books' }).locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove language:/ }).click();
  await expect(box(page)).toHaveValue('');
  await page.close();
}

async function helpIsTried(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await total(page, 300);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Search help' });
  await expect(help).toBeVisible();
  await looked(page, 'help');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.getByRole('button', { name: 'Search help' }).click();
  await help.getByRole('button', { name: 'is:finished', exact: true }).click();
  await expect(box(page)).toHaveValue('is:finished');
  await expect(box(page)).toBeFocused();
  await total(page, (await rig.readBooks()).filter((book) => book.isFinished).length);
  await page.close();
}

async function arrangementIsWalked(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const page = await rig.openLibrary();
  await total(page, books.length);
  await page.getByLabel('Order', { exact: true }).selectOption('length');
  await expect(box(page)).toHaveValue('sort:length');
  await page.getByRole('button', { name: 'Reverse the order' }).click();
  await expect(box(page)).toHaveValue('sort:length-desc');
  const longest = books.toSorted((a, b) => (b.runtimeMinutes ?? 0) - (a.runtimeMinutes ?? 0))[0];
  await expect(shown(page)).toContainText(longest?.title ?? '');

  await page.getByLabel('Groups').selectOption('author');
  await expect(page.getByRole('list', { name: 'Books' }).getByRole('heading').first()).toBeVisible();
  await looked(page, 'grouped');

  await page.getByRole('button', { name: 'Covers' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Covers' })).toHaveAttribute('aria-pressed', 'true');
  await expect(shown(page)).toBeVisible();
  await looked(page, 'grouped-covers');
  await page.getByLabel('Groups').selectOption('');
  await page.getByLabel('Order', { exact: true }).selectOption('');
  await total(page, books.length);
  await looked(page, 'covers');

  const focused = page.locator('li:has(> :focus)');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('ArrowDown');
  const below = Number(await focused.getAttribute('aria-posinset'));
  expect(below).toBeGreaterThan(4);
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-posinset', String(books.length));
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-posinset', '1');
  await page.close();
}

async function facetsNarrow(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const page = await rig.openLibrary();
  await page.setViewportSize({ width: 1280, height: 800 });
  const facets = page.getByRole('complementary', { name: 'Narrow down' });
  const finished = books.filter((book) => book.isFinished);
  await facets.getByRole('link', { name: `Finished ${finished.length}` }).click();
  await total(page, finished.length);
  await expect(box(page)).toHaveValue('is:finished');
  await expect(facets.getByRole('link', { name: /^Finished/ })).toHaveAttribute('aria-current', 'true');
  const english = finished.filter(({ language }) => language === 'english').length;
  await facets.getByRole('link', { name: `english ${english}` }).click();
  await total(page, english);
  await looked(page, 'facets');
  await page.goBack();
  await total(page, finished.length);
  await facets.getByRole('link', { name: /^Finished/ }).click();
  await total(page, books.length);
  await page.close();
}

test('a library is searched, narrowed down and arranged', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('a query narrows the list, stands in the address, and survives a reload', () => queryNarrows(rig));
  await test.step('chips and text are the same thing, and the field completes by keyboard', () => chipsAreText(rig));
  await test.step('the help is made for trying', () => helpIsTried(rig));
  await test.step('order, groups and covers stand in the address and are walked by keys', () =>
    arrangementIsWalked(rig));
  await test.step('facets narrow and widen, and Back leads back', () => facetsNarrow(rig));
  expect(rig.problems).toEqual([]);
});
