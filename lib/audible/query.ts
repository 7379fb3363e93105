import { apiOrigin, type MarketplaceId, siteOrigin } from './marketplaces';

/**
 * The routes to the JSON library (audible-api.md §2.1–2.2): the documented home of the endpoint, and the website's own
 * gateway to it. Nobody has published which of them a browser session opens.
 */
export const JSON_RUNGS = ['API', 'GATEWAY'] as const;
export type JsonRung = (typeof JSON_RUNGS)[number];

/** All ways to one library: the JSON routes, and the reader's list on the website. */
export type Rung = JsonRung | 'WEBSITE';

/** Newest first or oldest first, by purchase date. */
export type Jaw = 'newest' | 'oldest';

/** Most items in one answer (external_api.rst, `num_results`, mark D). */
export const LARGEST_PAGE = 1000;

/** A page that is too heavy to arrive is asked for again in smaller pieces. */
const PAGE_SIZES = [LARGEST_PAGE, 500, 250] as const;

/** The next smaller page; null when this is the smallest. */
export const lighter = (size: number): number | null => PAGE_SIZES.find((smaller) => smaller < size) ?? null;

/** Numbered paging ends here in one sort order, whatever the page size (audible-api.md §1.4, mark I). */
export const PAGING_CAP = 10_000;

/**
 * What we ask of each item. Groups that a server refuses are dropped. Never asked: `reviews` (other people's words),
 * `order_details`, `price` and whatever else belongs to payments.
 */
export const RESPONSE_GROUPS: readonly string[] = [
  'product_attrs',
  'product_desc',
  'media',
  'contributors',
  'series',
  'product_extended_attrs',
  'sku',
  'customer_rights',
  'product_plans',
  'percent_complete',
  'is_finished',
  'listening_status',
  'rating',
  'product_details',
  'category_ladders',
  'relationships',
];

/** One size for lists, one for the detail (documented sizes: external_api.rst, `image_sizes`). */
export const IMAGE_SIZES = '252,500,1215';

export type LibraryQuery = NumberedQuery | WindowQuery | TokenQuery;

interface AskedOfEach {
  readonly pageSize: number;
  readonly groups: readonly string[];
}

/** A page of the whole library. */
export interface NumberedQuery extends AskedOfEach {
  readonly jaw: Jaw;
  /** 1-based. */
  readonly page: number;
}

/** A page of what was bought after a moment, oldest first. */
export interface WindowQuery extends AskedOfEach {
  /** RFC 3339. */
  readonly after: string;
  /** 1-based. */
  readonly page: number;
}

/** What follows the answer that carried this token. */
export interface TokenQuery extends AskedOfEach {
  readonly token: string;
}

/** Where a route keeps the library. */
const endpoint = (marketplace: MarketplaceId, rung: JsonRung): string =>
  `${rung === 'API' ? apiOrigin(marketplace) : `${siteOrigin(marketplace)}/audible-api`}/1.0/library`;

/** The address of one page of the library. */
export function libraryUrl(marketplace: MarketplaceId, rung: JsonRung, query: LibraryQuery): string {
  const params = new URLSearchParams({
    num_results: String(query.pageSize),
    ...placeOf(query),
    response_groups: query.groups.join(','),
    image_sizes: IMAGE_SIZES,
  });
  return `${endpoint(marketplace, rung)}?${params}`;
}

/**
 * The address of what changed since a state token, returned titles among it (external_api.rst `state_token`, `status`;
 * audible-api.md §1.3). Without `sort_by`: nobody sends it together with a token (§1.1).
 */
export function changesUrl(
  marketplace: MarketplaceId,
  rung: JsonRung,
  { stateToken, groups }: { stateToken: string; groups: readonly string[] },
): string {
  const params = new URLSearchParams({
    num_results: String(LARGEST_PAGE),
    state_token: stateToken,
    status: 'Active,Revoked',
    response_groups: groups.join(','),
    image_sizes: IMAGE_SIZES,
  });
  return `${endpoint(marketplace, rung)}?${params}`;
}

/** The address of the titles that were returned for refund, newest first (external_api.rst `status`). */
export function returnedUrl(marketplace: MarketplaceId, rung: JsonRung): string {
  const params = new URLSearchParams({
    num_results: String(LARGEST_PAGE),
    page: '1',
    sort_by: '-PurchaseDate',
    status: 'Revoked',
    response_groups: 'product_desc',
  });
  return `${endpoint(marketplace, rung)}?${params}`;
}

/** What to list, and from where. No client sends an order or a page with a token ({@link ASSUMPTIONS}, `token-order`). */
function placeOf(query: LibraryQuery): Record<string, string> {
  if ('token' in query) return { continuation_token: query.token };
  const page = String(query.page);
  if ('after' in query) return { page, sort_by: 'PurchaseDate', purchased_after: query.after };
  return { page, sort_by: query.jaw === 'newest' ? '-PurchaseDate' : 'PurchaseDate' };
}

/** The page that tells who is signed in: the reader's own list on the website. */
export const libraryPageUrl = (marketplace: MarketplaceId): string =>
  `${siteOrigin(marketplace)}/library/titles?pageSize=20`;
