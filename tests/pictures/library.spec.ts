import type { Page } from '@playwright/test';
import type { Rig } from '../e2e/rig/rig.ts';
import { seriesWithGaps } from '../e2e/rig/series.ts';
import { expect, test } from '../e2e/rig/test.ts';
import { openAlbum, type View } from './album.ts';
import { syncedTwice } from './library.ts';

test.use({ books: 600 });

const box = (page: Page) => page.getByLabel('Search library');
const books = (page: Page) => page.getByLabel('Books', { exact: true });
const syncButton = (page: Page) => page.getByRole('button', { name: 'Sync Library' });
const firstBook = (page: Page) => page.locator('[data-book]').first();
const listed = async (page: Page): Promise<void> => expect(firstBook(page)).toBeVisible();

async function typed(page: Page, text: string): Promise<void> {
  await listed(page);
  await box(page).focus();
  await page.keyboard.type(text);
}

const query = (text: string): string => `?q=${encodeURIComponent(text)}`;

const OF_BOOKS: readonly View[] = [
  { name: 'list', prepare: listed },
  {
    name: 'list-sync-opened',
    prepare: async (page) => {
      await listed(page);
      await page.getByTitle('What the last sync did').click();
    },
  },
  { name: 'table', at: '?view=table', prepare: listed },
  {
    name: 'table-columns',
    at: '?view=table',
    prepare: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: 'Columns' }).click();
    },
  },
  { name: 'covers', at: '?view=covers', prepare: listed },
  { name: 'groups', at: query('group:author sort:series'), prepare: listed },
  { name: 'groups-table', at: `${query('group:genre')}&view=table`, prepare: listed },
  { name: 'groups-series-table', at: `${query('group:series')}&view=table`, prepare: listed },
  { name: 'groups-covers', at: `${query('group:series')}&view=covers`, prepare: listed },
  {
    name: 'arrange',
    prepare: async (page, width) => {
      await listed(page);
      if (width < 480) await page.getByRole('button', { name: 'Order and groups' }).click();
    },
  },
  {
    name: 'facets',
    at: query('is:finished language:english'),
    prepare: async (page, width) => {
      await listed(page);
      if (width < 960) await page.getByRole('button', { name: 'Narrow down' }).click();
      await expect(page.locator('.facet').first()).toBeVisible();
    },
  },
];

async function picked(page: Page): Promise<void> {
  await listed(page);
  await page.getByRole('button', { name: 'Select books' }).click();
  for (const place of [0, 2]) await page.locator('.pick input').nth(place).check();
}

const OF_SEARCH: readonly View[] = [
  { name: 'search', at: query('length:<8h -is:finished added:2020..'), prepare: listed },
  { name: 'completion', prepare: (page) => typed(page, 'la') },
  { name: 'completion-values', prepare: (page) => typed(page, 'is:finished narrator:') },
  {
    name: 'mistake',
    prepare: async (page) => {
      await typed(page, 'is:finnished');
      await expect(page.locator('.mistakes')).toBeVisible();
    },
  },
  {
    name: 'nothing-found',
    at: query('"nothing is called so"'),
    prepare: (page) => expect(page.getByText(/^No book matches/)).toBeVisible(),
  },
  {
    name: 'why',
    at: query('is:finished language:english length:<12h'),
    prepare: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: 'Why is a book not shown?' }).click();
      const dialog = page.getByRole('dialog', { name: 'Why is a book not shown?' });
      await dialog.getByRole('searchbox').fill('an');
      await dialog.locator('.why-book').nth(1).click();
    },
  },
  {
    name: 'help',
    whole: 'dialog[open]',
    prepare: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: 'Search help' }).click();
    },
  },
  { name: 'picked', prepare: picked },
  { name: 'picked-table', at: '?view=table', prepare: picked },
  { name: 'picked-covers', at: '?view=covers', prepare: picked },
];

const savedMenu = async (page: Page, width: number): Promise<void> => {
  await listed(page);
  if (width < 960) await page.getByRole('button', { name: 'Saved searches' }).click();
};

