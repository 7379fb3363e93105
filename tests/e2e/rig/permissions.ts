import type { Page } from '@playwright/test';

/** The part of Chromium's extension settings API (chrome://extensions) that is used here. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_SPECIFIC_SITES' }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
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
async function changeHostsInPage({ id, hosts, allow, required }: HostChange & { required: string[] }): Promise<void> {
  const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome.developerPrivate;
  await api.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
  for (const host of required) await api.addHostPermission(id, host);
  // Choosing hosts by hand starts from none, so what is to be forbidden is simply not added.
  if (allow) for (const host of hosts) await api.addHostPermission(id, host);
}

/** Allows or forbids hosts by the browser's own settings page. */
export async function changeHosts(page: Page, change: HostChange): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(changeHostsInPage, {
    ...change,
    required: REQUIRED.filter((host) => !change.hosts.includes(host)),
  });
}
