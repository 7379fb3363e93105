import type { Page } from '@playwright/test';
import type { AnnotationRow } from '@/lib/store/tables';
import { axeInBothSchemes } from './rig/axe.ts';
import type { Rig } from './rig/rig.ts';
import { shot } from './rig/shots.ts';
import { expect, test } from './rig/test.ts';

// Against hanging only: axe looks at many states.
test.setTimeout(600_000);
test.use({ books: 120 });

const detail = (page: Page) => page.locator('.detail-frame');
const note = (page: Page) => page.getByLabel('Note');
const rows = (page: Page) => page.getByRole('list', { name: 'Books' });
const shownCount = (page: Page, count: number) =>
  expect(rows(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count));

/** Without a violation over the list and beside it; with pictures. */
async function looked(page: Page, name: string): Promise<void> {
  for (const width of [320, 1440]) {
    await axeInBothSchemes(page, width);
    await shot(page, `${name}-${width}`);
  }
}

const noteOf = async (rig: Rig, asin: string): Promise<string | undefined> =>
  (await rig.readTable<AnnotationRow>('annotations')).find((row) => row.asin === asin)?.note;

async function bookIsWrittenAbout(rig: Rig): Promise<void> {
  const page = await rig.openLibrary();
  await rows(page).getByRole('button').first().click();
  const asin = new URL(page.url()).searchParams.get('book') ?? '';
  expect(asin).not.toBe('');
  const other = await rig.open('sidepanel', `?book=${asin}`);
  await expect(other.getByRole('dialog', { name: 'Book' })).toBeVisible();

  await page.getByText('4 stars', { exact: true }).locator('..').click();
  await detail(page).locator('#book-tags').fill('To Lend, Café');
  await page.keyboard.press('Tab');
  await note(page).fill('The second half is slow.');
  await expect(detail(page).getByText('Saved')).toBeVisible();
  await expect(note(other)).toHaveValue('The second half is slow.');
  await expect(detail(other).getByRole('link', { name: 'Café' })).toBeVisible();
  await expect(detail(other).getByLabel('4 stars')).toBeChecked();
  await other.close();
  await looked(page, 'detail');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Next book' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(note(page)).toHaveValue('');
  const second = new URL(page.url()).searchParams.get('book');
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  const title = (await rig.readBooks()).find((book) => book.asin === second)?.title ?? '';
  await expect(page.locator('.book:focus')).toContainText(title);

  await page.getByLabel('Search library').fill('tag:"to lend" mine:>=4 has:note');
  await shownCount(page, 1);
  await page.close();
}

async function noteIsKept(rig: Rig): Promise<void> {
  const { simulator } = rig;
  const page = await rig.openLibrary();
  // The first has a note by now.
  await rows(page).getByRole('button').nth(2).click();
  const asin = new URL(page.url()).searchParams.get('book') ?? '';
  simulator.library().change(asin, { title: 'Renamed While Typing' });
  simulator.set({ delayMs: 400 });
  await page.getByRole('button', { name: 'Sync Library' }).click();
  await note(page).pressSequentially('Typed while a sync was running', { delay: 40 });
  await rig.waitForJob('the sync to end', (job) => job.status === 'COMPLETED' && job.counts.updated === 1);
  await expect(detail(page).getByRole('heading', { name: 'Renamed While Typing' })).toBeVisible();
  await expect(note(page)).toHaveValue('Typed while a sync was running');
  await expect.poll(() => noteOf(rig, asin)).toBe('Typed while a sync was running');
  await expect(detail(page).getByText(/^Title: /)).toBeVisible();

  await note(page).fill('Typed, and gone at once');
  await page.reload();
  await expect(note(page)).toHaveValue('Typed, and gone at once');
  await expect.poll(() => noteOf(rig, asin)).toBe('Typed, and gone at once');
  await page.close();
}

async function absenceIsExplained(rig: Rig): Promise<void> {
  const books = await rig.readBooks();
  const wanted = books.find((book) => !book.isFinished && (book.runtimeMinutes ?? 0) > 600);
  const page = await rig.open('library', `?q=is:finished length:<8h&book=${wanted?.asin}`);
  await page.getByRole('button', { name: 'Hide this book' }).click();
  await expect(page.getByText('Only is:hidden finds it.')).toBeVisible();
  await page.getByRole('button', { name: 'Why is a book not shown?' }).click();
  const why = page.getByRole('dialog', { name: 'Why is a book not shown?' });
  await why.getByLabel('Which book?').fill(wanted?.asin ?? '');
  await expect(why.getByText('You hid it.')).toBeVisible();
  await looked(page, 'why');
  await page.setViewportSize({ width: 1280, height: 800 });
  await why.getByRole('button', { name: 'Take out is:finished' }).click();
  await why.getByRole('button', { name: 'Take out length:<8h' }).click();
  await why.getByRole('button', { name: 'Show it again' }).click();
  await expect(why.getByText('It is shown.')).toBeVisible();
  await why.getByRole('button', { name: 'Close' }).click();
  await shownCount(page, books.length);
  await expect(rows(page).locator('[aria-current]')).toBeInViewport();
  await page.close();
}

test('a book is opened', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await test.step('a book is read, leafed on from, written about in two windows, and closed by Back', () =>
    bookIsWrittenAbout(rig));
  await test.step('a book that is not shown says why, and comes back', () => absenceIsExplained(rig));
  await test.step('a note typed while a sync runs, or while the page goes away, is kept', () => noteIsKept(rig));
  expect(rig.problems).toEqual([]);
});
