import type { Exchange } from '../http/exchange.ts';
import { html, notFound, type Reply, redirect } from '../http/reply.ts';
import type { Store } from '../stores.ts';
import type { World } from '../world.ts';
import { escapeHtml } from './markup.ts';

/** Where a stranger is sent (audible-api.md §2.5): Amazon's sign-in, which knows where to come back to. */
export function signInAddress(store: Store, returnTo: string): string {
  const query = new URLSearchParams({
    'openid.pape.max_auth_age': '0',
    'openid.return_to': `https://www.audible.${store.domain}${returnTo}`,
    'openid.assoc_handle': `audible_shared_web_${store.id}`,
    'openid.mode': 'checkid_setup',
    marketPlaceId: store.marketplaceId,
    language: store.locale.replace('-', '_'),
  });
  return `https://www.amazon.${store.domain}/ap/signin?${query}`;
}

/** The sign-in form. */
export function signInPage(store: Store, returnTo: string): string {
  return `<!DOCTYPE html>
<html lang="${store.locale}">
<head>
<meta charset="utf-8">
<title>Amazon Sign-In</title>
<style>
body { font: 14px/1.5 Arial, sans-serif; margin: 0; color: #111; }
main { width: 320px; margin: 48px auto; padding: 24px; border: 1px solid #ccc; border-radius: 8px; }
label { display: block; font-weight: bold; margin-top: 12px; }
input { box-sizing: border-box; width: 100%; padding: 8px; border: 1px solid #888; border-radius: 4px; }
#signInSubmit { margin-top: 20px; background: #f7c843; border-color: #b98900; font-weight: bold; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<form name="signIn" method="post" action="/ap/signin">
<input type="hidden" name="openid.return_to" value="${escapeHtml(returnTo)}">
<label for="ap_email">Email</label>
<input type="email" id="ap_email" name="email" autocomplete="off" value="reader@example.com">
<label for="ap_password">Password</label>
<input type="password" id="ap_password" name="password" autocomplete="off" value="simulated">
<input type="submit" id="signInSubmit" value="Sign in">
</form>
</main>
</body>
</html>`;
}

/** The way back on the store's own host: a path, so that nobody is sent elsewhere. */
function pathOf(returnTo: string, store: Store): string {
  const url = URL.parse(returnTo, `https://www.audible.${store.domain}`);
  return url?.hostname === `www.audible.${store.domain}` ? url.pathname + url.search : '/';
}

function submit(exchange: Exchange, world: World, store: Store): Reply {
  const returnTo = new URLSearchParams(exchange.body).get('openid.return_to') ?? '/';
  const query = new URLSearchParams({
    'openid.mode': 'id_res',
    'openid.assertion': world.sessions.issueCode(world.nextAccount),
    to: pathOf(returnTo, store),
  });
  return redirect(`https://www.audible.${store.domain}/ap/openid-return?${query}`);
}

/**
 * Plays `/ap/signin` on Amazon's host and the landing path on Audible's. Only the latter may set cookies for
 * `.audible.<tld>`, so the session begins there, as with a real OpenID return.
 */
export function answerSignIn(exchange: Exchange, world: World, store: Store): Reply {
  if (exchange.path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (exchange.path === '/ap/openid-return') {
    const cookies = world.sessions.redeem(exchange.query.get('openid.assertion') ?? '', store);
    const to = pathOf(exchange.query.get('to') ?? '/', store);
    return cookies ? redirect(to, { 'set-cookie': cookies }) : redirect(signInAddress(store, to));
  }
  if (exchange.method === 'POST') return submit(exchange, world, store);
  if (exchange.method === 'GET') return html(signInPage(store, exchange.query.get('openid.return_to') ?? '/'));
  return notFound();
}
