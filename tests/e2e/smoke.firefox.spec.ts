import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from './rig/firefox-test.ts';

const PAGES = ['popup', 'sidepanel', 'library', 'options'] as const;
const MANIFEST = fileURLToPath(new URL('../../.output/firefox-mv3/manifest.json', import.meta.url));

test('every page opens as a tab without a complaint', async ({ rig }) => {
  for (const name of PAGES) {
    const page = await rig.open(`${name}.html`);
    expect(await page.title()).toMatch(/Library Sync/);
  }
  expect(rig.problems).toEqual([]);
  expect(rig.strays()).toEqual([]);
});

test('the manifest asks for what design and store listing say, and no more', async () => {
  const manifest: unknown = JSON.parse(await readFile(MANIFEST, 'utf8'));
  expect(manifest).toMatchObject({
    permissions: ['storage', 'alarms'],
    host_permissions: ['https://www.audible.com/*', 'https://api.audible.com/*'],
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  });
  expect(manifest).not.toHaveProperty('optional_permissions');
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
