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
