import type { Page } from '@playwright/test';
import type { Rig } from './rig/rig.ts';
import { seriesWithGaps } from './rig/series.ts';
import { expectNoShift, expectStill, watchStillness } from './rig/stillness.ts';
import { expect, test } from './rig/test.ts';

// Against hanging only.
test.setTimeout(300_000);

const HEIGHT = 800;
/** As far as a quick hand turns a wheel between two frames. */
const NOTCH = 240;

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

/** Notch by notch, each in a frame of its own: one that leaps over a whole window shows other rows at once. */
async function wheelOn(page: Page, notches: number): Promise<void> {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, NOTCH);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

async function wheelToEnd(page: Page): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  while (!(await isThere())) await wheelOn(page, 5);
}

/** Where the books that can be seen stand, from the top. */
const heights = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-book]')]
        .map((book) => [book.dataset.book, Math.round(book.getBoundingClientRect().top)] as const)
        .filter(([, top]) => top > 0 && top < innerHeight),
    ),
  );

/** Looks in every frame where a book stands. Gives what tells all the places it was at. */
async function followPlaces(page: Page, key: string): Promise<() => Promise<number[]>> {
  const followed = await page.evaluateHandle((wanted) => {
    const places = new Set<number>();
    const look = (): void => {
      const book = document.querySelector(`[data-book="${wanted}"]`);
      places.add(book === null ? Number.NaN : Math.round(book.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
    return places;
  }, key);
  return () => followed.evaluate((places) => [...places]);
}

for (const width of [1280, 320]) {
  test.describe(`in ${width} pixels`, () => {
    test.use({ books: 300 });

    test('no layout shift', async ({ rig, simulator }) => {
      simulator.set({ photographs: true });
      await rig.signIn();
      await rig.syncAndWait();
      await watchStillness(rig.context);
      const page = await openAt(rig, width);

      await test.step('a stored library is opened, and its covers arrive', async () => {
        await expect(books(page).first()).toBeVisible();
        await expect.poll(() => shownCovers(page)).toBe(true);
        const finished = (await rig.readBooks()).filter(({ isFinished }) => isFinished).length;
        if (width > 960) await expect(page.getByRole('link', { name: `Finished ${finished}` })).toBeVisible();
        await expectNoShift(page, 'opening');
      });
      await test.step('to its end by wheel', async () => {
        await wheelToEnd(page);
        await expectNoShift(page, 'to the end');
      });
      await test.step('the same books in other views, in the middle of them', async () => {
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
      });
      await test.step('a book is opened and closed', async () => {
        const before = await heights(page);
        const [middle] = Object.entries(before).find(([, top]) => top > HEIGHT / 2) ?? [];
        const detail = page.locator('.detail');
        await expectStill(page, 'a book', '.books, .pane', async () => {
          await page.locator(`[data-book="${middle}"]`).click();
          await expect(detail.getByRole('heading', { level: 2 })).toBeVisible();
        });
        expect(await heights(page)).toEqual(before);
        await expectStill(page, 'the list again', '.books', async () => {
          await page.keyboard.press('Escape');
          await expect(detail).toHaveCount(0);
        });
        expect(await heights(page)).toEqual(before);
      });
      await test.step('a sync that finds nothing', async () => {
        simulator.set({ delayMs: 800 });
        await page.evaluate(() => scrollTo(0, 0));
        await expectNoShift(page, 'at the top', '.books');
        const before = (await rig.lastJob())?.id;
        await expectStill(page, 'a sync', '.sync', async () => {
          await button(page, 'Sync Library').click();
          await rig.waitForJob('the sync to end', ({ id, endedAt }) => id !== before && endedAt !== null);
          await expect(button(page, 'Sync Library')).toBeEnabled();
        });
        simulator.set({ delayMs: 0 });
      });
      await test.step('from section to section', async () => {
        for (const name of ['Series', 'Authors', 'Narrators', 'Statistics', 'History', 'Books']) {
          // Tabs that are wider than the window are scrolled to the one that was chosen.
          await expectStill(page, name, width > 960 ? '.shelf' : '.shelf, .sections', async () => {
            await section(page, name).click();
            await expect(section(page, name)).toHaveAttribute('aria-current', 'page');
          });
        }
      });
      await page.close();
      await test.step('statistics, to their end', async () => {
        const statistics = await openAt(rig, width, '?view=stats');
        await expect(statistics.getByRole('figure', { name: 'Languages' })).toBeVisible();
        await wheelToEnd(statistics);
        await expectNoShift(statistics, 'statistics');
      });
      await test.step('a series', async () => {
        const title = seriesWithGaps(simulator.library());
        const series = await openAt(rig, width, `?view=series&q=${encodeURIComponent(title)}`);
        const link = series.getByRole('list', { name: 'Series' }).getByRole('link', { name: title }).first();
        await expect(link).toBeVisible();
        await expectNoShift(series, 'a search for a series');
        await expectStill(series, 'a series', '.shelf', async () => {
          await link.click();
          await expect(series.getByRole('heading', { name: title })).toBeFocused();
        });
        await series.reload();
        await expect(series.getByRole('list', { name: 'Reading order' }).getByRole('listitem').first()).toBeVisible();
        await expect.poll(() => shownCovers(series)).toBe(true);
        await expectNoShift(series, 'a series that is opened by its address');
      });
      expect(rig.problems).toEqual([]);
    });

    test.describe('of a library that takes several answers', () => {
      test.use({ books: 1500 });

      test('scroll position and selection survive a running sync', async ({ rig, simulator }) => {
        const library = simulator.library();
        await rig.signIn();
        const { id: first } = await rig.syncAndWait();
        await watchStillness(rig.context);
        const page = await openAt(rig, width);
        await expect(books(page).first()).toBeVisible();
        await wheelOn(page, 20);
        await button(page, 'Select books').click();
        const [key = ''] = Object.entries(await heights(page)).find(([, top]) => top > HEIGHT / 2) ?? [];
        const row = page.locator('.book-list li', { has: page.locator(`[data-book="${key}"]`) });
        await row.getByRole('checkbox').check();
        await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
        const before = await heights(page);
        await expectNoShift(page, 'picking', '.books');

        for (const { asin, title } of library.items) {
          if (title !== null) library.change(asin, { title: `${title}, in an edition of many more words than before` });
        }
        library.buy(7);
        simulator.set({ delayMs: 1500 });
        const popup = await rig.openPopup();
        await button(popup, 'Sync Library').click();
        await expect(popup.getByRole('progressbar')).toBeVisible();
        await page.bringToFront();
        const places = await followPlaces(page, key);
        await expect(row).toContainText('in an edition of many more words');
        await rig.waitForJob('the sync to end', ({ id, endedAt }) => id !== first && endedAt !== null);
        await expect(row).toHaveAttribute('aria-setsize', String((await rig.readBooks()).length));
        // Titles are longer now, within their rows.
        await expectNoShift(page, 'a sync', '.book, .sync');
        expect(await heights(page)).toEqual(before);
        expect(await places()).toEqual([before[key]]);
        await expect(row.getByRole('checkbox')).toBeChecked();
        await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
        expect(rig.problems).toEqual([]);
      });
    });
  });
}
