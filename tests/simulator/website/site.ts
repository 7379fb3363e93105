import type { Exchange } from '../http/exchange.ts';
import { html, notFound, type Reply, redirect } from '../http/reply.ts';
import { firstName, text } from '../service/reading.ts';
import type { Store } from '../stores.ts';
import type { World } from '../world.ts';
import { page, type Visitor } from './layout.ts';
import { escapeHtml } from './markup.ts';

function productPage(visitor: Visitor, asin: string, world: World): Reply {
  const shelves = world.shelves().filter(({ store }) => store === visitor.store.id);
  const item = shelves.map(({ shelf }) => shelf.find(asin)).find((found) => found !== undefined);
  if (!item) return notFound();
  const source = text(Object.values((item.product_images ?? {}) as Record<string, unknown>)[0]);
  const picture = source ? `<img src="${escapeHtml(source)}" alt="" width="320" height="320">` : '';
  const main = `<main>
<h1>${escapeHtml(text(item.title))}</h1>
<p>${escapeHtml(firstName(item.authors))}</p>
${picture}
<div>${text(item.publisher_summary) || text(item.merchandising_summary)}</div>
</main>`;
  return html(page(visitor, text(item.title), main));
}

/** Plays the rest of www.audible.<tld>: the front page, product pages and the way out. */
export function answerSite(exchange: Exchange, world: World, store: Store): Reply {
  const visitor = { store, account: world.sessions.accountOf(exchange, store), path: exchange.path };
  if (exchange.path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (exchange.path === '/signout') return redirect('/', { 'set-cookie': world.sessions.end(exchange, store) });
  if (exchange.path.startsWith('/pd/')) return productPage(visitor, exchange.path.split('/').at(-1) ?? '', world);
  return html(page(visitor, 'Audiobooks', '<main><h1>Listen anywhere</h1><p>A simulated shop front.</p></main>'));
}
