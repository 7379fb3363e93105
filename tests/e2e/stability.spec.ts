import type { Page } from '@playwright/test';
import { followPlaces, heights } from './rig/places.ts';
import type { Rig } from './rig/rig.ts';
import { seriesWithGaps } from './rig/series.ts';
import { expectNoShift, expectStill, watchStillness } from './rig/stillness.ts';
import { expect, test } from './rig/test.ts';
import { wheelOn, wheelToEnd } from './rig/wheel.ts';

// Against hanging only.
test.setTimeout(300_000);

const WIDTHS = [1280, 320];
const HEIGHT = 800;

const books = (page: Page) => page.locator('[data-book]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections of the library' }).getByRole('link', { name });

async function openAt(rig: Rig, width: number, address = ''): Promise<Page> {
  const page = await rig.context.newPage();
  await page.setViewportSize({ width, height: HEIGHT });
  await page.goto(rig.url(`library.html${address}`));
  // Beside everything that says more of itself where it is pointed at.
  await page.mouse.move(width - 2, HEIGHT / 2);
  return page;
}

const shownCovers = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('img.cover')]
      .filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      })
      .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );

const lowerHalf = (places: Record<string, number>): string =>
  Object.entries(places).find(([, top]) => top > HEIGHT / 2)?.[0] ?? '';

async function opensStill(rig: Rig, page: Page, width: number): Promise<void> {
  await expect(books(page).first()).toBeVisible();
  await expect.poll(() => shownCovers(page)).toBe(true);
  const finished = (await rig.readBooks()).filter(({ isFinished }) => isFinished).length;
  if (width > 960) await expect(page.getByRole('link', { name: `Finished ${finished}` })).toBeVisible();
  await expectNoShift(page, 'opening');
}

async function wheelsStill(page: Page): Promise<void> {
  await wheelToEnd(page);
  await expectNoShift(page, 'to the end');
}

async function changesViewStill(page: Page, width: number): Promise<void> {
  await page.evaluate(() => scrollTo(0, 3000));
  await expectNoShift(page, 'in the middle', '.books');
  for (const view of ['Table', 'Covers', 'List']) {
    await expectStill(page, view, '.book-list, .table', async () => {
      await button(page, view).click();
      await expect(button(page, view)).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => shownCovers(page)).toBe(true);
    });
    await page.mouse.move(width - 2, HEIGHT / 2);
  }
}

async function opensBookStill(page: Page): Promise<void> {
  const before = await heights(page);
  const detail = page.locator('.detail');
  await expectStill(page, 'a book', '.books, .pane', async () => {
    await page.locator(`[data-book="${lowerHalf(before)}"]`).click();
    await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
  });
  expect(await heights(page)).toEqual(before);
  await expectStill(page, 'the list again', '.books', async () => {
    await page.keyboard.press('Escape');
    await expect(detail).toHaveCount(0);
  });
  expect(await heights(page)).toEqual(before);
}

async function syncsStill(rig: Rig, page: Page): Promise<void> {
  rig.simulator.set({ delayMs: 800 });
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoShift(page, 'at the top', '.books');
  const before = (await rig.lastJob())?.id;
  await expectStill(page, 'a sync', '.sync', async () => {
    await button(page, 'Sync Library').click();
    await rig.waitForJob('the sync to end', ({ id, endedAt }) => id !== before && endedAt !== null);
    await expect(button(page, 'Sync Library')).toBeEnabled();
  });
  rig.simulator.set({ delayMs: 0 });
}

async function changesSectionStill(page: Page, width: number): Promise<void> {
  for (const name of ['Series', 'Authors', 'Narrators', 'Statistics', 'History', 'Books']) {
    // Tabs that are wider than the window are scrolled to the one that was chosen.
    await expectStill(page, name, width > 960 ? '.shelf' : '.shelf, .sections', async () => {
      await section(page, name).click();
      await expect(section(page, name)).toHaveAttribute('aria-current', 'page');
    });
  }
}

async function showsStatisticsStill(rig: Rig, width: number): Promise<void> {
  const page = await openAt(rig, width, '?view=stats');
  await expect(page.getByRole('figure', { name: 'Languages' })).toBeVisible();
  await wheelToEnd(page);
  await expectNoShift(page, 'statistics');
  await page.close();
}

