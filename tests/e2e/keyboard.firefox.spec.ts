import type { Page } from 'puppeteer-core';
import { expect, test } from './rig/firefox-test.ts';
import { until } from './rig/until.ts';

test.use({ books: 120 });

const MOST_STOPS = 150;

/** What has the focus, by the name of its button, link or field; null for nothing. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body
      ? null
      : (element.getAttribute('aria-label') ?? element.textContent);
  });

async function pressAt(page: Page, name: RegExp, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (name.test((await focused(page)) ?? '')) return await page.keyboard.press(key);
  }
  throw new Error(`no way to ${name}`);
}
const isThere = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((wanted) => [...document.querySelectorAll('button')].some((one) => one.textContent === wanted), name);

test('the focus stays at hand where what had it goes or moves', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.open('library.html');
  await page.setViewport({ width: 1280, height: 800 });
  await page.locator('.facet').wait();
  await pressAt(page, /^Finished \d/);
  await page.locator('.facet[aria-current="true"]').wait();
  await until('one state to be left', () =>
    page.evaluate(() => document.querySelectorAll('[data-facet="state"] .facet').length === 1),
  );
  expect(await focused(page)).toMatch(/^Finished \d/);

  await pressAt(page, /Narrated by/, ' ');
  await until('the bar', () => isThere(page, 'Hide'));
  await pressAt(page, /^Hide$/);
  await until('the way back', () => isThere(page, 'Show again'));
  await pressAt(page, /^Show again$/);
  await until('the way back to go', async () => !(await isThere(page, 'Show again')));
  await until('the focus', async () => (await focused(page)) === 'Hide');
  await page.keyboard.press('Escape');
  await until('a book to have it', async () => /Narrated by/.test((await focused(page)) ?? ''));
  expect(rig.problems).toEqual([]);
});
