import type { Page } from '@playwright/test';
import { axe } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { inScheme, shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

const box = (page: Page) => page.getByLabel('Search library');
const shown = (page: Page) => page.getByRole('list', { name: 'Books' }).getByRole('listitem').first();
const total = (page: Page, count: number) => expect(shown(page)).toHaveAttribute('aria-setsize', String(count));

/** Without a violation in both schemes, in the width of a side panel and of a tab; with pictures. */
async function looked(page: Page, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const scheme of ['light', 'dark'] as const) {
      await inScheme(page, scheme);
      await axe(page);
      await shot(page, `${name}-${width}-${scheme}`);
    }
  }
}

async function synced(rig: Rig): Promise<void> {
  await rig.signIn();
  await rig.syncAndWait();
}

test.use({ books: 300 });

test('a query narrows the list, stands in the address, and survives a reload', async ({ rig }) => {
  await synced(rig);
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
  expect(rig.problems).toEqual([]);
});
