import { apiOrigin, type MarketplaceId, siteOrigin } from '../marketplaces';
import { IMAGE_SIZES, RESPONSE_GROUPS } from '../query';

/** The most the site shows at once; more is ignored and gives 20 (audible-api.md §6, mark S; peers.md §1c). */
export const LIST_PAGE_SIZE = 50;

/** The most ASINs of one catalogue request; 51 are answered with 400 (audible-api.md §7, mark I). */
export const CATALOGUE_BATCH = 50;

/**
 * Groups that only an account can fill: the catalogue refuses some of them and answers a stranger nothing for the rest
 * (audible-api.md §1.2, §7). `product_plans` would be answered, but with the plans that sell the title, not with why
 * this reader has it.
 */
const OF_THE_ACCOUNT: ReadonlySet<string> = new Set([
  'customer_rights',
  'product_plans',
  'percent_complete',
  'is_finished',
  'listening_status',
]);

/** What we ask of each product: the groups of the library without those of the account. */
export const CATALOGUE_GROUPS: readonly string[] = RESPONSE_GROUPS.filter((group) => !OF_THE_ACCOUNT.has(group));

/** What decides about a title that is not owned: names, language, dates, cover. */
export const MEMBER_GROUPS: readonly string[] = ['product_attrs', 'product_desc', 'media', 'contributors'];

/** One page of the reader's list on the website, newest first (audible-api.md §6, mark S). `page` is 1-based. */
export function listPageUrl(marketplace: MarketplaceId, page: number): string {
  const params = new URLSearchParams({
    pageSize: String(LIST_PAGE_SIZE),
    page: String(page),
    sortBy: 'PURCHASE_DATE.dsc',
  });
  return `${siteOrigin(marketplace)}/library/titles?${params}`;
}

/** The public metadata of up to {@link CATALOGUE_BATCH} titles, in the order asked (audible-api.md §7). */
export function catalogueUrl(
  marketplace: MarketplaceId,
  asins: readonly string[],
  groups: readonly string[] = CATALOGUE_GROUPS,
): string {
  if (asins.length > CATALOGUE_BATCH) throw new RangeError(`${asins.length} ASINs in one catalogue request`);
  const params = new URLSearchParams({ response_groups: groups.join(','), image_sizes: IMAGE_SIZES });
  // A repeated `asins=` gives one product: they go comma-joined. ASINs come from a page, so each is encoded.
  return `${apiOrigin(marketplace)}/1.0/catalog/products?asins=${asins.map(encodeURIComponent).join(',')}&${params}`;
}

/** What one product says of its neighbours: a book of its series, a series of its titles (audible-api.md §4.2). */
export function relationsUrl(marketplace: MarketplaceId, asin: string): string {
  const params = new URLSearchParams({ response_groups: 'product_desc,product_attrs,relationships' });
  return `${apiOrigin(marketplace)}/1.0/catalog/products/${encodeURIComponent(asin)}?${params}`;
}
