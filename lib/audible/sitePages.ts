import { type MarketplaceId, siteOrigin } from './marketplaces';

/** Pages of Audible's website about one title. */
export const SITE_PAGES = ['listen', 'store'] as const;
export type SitePage = (typeof SITE_PAGES)[number];

/** The address of such a page; assumed, see `player-page` and `product-page` in assumptions.ts. */
export function sitePageUrl(page: SitePage, marketplace: MarketplaceId, asin: string): string {
  const title = encodeURIComponent(asin);
  return `${siteOrigin(marketplace)}${page === 'listen' ? `/webplayer?asin=${title}` : `/pd/${title}`}`;
}