async function showsSeriesStill(rig: Rig, width: number): Promise<void> {
  const title = seriesWithGaps(rig.simulator.library());
  const page = await openAt(rig, width, `?view=series&q=${encodeURIComponent(title)}`);
  const link = page.getByRole('list', { name: 'Series' }).getByRole('link', { name: title }).first();
  await expect(link).toBeVisible();
  await expectNoShift(page, 'a search for a series');
  await expectStill(page, 'a series', '.shelf', async () => {
    await link.click();
    await expect(page.getByRole('heading', { name: title })).toBeFocused();
  });
  await page.reload();
  await expect(page.getByRole('list', { name: 'Reading order' }).getByRole('listitem').first()).toBeVisible();
  await expect.poll(() => shownCovers(page)).toBe(true);
  await expectNoShift(page, 'a series that is opened by its address');
  await page.close();
}

async function nothingShifts(rig: Rig, width: number): Promise<void> {
  const page = await openAt(rig, width);
  await test.step('a stored library is opened, and its covers arrive', () => opensStill(rig, page, width));
  await test.step('to its end by wheel', () => wheelsStill(page));
  await test.step('the same books in other views, in the middle of them', () => changesViewStill(page, width));
  await test.step('a book is opened and closed', () => opensBookStill(page));
  await test.step('a sync that finds nothing', () => syncsStill(rig, page));
  await test.step('from section to section', () => changesSectionStill(page, width));
  await page.close();
  await test.step('statistics, to their end', () => showsStatisticsStill(rig, width));
  await test.step('a series', () => showsSeriesStill(rig, width));
}

test.describe('of a library that takes one answer', () => {
  test.use({ books: 150 });

  test('no layout shift', async ({ rig, simulator }) => {
    simulator.set({ photographs: true });
    await rig.signIn();
    await rig.syncAndWait();
    await watchStillness(rig.context);
    for (const width of WIDTHS) await test.step(`in ${width} pixels`, () => nothingShifts(rig, width));
    expect(rig.problems).toEqual([]);
  });
});

async function placeSurvivesSync(rig: Rig, width: number): Promise<void> {
  const { simulator } = rig;
  const library = simulator.library();
  const last = (await rig.lastJob())?.id;
  const page = await openAt(rig, width);
  await expect(books(page).first()).toBeVisible();
  await wheelOn(page, 20);
  await button(page, 'Select books').click();
  const key = lowerHalf(await heights(page));
  const row = page.locator('.book-list li', { has: page.locator(`[data-book="${key}"]`) });
  await row.getByRole('checkbox').check();
  await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
  const before = await heights(page);
  await expectNoShift(page, 'picking', '.books');

  // Of each width its own: the titles that the other one left are not to pass for these.
  const words = `in an edition of many more words, for ${width} pixels`;
  for (const { asin, title } of library.items) {
    if (title !== null) library.change(asin, { title: `${title}, ${words}` });
  }
  library.buy(7);
  simulator.set({ delayMs: 800 });
  const places = await followPlaces(page, key);
  const popup = await rig.openPopup();
  await button(popup, 'Sync Library').click();
  await expect(popup.getByRole('progressbar')).toBeVisible();
  await page.bringToFront();
  await expect(row).toContainText(words);
  await rig.waitForJob('the sync to end', ({ id, endedAt }) => id !== last && endedAt !== null);
  await expect(row).toHaveAttribute('aria-setsize', String((await rig.readBooks()).length));
  // Titles are longer now, within their rows; what narrows down is ordered by counts, and there are more books.
  await expectNoShift(page, 'a sync', '.book, .sync, .facets');
  expect(await heights(page)).toEqual(before);
  expect(await places()).toEqual([before[key]]);
  await expect(row.getByRole('checkbox')).toBeChecked();
  await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
  simulator.set({ delayMs: 0 });
  await page.close();
  await popup.close();
}

test.describe('of a library that takes several answers', () => {
  test.use({ books: 1100 });

  test('scroll position and selection survive a running sync', async ({ rig }) => {
    await rig.signIn();
    await rig.syncAndWait();
    await watchStillness(rig.context);
    for (const width of WIDTHS) await test.step(`in ${width} pixels`, () => placeSurvivesSync(rig, width));
    expect(rig.problems).toEqual([]);
  });
});