const OF_SAVED: readonly View[] = [
  { name: 'saved', at: query('is:started length:<8h'), prepare: savedMenu },
  {
    name: 'saved-naming',
    at: query('is:plus'),
    prepare: async (page, width) => {
      await savedMenu(page, width);
      await page.getByRole('button', { name: 'Save this search' }).click();
      await page.getByLabel('Name of this search').fill('Short and unfinished');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'saved-editing',
    prepare: async (page, width) => {
      await savedMenu(page, width);
      await page.getByRole('button', { name: 'Edit saved searches' }).click();
    },
  },
];

const ofDetail = (asin: string): readonly View[] => [
  {
    name: 'book',
    at: `?book=${asin}`,
    whole: '.detail',
    prepare: (page) => expect(page.getByLabel('Note')).toBeVisible(),
  },
  {
    name: 'book-hard',
    prepare: async (page) => {
      await listed(page);
      await box(page).fill('Unaccountably');
      await expect(books(page).getByRole('listitem')).toHaveCount(1);
      await firstBook(page).click();
      await expect(page.getByLabel('Note')).toBeVisible();
    },
  },
  {
    name: 'book-unknown',
    at: '?book=B000000000',
    prepare: (page) => expect(page.getByText(/not in your/)).toBeVisible(),
  },
];

const indexed = (page: Page): Promise<void> => expect(page.locator('.index-row').first()).toBeVisible();

async function firstEntry(page: Page): Promise<void> {
  await page.locator('.index-row').first().click();
  await listed(page);
}

const ofIndexes = (series: string): readonly View[] => [
  { name: 'series-index', at: '?view=series', prepare: indexed },
  {
    name: 'series',
    at: `?view=series&q=${encodeURIComponent(series)}`,
    whole: 'html',
    prepare: async (page) => {
      await page.getByRole('link', { name: series }).first().click();
      await expect(page.getByText(/^You have/)).toBeVisible();
      for (const fold of await page.locator('.series-aside > button').all()) await fold.click();
    },
  },
  { name: 'authors-index', at: '?view=authors', prepare: indexed },
  { name: 'author', at: '?view=authors', prepare: firstEntry },
  { name: 'narrators-index', at: '?view=narrators&by=name', prepare: indexed },
  { name: 'narrator', at: '?view=narrators', prepare: firstEntry },
];

const counted = (page: Page): Promise<void> =>
  expect(page.getByRole('figure', { name: 'Languages' })).toBeVisible({ timeout: 60_000 });

const OF_NUMBERS: readonly View[] = [
  { name: 'statistics', at: '?view=stats', whole: 'html', prepare: counted },
  { name: 'statistics-few', at: `${query('added:2022..')}&view=stats`, whole: 'html', prepare: counted },
  {
    name: 'statistics-table',
    at: '?view=stats',
    whole: 'html',
    prepare: async (page) => {
      await counted(page);
      await page.getByRole('button', { name: 'As tables' }).click();
    },
  },
  {
    name: 'history',
    at: '?view=history',
    whole: 'html',
    prepare: async (page) => {
      await page.locator('.history-line').first().click();
      await expect(page.locator('.touched').first()).toBeVisible();
    },
  },
];

const OF_PAGES: readonly View[] = [
  { name: 'popup', page: 'popup', prepare: (page) => expect(syncButton(page)).toBeVisible() },
  { name: 'popup-ledger', page: 'popup', prepare: (page) => page.getByText('What the last sync did').click() },
  {
    name: 'options',
    page: 'options',
    whole: 'html',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Check connection' }).click();
      await page.getByText('What the report says').click();
      await page.getByText('What the last sync did').click();
      await page.getByText('Without a title').last().click();
    },
  },
];

/** What a reader does once: looks for what a series lacks, sets a title aside, and keeps two searches. */
async function usedALittle(rig: Rig, series: string): Promise<string> {
  const page = await rig.open('library', `?view=series&q=${encodeURIComponent(series)}`);
  await page.getByRole('link', { name: series }).first().click();
  await page.getByRole('button', { name: 'Look for missing titles' }).click();
  await expect(page.getByText(/^You have/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Not interested:/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();

  for (const [text, name] of [
    ['is:started length:<8h', 'Short and unfinished'],
    ['added:<90d', 'This season'],
    ['is:plus -is:finished sort:rating', 'Plus catalogue, best first'],
  ] as const) {
    await page.goto(rig.url(`library.html${query(text)}`));
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByLabel('Name of this search').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Saved searches' }).getByText(name)).toBeVisible();
  }

  const started = (await rig.readBooks()).find(({ percentComplete, seriesJson, subtitle }) =>
    Boolean(percentComplete && seriesJson !== '[]' && subtitle),
  );
  if (started === undefined) throw new Error('No book was begun');
  await page.goto(rig.url(`library.html?book=${started.asin}`));
  await page.getByLabel('Note').fill('Recommended by Ida. The middle drags, the end makes up for it.');
  await page.locator('.star').nth(3).click();
  await expect(page.getByRole('radio', { name: '4 stars' })).toBeChecked();
  for (const tag of ['to lend', 'travel']) {
    await page.getByPlaceholder('Add a tag').fill(tag);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.close();
  return started.asin;
}

test('a library in use', async ({ rig }) => {
  await syncedTwice(rig);
  const series = seriesWithGaps(rig.simulator.library());
  const asin = await usedALittle(rig, series);
  const album = await openAlbum(rig);
  await album.take(...OF_BOOKS);
  await album.take(...OF_SEARCH);
  await album.take(...OF_SAVED);
  await album.take(...ofDetail(asin));
  await album.take(...ofIndexes(series));
  await album.take(...OF_NUMBERS);
  await album.take(...OF_PAGES);
  expect(rig.problems).toEqual([]);
});
