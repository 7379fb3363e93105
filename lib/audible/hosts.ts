import { COVER_ORIGIN } from '../library/cover';
import { apiOrigin, DEFAULT_MARKETPLACE, MARKETPLACE_IDS, type MarketplaceId, siteOrigin } from './marketplaces';

/** Both origins of a marketplace as match patterns, the form in which browsers grant hosts. */
export const hostPatterns = (id: MarketplaceId): string[] => [`${siteOrigin(id)}/*`, `${apiOrigin(id)}/*`];

/** Manifest keys: one store is granted at install, the others are asked for by a click. */
export const permissionsFor = (): { host_permissions: string[]; optional_host_permissions: string[] } => ({
  host_permissions: hostPatterns(DEFAULT_MARKETPLACE),
  optional_host_permissions: MARKETPLACE_IDS.filter((id) => id !== DEFAULT_MARKETPLACE).flatMap(hostPatterns),
});

/** The policy of every page and of the worker: our own files, Audible's hosts, the cover host, nothing else. */
export const pageCsp = (): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${COVER_ORIGIN}`,
    `connect-src 'self' ${MARKETPLACE_IDS.flatMap((id) => [siteOrigin(id), apiOrigin(id)]).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
