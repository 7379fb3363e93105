import { expect, test } from './rig/firefox-test.ts';
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
  const walk: readonly [press: string, lands: string][] = [
    ['Table', '[role="grid"][aria-label="Books"] [role="row"]'],
    ['Covers', '.tiles img'],
    ['Series', '.index-row'],
    ['Authors', '.index-row'],
    ['Narrators', '.index-row'],
    ['Statistics', 'figure svg'],
    ['History', '.history-line'],
    ['Books', '.book-list [data-book]'],
  ];
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 800 });
    for (const [press, lands] of walk) {
      await page.locator(`::-p-aria(${press})`).click();
      await page.locator(lands).wait();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, press).toBeLessThanOrEqual(0);
    }
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
