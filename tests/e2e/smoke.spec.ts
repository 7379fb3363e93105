import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './rig/test.ts';

const PAGES = ['popup', 'sidepanel', 'library', 'options'] as const;
const MANIFEST = fileURLToPath(new URL('../../.output/chrome-mv3/manifest.json', import.meta.url));

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
  const manifest: unknown = JSON.parse(await readFile(MANIFEST, 'utf8'));
  const others = ['co.uk', 'de', 'fr', 'ca', 'com.au', 'in', 'it', 'es', 'co.jp', 'com.br'];
  expect(manifest).toMatchObject({
    manifest_version: 3,
    permissions: ['storage', 'alarms', 'sidePanel'],
    host_permissions: ['https://www.audible.com/*', 'https://api.audible.com/*'],
    optional_host_permissions: others.flatMap((tld) => [
      `https://www.audible.${tld}/*`,
      `https://api.audible.${tld}/*`,
    ]),
    content_security_policy: { extension_pages: expect.stringMatching(/^default-src 'none';/) },
  });
  expect(manifest).not.toHaveProperty('optional_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
