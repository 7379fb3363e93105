import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const OTHER_STORES = ['co.uk', 'de', 'fr', 'ca', 'com.au', 'in', 'it', 'es', 'co.jp', 'com.br'];
const hosts = (store: string): string[] => [`https://www.audible.${store}/*`, `https://api.audible.${store}/*`];

/** Hosts of both builds, written out here so that a change of the code alone shows. */
export const MANIFEST_HOSTS = {
  host_permissions: hosts('com'),
  optional_host_permissions: OTHER_STORES.flatMap(hosts),
};

/** Keys by which an extension gets at more than we say we want. */
export const UNWANTED_KEYS = [
  'optional_permissions',
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
];

/** The manifest of a build, as the browser reads it. */
export async function readManifest(build: 'chrome-mv3' | 'firefox-mv3'): Promise<Record<string, unknown>> {
  const file = fileURLToPath(new URL(`../../../.output/${build}/manifest.json`, import.meta.url));
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}
