import type { RawItem, Switches } from '../contract.ts';
import type { Exchange } from '../http/exchange.ts';
import { html, type Reply } from '../http/reply.ts';
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

/** Pre-orders are not on the page (audible-api.md §1.6-14). */
function isShown(item: RawItem): boolean {
  return field(item.library_status, 'is_preordered') !== true;
}

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
  const labels = labelsOf(store);
  const size = sizeAsked(exchange.query);
  const isStuck = switches.ignorePage || bend === 'repeat-first-page';
  const number = isStuck ? 1 : numberOr(exchange.query.get('page'), 1);
  const order = ORDERS[exchange.query.get('sortBy') ?? ''] ?? '-PurchaseDate';
  const listed = sorted(shelf.listed(switches.duplicates).filter(isShown), order, shelf.salt);
  const rows = bent(listed.slice((number - 1) * size, number * size), bend);
  const pages = { page: number, pageCount: Math.ceil(listed.length / size), size };
  const main =
    bend === 'no-items'
      ? ''
      : `<div class="bc-container" id="adbl-library-content-main">
${rows.map((item, index) => row(item, index, labels)).join('\n')}
</div>`;
  const body = `<div id="center-5" class="slot centerSlot">
${main}
</div>
<div id="center-6" class="slot centerSlot">
${pager(pages, labels)}
</div>`;
  return html(page({ store, account, path: exchange.path }, labels.library, body));
}
