import { expect, test } from './rig/firefox-test.ts';
import { walk } from './rig/firefox-views.ts';
import { MANIFEST_HOSTS, readManifest, UNWANTED_KEYS } from './rig/manifest.ts';

const PAGES = ['popup', 'sidepanel', 'library', 'options'] as const;

test('every page opens as a tab without a complaint', async ({ rig }) => {
  for (const name of PAGES) {
    const page = await rig.open(`${name}.html`);
    expect(await page.title()).toMatch(/Library Sync/);
  }
  expect(rig.problems).toEqual([]);
  expect(rig.strays()).toEqual([]);
});

test('every view shows the books, one after another and in a narrow window', async ({ rig }) => {
  await rig.signIn();
  await rig.syncAndWait();
  const page = await rig.open('library.html');
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 800 });
    await walk(page, ['Table', 'Covers', 'Series', 'Authors', 'Narrators', 'Statistics', 'History', 'Books']);
  }
  expect(rig.strays()).toEqual([]);
  expect(rig.problems).toEqual([]);
});

test('the manifest asks for what design and store listing say, and no more', async () => {
  const manifest = await readManifest('firefox-mv3');
  expect(manifest).toMatchObject({
    ...MANIFEST_HOSTS,
    manifest_version: 3,
    permissions: ['storage', 'alarms'],
    content_security_policy: { extension_pages: expect.stringMatching(/^default-src 'none';/) },
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  for (const key of UNWANTED_KEYS) expect(manifest).not.toHaveProperty(key);
});
