import type { Page } from '@playwright/test';

/** The part of Chromium's extension settings API (chrome://extensions) that is used here. */
interface DeveloperPrivate {
  getExtensionInfo(id: string): Promise<{
    permissions: { runtimeHostPermissions: { hostAccess: string; hosts: { host: string; granted: boolean }[] } };
  }>;
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_SPECIFIC_SITES' }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
}

interface HostChange {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly allow: boolean;
}

/** The hosts of the manifest; named here too, because choosing hosts by hand starts from none. */
const REQUIRED = ['https://www.audible.com/*', 'https://api.audible.com/*'];

/**
 * Runs inside chrome://extensions. What a reader can do there: choose the hosts an extension may ask. A host added this
 * way counts as granted before, so that the extension's own request for it is answered yes without a prompt (a headless
 * browser has nobody to press Allow).
 */
async function changeHostsInPage({
  id,
  hosts,
  allow,
  required,
}: HostChange & { required: readonly string[] }): Promise<void> {
  const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome.developerPrivate;
  const readHosts = async () => (await api.getExtensionInfo(id)).permissions.runtimeHostPermissions;
  if ((await readHosts()).hostAccess === 'ON_ALL_SITES') {
    await api.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
    for (const host of required) await api.addHostPermission(id, host);
  }
  // Taking away what is not there is an error.
  const granted = (await readHosts()).hosts.filter((host) => host.granted).map(({ host }) => host);
  const different = hosts.filter((host) => granted.includes(host) !== allow);
  for (const host of different) await (allow ? api.addHostPermission(id, host) : api.removeHostPermission(id, host));
}

/** Allows or forbids hosts by the browser's own settings page. The change reaches the extension a moment later. */
export async function changeHosts(page: Page, change: HostChange): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(changeHostsInPage, { ...change, required: REQUIRED });
}

/** Whether a page of the extension finds itself allowed to ask any of these hosts. */
export const mayAskAny = (page: Page, patterns: readonly string[]): Promise<boolean> =>
  page.evaluate(async (origins) => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { contains(wanted: { origins: string[] }): Promise<boolean> } };
    };
    const answers = await Promise.all(origins.map((origin) => chrome.permissions.contains({ origins: [origin] })));
    return answers.includes(true);
  }, patterns);
