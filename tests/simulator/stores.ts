import type { StoreId } from './contract.ts';

/** What differs between the marketplaces (audible-api.md §3). */
export interface Store {
  readonly id: StoreId;
  readonly domain: string;
  readonly marketplaceId: string;
  /** `lang` of the pages. */
  readonly locale: string;
  /** What items carry: a lower-case English word (audible-api.md §3). */
  readonly language: string;
  readonly currency: string;
  /** Of cookie names: `x-main`, `x-acbca` (audible-api.md §2.3); the other stores follow the Canadian pattern by guess. */
  readonly cookieSuffix: string;
}

function store(
  id: StoreId,
  domain: string,
  marketplaceId: string,
  locale: string,
  language: string,
  currency: string,
): Store {
  return { id, domain, marketplaceId, locale, language, currency, cookieSuffix: id === 'us' ? 'main' : `acb${id}` };
}

/** The eleven marketplaces (audible-api.md §3). */
export const STORES: readonly Store[] = [
  store('us', 'com', 'AF2M0KC94RCEA', 'en-US', 'english', 'USD'),
  store('uk', 'co.uk', 'A2I9A3Q2GNFNGQ', 'en-GB', 'english', 'GBP'),
  store('de', 'de', 'AN7V1F1VY261K', 'de-DE', 'german', 'EUR'),
  store('fr', 'fr', 'A2728XDNODOQ8T', 'fr-FR', 'french', 'EUR'),
  store('ca', 'ca', 'A2CQZ5RBY40XE', 'en-CA', 'english', 'CAD'),
  store('au', 'com.au', 'AN7EY7DTAW63G', 'en-AU', 'english', 'AUD'),
  store('in', 'in', 'AJO3FBRUE6J4S', 'en-IN', 'english', 'INR'),
  store('it', 'it', 'A2N7FU2W2BU2ZC', 'it-IT', 'italian', 'EUR'),
  store('es', 'es', 'ALMIKO4SZCSAR', 'es-ES', 'spanish', 'EUR'),
  store('jp', 'co.jp', 'A1QAP3MOU4173J', 'ja-JP', 'japanese', 'JPY'),
  store('br', 'com.br', 'A10J1VAYUDTYRN', 'pt-BR', 'portuguese', 'BRL'),
];

const byId = new Map(STORES.map((entry) => [entry.id, entry]));
const byDomain = new Map(STORES.map((entry) => [entry.domain, entry]));

/** The store of this id. */
export function storeOf(id: StoreId): Store {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no store ${id}`);
  return found;
}

/** Whether a word names a store. */
export function isStoreId(word: string): word is StoreId {
  return byId.has(word as StoreId);
}

/** The store whose sites end in this domain, e.g. `co.uk`. */
export function storeOfDomain(domain: string): Store | null {
  return byDomain.get(domain) ?? null;
}
