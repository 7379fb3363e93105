import { browser } from 'wxt/browser';
import { hostPatterns } from '@/lib/audible/hosts';
import type { MarketplaceId } from '@/lib/audible/marketplaces';

/** Whether this marketplace's hosts are granted: Firefox lets the reader take them back at any time. */
export const hasAccess = (marketplace: MarketplaceId): Promise<boolean> =>
  browser.permissions.contains({ origins: hostPatterns(marketplace) });

/** Asks the reader for this marketplace's hosts. Only works inside a click, before anything is awaited. */
export const requestAccess = (marketplace: MarketplaceId): Promise<boolean> =>
  browser.permissions.request({ origins: hostPatterns(marketplace) });
