import type { RawItem, Switches } from '../contract.ts';
import type { Exchange } from '../http/exchange.ts';
import { html, type Reply, redirect } from '../http/reply.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Bend } from '../service/library.ts';
import { type Order, sorted } from '../service/order.ts';
import { field } from '../service/reading.ts';
import type { Store } from '../stores.ts';
import { labelsOf } from './labels.ts';
import { page } from './layout.ts';
import { pager } from './pager.ts';
import { row } from './row.ts';

/** The site's names for its orders (audible-api.md §6). */
const ORDERS: Readonly<Record<string, Order>> = {
  'PURCHASE_DATE.dsc': '-PurchaseDate',
  'PURCHASE_DATE.asc': 'PurchaseDate',
  'RUNTIME_MINUTES.asc': 'Length',
  'RUNTIME_MINUTES.dsc': '-Length',
  'SHORT_TITLE.asc': 'Title',
  'SHORT_TITLE.dsc': '-Title',
  'AUTHORS.asc': 'Author',
  'AUTHORS.dsc': '-Author',
};
const DEFAULT_SIZE = 20;
const MAX_SIZE = 50;

function numberOr(text: string | null, fallback: number): number {
  const value = Number(text);
  return text && Number.isInteger(value) && value > 0 ? value : fallback;
}

/** More than 50 is ignored and falls back to 20 (peers.md §1c). */
function sizeAsked(query: URLSearchParams): number {
  const size = numberOr(query.get('pageSize'), DEFAULT_SIZE);
  return size > MAX_SIZE ? DEFAULT_SIZE : size;
}

/** Pre-orders are on none of the pages (audible-api.md §1.6-14). */
function shownOn(path: string): (item: RawItem) => boolean {
  const isForm: Record<string, (item: RawItem) => boolean> = {
    '/library/titles': () => true,
    '/library/audiobooks': (item) => item.content_type !== 'Podcast',
    '/library/podcasts': (item) => item.content_type === 'Podcast',
  };
  const isHere = isForm[path.replace(/\/$/, '')] ?? (() => false);
  return (item) => isHere(item) && field(item.library_status, 'is_preordered') !== true;
}

/** A row of other people's books below one's own; a parser that takes it in has more titles than there are. */
const CAROUSEL = `<div id="center-9" class="slot centerSlot">
<div class="adbl-product-carousel"><h2>Listeners also enjoyed</h2>
<ul>
<li class="bc-list-item adbl-minerva-cover" data-asin="B0CAROUSE1"><span class="bc-size-headline3">Somebody Else's Book</span></li>
<li class="bc-list-item adbl-minerva-cover" data-asin="B0CAROUSE2"><span class="bc-size-headline3">Another One Not Owned</span></li>
</ul></div>
</div>`;

/** What stands inside the list after its rows, as in the recorded page. */
const AFTER_ROWS = `<tr id="adbl-library-content-toast-messaging" class="bc-table-row">
    <input type="hidden" name="success-minerva-book-return-toast" value="Removed from library."/>
</tr>`;

function bent(items: readonly RawItem[], bend: Bend): readonly RawItem[] {
  if (bend === 'empty-page' || bend === 'no-items') return [];
  return bend === 'hollow-items'
    ? items.map((item) => ({ ...item, title: null, subtitle: null, authors: null }))
    : items;
}

/** Answers `/library/titles` and its sisters for a signed-in account (audible-api.md §6). */
export function answerLibraryPage(
  exchange: Exchange,
  shelf: Shelf,
  store: Store,
  account: string,
  switches: Readonly<Switches>,
  bend: Bend,
): Reply {
  if (exchange.path === '/library') return redirect('/library/titles');
  const labels = labelsOf(store);
  const size = sizeAsked(exchange.query);
  const isStuck = switches.ignorePage || bend === 'repeat-first-page';
  const number = isStuck ? 1 : numberOr(exchange.query.get('page'), 1);
  const order = ORDERS[exchange.query.get('sortBy') ?? ''] ?? '-PurchaseDate';
  const listed = sorted(shelf.listed(switches.duplicates).filter(shownOn(exchange.path)), order, shelf.salt);
  const rows = bent(listed.slice((number - 1) * size, number * size), bend);
  const pages = { page: number, pageCount: Math.ceil(listed.length / size), size };
  const main =
    bend === 'no-items'
      ? ''
      : `<div class="bc-container" id="adbl-library-content-main">
${rows.map((item, index) => row(item, index, labels)).join('\n')}
${AFTER_ROWS}
</div>`;
  const body = `<div id="center-5" class="slot centerSlot">
${main}
</div>
<div id="center-6" class="slot centerSlot">
${pager(pages, labels)}
</div>
${CAROUSEL}`;
  return html(page({ store, account, path: exchange.path }, labels.library, body));
}
