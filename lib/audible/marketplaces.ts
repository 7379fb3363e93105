/** Audible's eleven stores: ids and domains as three clients agree on (audible-api.md §3, mark C; mkb79/Audible `localization.py`). */

export const MARKETPLACE_IDS = ['us', 'uk', 'de', 'fr', 'ca', 'au', 'in', 'it', 'es', 'jp', 'br'] as const;
export type MarketplaceId = (typeof MARKETPLACE_IDS)[number];

export interface Marketplace {
  readonly id: MarketplaceId;
  /** What follows `audible.` in a host name. */
  readonly domain: string;
  /** BCP 47 tag of the store's own language. */
  readonly language: string;
}

const marketplace = (id: MarketplaceId, domain: string, language: string): Marketplace => ({ id, domain, language });

export const MARKETPLACES: Readonly<Record<MarketplaceId, Marketplace>> = {
  us: marketplace('us', 'com', 'en-US'),
  uk: marketplace('uk', 'co.uk', 'en-GB'),
  de: marketplace('de', 'de', 'de-DE'),
  fr: marketplace('fr', 'fr', 'fr-FR'),
  ca: marketplace('ca', 'ca', 'en-CA'),
  au: marketplace('au', 'com.au', 'en-AU'),
  in: marketplace('in', 'in', 'en-IN'),
  it: marketplace('it', 'it', 'it-IT'),
  es: marketplace('es', 'es', 'es-ES'),
  jp: marketplace('jp', 'co.jp', 'ja-JP'),
  br: marketplace('br', 'com.br', 'pt-BR'),
};

/** The store on a fresh profile; its hosts are the only ones granted at install. */
export const DEFAULT_MARKETPLACE: MarketplaceId = 'us';

/** `https://www.audible.<domain>`, without a trailing slash. */
export const siteOrigin = (id: MarketplaceId): string => `https://www.audible.${MARKETPLACES[id].domain}`;

/** The page of a title in its store ({@link ASSUMPTIONS}, `product-page`). */
export const productPage = (id: MarketplaceId, asin: string): string =>
  `${siteOrigin(id)}/pd/${encodeURIComponent(asin)}`;

/** Where the website plays a title ({@link ASSUMPTIONS}, `player-page`). */
export const playerPage = (id: MarketplaceId, asin: string): string =>
  `${siteOrigin(id)}/webplayer?asin=${encodeURIComponent(asin)}`;

/** `https://api.audible.<domain>`, without a trailing slash. */
export const apiOrigin = (id: MarketplaceId): string => `https://api.audible.${MARKETPLACES[id].domain}`;
