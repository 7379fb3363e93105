import { MARKETPLACES, type MarketplaceId, siteOrigin } from '@/lib/audible/marketplaces';
import { formatLocale } from './number';

/** "audible.co.uk" */
export const storeHost = (id: MarketplaceId): string => siteOrigin(id).replace('https://www.', '');

/** "United Kingdom", in the reader's language. */
export function storeCountry(id: MarketplaceId): string {
  const region = new Intl.Locale(MARKETPLACES[id].language).region ?? id;
  return new Intl.DisplayNames(formatLocale(), { type: 'region' }).of(region) ?? region;
}
