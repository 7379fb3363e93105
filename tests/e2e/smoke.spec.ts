import { MANIFEST_HOSTS, readManifest, UNWANTED_KEYS } from './rig/manifest.ts';
import { expect, test } from './rig/test.ts';

const PAGES = ['popup', 'sidepanel', 'library', 'options'] as const;

test('every page opens as a tab without a complaint', async ({ rig }) => {
  for (const name of PAGES) {
    const page = await rig.open(name);
    await expect(page).toHaveTitle(/Library Sync/);
  }
  expect(rig.problems).toEqual([]);
});

test('the worker answers again after the browser stopped it', async ({ rig }) => {
  const popup = await rig.openPopup();
  await rig.stopWorker();
  await popup.reload();
  await expect(popup).toHaveTitle(/Library Sync/);
  expect(rig.problems).toEqual([]);
});

test('nothing is asked of anyone before the first press of Sync Library', async ({ rig }) => {
  for (const name of PAGES) await rig.open(name);
  expect(rig.simulator.requests).toEqual([]);
});

test('everything that was copied is there without a network', async ({ rig, simulator }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const books = await rig.readBooks();
  await rig.context.setOffline(true);
  simulator.clearRequests();
  const page = await rig.openLibrary();
  const list = page.getByRole('list', { name: 'Books' });
  const listed = (count: number) =>
    expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(count));
  await listed(books.length);
  await page.getByLabel('Search library').fill('is:finished');
  const finished = books.filter(({ isFinished }) => isFinished).length;
  await listed(finished);
  await list.getByRole('listitem').first().click();
  await expect(page.getByRole('complementary', { name: 'Book' }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByLabel('Note').fill('Written on a train');
  await expect.poll(() => rig.readTable('annotations')).toMatchObject([{ note: 'Written on a train' }]);
  for (const [section, lands] of [
    ['Series', page.getByRole('list', { name: 'Series' }).getByRole('link')],
    ['Authors', page.getByRole('list', { name: 'Authors' }).getByRole('link')],
    ['Narrators', page.getByRole('list', { name: 'Narrators' }).getByRole('link')],
    ['Statistics', page.getByRole('figure')],
    ['History', page.getByRole('button', { name: /First copy: \d+ titles/ })],
    ['Books', list.getByRole('button', { name: /Narrated by/ })],
  ] as const) {
    await page.getByRole('link', { name: section, exact: true }).click();
    await expect(lands.first()).toBeVisible();
  }
  // Covers were asked for, but nothing left the browser.
  expect(simulator.requests).toEqual([]);
  expect(rig.strays()).toEqual([]);
});

test('the manifest asks for what design and store listing say, and no more', async () => {
  const manifest = await readManifest('chrome-mv3');
  expect(manifest).toMatchObject({
    ...MANIFEST_HOSTS,
    manifest_version: 3,
    permissions: ['storage', 'alarms', 'sidePanel'],
    content_security_policy: { extension_pages: expect.stringMatching(/^default-src 'none';/) },
  });
  for (const key of UNWANTED_KEYS) expect(manifest).not.toHaveProperty(key);
});
