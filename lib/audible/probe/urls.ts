import { apiOrigin, type MarketplaceId, siteOrigin } from '../marketplaces';
import type { ProbeRoute } from './report';

/** Well-formed, and no title: the catalogue answers it with an empty echo (audible-api.md §7). */
const NO_TITLE = 'B000000000';

/** The cheapest question that tells whether a route is open. */
export function probeUrl(marketplace: MarketplaceId, route: ProbeRoute): string {
  switch (route) {
    case 'API':
      return `${apiOrigin(marketplace)}/1.0/library?num_results=1&response_groups=product_desc`;
    case 'GATEWAY':
      return `${siteOrigin(marketplace)}/audible-api/1.0/library?num_results=1&response_groups=product_desc`;
    case 'WEBSITE':
      return `${siteOrigin(marketplace)}/library/titles?pageSize=20&page=1`;
    // Asked because the website alone tells too little of a title: where it is the only way in, the catalogue, open to
    // everybody, gives the rest.
    case 'CATALOGUE':
      return `${apiOrigin(marketplace)}/1.0/catalog/products?asins=${NO_TITLE}&response_groups=product_desc`;
  }
}
