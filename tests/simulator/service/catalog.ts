import type { RawItem, StoreId } from '../contract.ts';
import type { Exchange } from '../http/exchange.ts';
import { json, type Reply } from '../http/reply.ts';
import { hash } from '../random.ts';
import type { Store } from '../stores.ts';
import type { World } from '../world.ts';
import { invalid, Refusal } from './errors.ts';
import { ITEM_FIELDS } from './fields.ts';
import { fieldsOf } from './groups.ts';
import { groupsAsked } from './groups-asked.ts';
import type { Bend } from './library.ts';
import { seriesProduct } from './series-product.ts';
import { resize, sizesAsked } from './sizes.ts';

const MAX_ASINS = 50;
/** Seen on the real catalogue (peers.md §1c): a browser may answer a repeated request by itself. */
const CACHE = { 'cache-control': 'private, max-age=1800' };
/** What only an account knows; the catalogue, asked by a stranger, has none of it (audible-api.md §7). */
const OF_THE_ACCOUNT = new Set(
  (
    'customer_rights is_ayce is_downloaded is_finished is_pending is_removable is_removable_by_parent is_returnable ' +
    'is_visible library_status listening_status origin_asin origin_id origin_marketplace origin_type pdf_url ' +
    'percent_complete provided_review purchase_date status'
  ).split(' '),
);

/** A catalogue product has no key at all for what was not asked or is null (audible-api.md §1.2). */
function product(item: RawItem, fields: ReadonlySet<string>, sizes: readonly string[]): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of ITEM_FIELDS) {
    const value = item[name];
    if (!fields.has(name) || OF_THE_ACCOUNT.has(name) || value === null || value === undefined) continue;
    shown[name] = name === 'product_images' ? resize(value, sizes) : people(value);
  }
  return shown;
}

/** Contributors without an ASIN lack the key here (audible-api.md §1.6-7). */
function people(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
    return Object.fromEntries(Object.entries(entry).filter(([, inner]) => inner !== null));
  });
}

function find(world: World, store: StoreId, asin: string): RawItem | undefined {
  world.shelf(store, 'reader');
  for (const entry of world.shelves()) {
    if (entry.store !== store) continue;
    const item = entry.shelf.find(asin) ?? entry.shelf.findUnowned(asin);
    if (item) return item;
  }
  return undefined;
}

function findSeries(world: World, store: StoreId, asin: string): RawItem | undefined {
  const shelves = world.shelves().filter((entry) => entry.store === store);
  const items = shelves.flatMap(({ shelf }) => [...shelf.items, ...shelf.revoked, ...shelf.unowned]);
  return seriesProduct(asin, [...new Map(items.map((item) => [item.asin, item])).values()]);
}

function asinsAsked(query: URLSearchParams): string[] {
  // A repeated `asins=` gives one: only the first counts (audible-api.md §7).
  const asins = (query.get('asins') ?? '').split(',').filter(Boolean);
  if (asins.length > MAX_ASINS) {
    throw invalid(`[${asins.join(', ')}]`, 'asins', 'Member must have length less than or equal to 50');
  }
  return asins;
}

function answer(exchange: Exchange, world: World, store: Store, bend: Bend): Reply {
  const groups = groupsAsked(exchange.query, 'catalog', world.switches);
  const sizes = sizesAsked(exchange.query);
  const fields = fieldsOf(groups);
  if (bend === 'hollow-items') for (const name of ['title', 'subtitle', 'authors', 'narrators']) fields.delete(name);
  const show = (asin: string) => {
    const item = find(world, store.id, asin) ?? findSeries(world, store.id, asin);
    // An unknown ASIN comes back as an echo with nothing in it (audible-api.md §7).
    return item ? product(item, fields, sizes) : { asin };
  };
  const response_groups = ['always-returned', ...groups];
  const one = /^\/1\.0\/catalog\/products\/([^/]+)$/.exec(exchange.path)?.[1];
  if (one !== undefined) return json({ product: show(one), response_groups }, 200, CACHE);
  if (bend === 'no-items') return json({ response_groups });
  const isKept = (asin: string) => hash(`omit/${asin}`) / 2 ** 32 >= world.switches.catalogOmits;
  const asins = bend === 'empty-page' ? [] : asinsAsked(exchange.query).filter(isKept);
  return json({ products: asins.map(show), response_groups }, 200, CACHE);
}

/** Answers `GET /1.0/catalog/products…`, which needs no sign-in (audible-api.md §7). */
export function answerCatalog(exchange: Exchange, world: World, store: Store, bend: Bend): Reply {
  try {
    return answer(exchange, world, store, bend);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}
