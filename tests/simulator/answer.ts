import type { FaultKind, Route } from './contract.ts';
import { answerCover } from './covers/answer.ts';
import type { Place } from './hosts.ts';
import type { Exchange } from './http/exchange.ts';
import { type HANG, html, json, notFound, type Reply, redirect } from './http/reply.ts';
import { answerCatalog } from './service/catalog.ts';
import { forbidden, readOnly } from './service/errors.ts';
import { answerLibrary, type Bend } from './service/library.ts';
import type { Store } from './stores.ts';
import { answerSignIn, signInAddress, signInPage } from './website/sign-in.ts';
import { answerSite } from './website/site.ts';
import { answerLibraryPage } from './website/titles.ts';
import { captchaPage, whoopsPage } from './website/trouble.ts';
import type { World } from './world.ts';

function bendOf(fault: FaultKind | null): Bend {
  switch (fault?.kind) {
    case 'no-items':
    case 'hollow-items':
    case 'empty-page':
    case 'repeat-first-page':
      return fault.kind;
    default:
      return 'none';
  }
}

/** Faults that stand in for the whole answer. */
function substitute(fault: FaultKind | null, store: Store, exchange: Exchange, isPage: boolean): Reply | null {
  const here = exchange.path + (exchange.query.size > 0 ? `?${exchange.query}` : '');
  switch (fault?.kind) {
    case 'status':
      return {
        status: fault.status,
        headers: { 'content-type': fault.contentType ?? 'application/json', ...fault.headers },
        body: fault.body ?? '',
      };
    case 'redirect-to-sign-in':
      return redirect(signInAddress(store, here));
    case 'sign-in-page':
      return html(signInPage(store, here));
    case 'captcha-page':
      return html(captchaPage(store));
    case 'error-body':
      // A 200 can be an error without `items` (audible-api.md §1.5).
      return isPage ? html(whoopsPage(store)) : json({ error_code: '000000', message: 'InvalidValue' });
    default:
      return null;
  }
}

function answerRoute(exchange: Exchange, world: World, store: Store, route: Route, bend: Bend): Reply | typeof HANG {
  const account = world.switches.open[route] ? world.sessions.accountOf(exchange, store) : null;
  if (route === 'website') {
    const here = exchange.path + (exchange.query.size > 0 ? `?${exchange.query}` : '');
    if (account === null) return redirect(signInAddress(store, here));
    return answerLibraryPage(exchange, world.shelf(store.id, account), store, account, world.switches, bend);
  }
  if (account === null) return forbidden();
  return answerLibrary(exchange, world.shelf(store.id, account), world.switches, bend);
}

/** The answer to a request, before the wire gets at it. */
export function answer(
  exchange: Exchange,
  world: World,
  place: Exclude<Place, { route: 'control' }>,
  fault: FaultKind | null,
): Reply | typeof HANG {
  if (place.store === null) return place.route === 'image' ? answerCover(exchange, world) : notFound();
  const { route, store } = place;
  const instead = substitute(fault, store, exchange, route === 'website');
  if (instead) return instead;
  if (exchange.method !== 'GET' && route !== 'sign-in' && route !== 'site') return readOnly();
  if (route === 'catalog') return answerCatalog(exchange, world, store, bendOf(fault));
  if (route === 'sign-in') return answerSignIn(exchange, world, store);
  if (route === 'site') return answerSite(exchange, world, store);
  return answerRoute(exchange, world, store, route, bendOf(fault));
}
