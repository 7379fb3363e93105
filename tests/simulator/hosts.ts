import type { LoggedRequest } from './contract.ts';
import { type Store, storeOfDomain } from './stores.ts';

/** Which of the played hosts a request is for, and what serves it there. */
export type Place =
  | { route: Exclude<LoggedRequest['route'], 'stray' | 'image'>; store: Store }
  | { route: 'image' | 'stray' | 'control'; store: null };

const STRAY: Place = { route: 'stray', store: null };

function onWebsite(path: string, store: Store): Place {
  if (path.startsWith('/audible-api/1.0/library')) return { route: 'gateway', store };
  if (path === '/library' || path.startsWith('/library/')) return { route: 'website', store };
  if (path.startsWith('/ap/openid-return')) return { route: 'sign-in', store };
  const plain = path === '/' || path === '/signout' || path === '/favicon.ico' || path.startsWith('/pd/');
  return plain ? { route: 'site', store } : STRAY;
}

function onApiHost(path: string, store: Store): Place {
  if (path === '/1.0/library') return { route: 'api', store };
  if (path === '/1.0/catalog/products' || path.startsWith('/1.0/catalog/products/')) return { route: 'catalog', store };
  return STRAY;
}

/** Reads host and path; whatever is not played here is a stray. */
export function locate(host: string, path: string): Place {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (name === '127.0.0.1' || name === 'localhost') {
    return path.startsWith('/control') ? { route: 'control', store: null } : STRAY;
  }
  if (name === 'm.media-amazon.com') return path.startsWith('/images/I/') ? { route: 'image', store: null } : STRAY;
  const [, label, family, domain] = /^(www|api)\.(audible|amazon)\.(.+)$/.exec(name) ?? [];
  const store = domain ? storeOfDomain(domain) : null;
  if (!store) return STRAY;
  if (family === 'amazon') {
    return label === 'www' && (path === '/ap/signin' || path === '/favicon.ico') ? { route: 'sign-in', store } : STRAY;
  }
  return label === 'www' ? onWebsite(path, store) : onApiHost(path, store);
}
