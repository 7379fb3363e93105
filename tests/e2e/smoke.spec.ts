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

test('everything that was copied is there without a network', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  await rig.context.setOffline(true);
  const page = await rig.openLibrary();
  const books = await rig.readBooks();
  const list = page.getByRole('list', { name: 'Books' });
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(books.length));
  await page.getByLabel('Search library').fill('is:finished');
  const finished = books.filter(({ isFinished }) => isFinished).length;
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(finished));
  await list.getByRole('listitem').first().click();
  await expect(page.getByRole('complementary', { name: 'Book' }).getByRole('heading', { level: 2 })).toBeVisible();
  await page.getByLabel('Note').fill('Written on a train');
  await expect.poll(() => rig.readTable('annotations')).toMatchObject([{ note: 'Written on a train' }]);
  for (const section of ['Series', 'Statistics', 'History']) {
    await page.getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  }
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
