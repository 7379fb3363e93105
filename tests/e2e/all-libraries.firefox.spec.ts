import type { Page } from 'puppeteer-core';
import { expect, test } from './rig/firefox-test.ts';
import { walk } from './rig/firefox-views.ts';
import { until } from './rig/until.ts';

const press = (page: Page, name: string): Promise<void> => page.locator(`::-p-aria(${name})`).click();
const shows = (page: Page, count: number) =>
  until(`a list of ${count} books`, () =>
    page.evaluate(
      (wanted) =>
        document.querySelector('[aria-label="Books"] [aria-setsize]')?.getAttribute('aria-setsize') === String(wanted),
      count,
    ),
  );
const origins = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.book-origin')].map(({ textContent }) => textContent ?? ''));

test('two stores are one library, in every view, and one button syncs both', async ({ rig }, info) => {
  await rig.signIn();
  await rig.syncAndWait();
  await rig.signIn('https://www.audible.co.uk/library/titles');
  const options = await rig.open('options.html');
  await options.locator('::-p-aria(Add another store)').fill('uk');
  await press(options, 'Add audible.co.uk');
  await until('the store to be shown', async () => (await rig.readTable('libraries')).length === 2);
  expect(await rig.syncAndWait()).toMatchObject({ libraryId: 'uk', status: 'COMPLETED' });
  const books = await rig.readBooks();

  const page = await rig.open('library.html');
  await page.locator('::-p-aria(Library shown)').fill('*');
  await shows(page, books.length);
  await page.locator('::-p-aria(Search library)').fill('marketplace:uk');
  await shows(page, books.filter(({ libraryId }) => libraryId === 'uk').length);
  expect(new Set(await origins(page))).toEqual(new Set(['audible.co.uk']));
  await press(page, 'clear');
  await shows(page, books.length);

  await page.setViewport({ width: 320, height: 800 });
  await walk(page, ['Table', 'Covers', 'Series', 'Statistics', 'History', 'Books', 'List'], (view) =>
    page.screenshot({ path: info.outputPath(`${view}.png`) }),
  );

  const before = (await rig.readTable('jobs')).length;
  await press(page, 'Sync all libraries');
  await until('both to be synced', async () => {
    const jobs = await rig.readTable<{ status: string }>('jobs');
    return jobs.length === before + 2 && jobs.every(({ status }) => status === 'COMPLETED');
  });
  expect(rig.strays()).toEqual([]);
  expect(rig.problems).toEqual([]);
});
