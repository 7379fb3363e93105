import type { Switches } from '../contract.ts';
import { invalid } from './errors.ts';
import { groupsAsked } from './groups-asked.ts';
import { isOrder, ORDERS, type Order } from './order.ts';
import { sizesAsked } from './sizes.ts';

/** What a request to the library asks for. */
export interface LibraryQuery {
  readonly size: number;
  readonly page: number;
  readonly order: Order;
  readonly groups: readonly string[];
  readonly imageSizes: readonly string[];
  readonly active: boolean;
  readonly revoked: boolean;
  readonly purchasedAfter: number | null;
  readonly stateToken: number | null;
  readonly continuation: string | null;
  readonly title: string | null;
  readonly author: string | null;
}

/** The documents name 1000 as the most and no default (audible-api.md §1.1): 50 is our guess. */
const DEFAULT_SIZE = 50;
const MAX_SIZE = 1000;

function wholeNumber(query: URLSearchParams, name: string, member: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d+$/.test(text)) throw invalid(text, member, 'Member must satisfy regular expression pattern: ^\\d+$');
  return Number(text);
}

function sizeAsked(query: URLSearchParams): number {
  const size = wholeNumber(query, 'num_results', 'numResults', DEFAULT_SIZE);
  if (size > MAX_SIZE) throw invalid(String(size), 'numResults', 'Member must have value less than or equal to 1000');
  return size;
}

function pageAsked(query: URLSearchParams): number {
  const page = wholeNumber(query, 'page', 'page', 1);
  if (page < 1) throw invalid(String(page), 'page', 'Member must have value greater than or equal to 1');
  return page;
}

function orderAsked(query: URLSearchParams): Order {
  const asked = query.get('sort_by');
  // Newest first without one: every recorded answer came that way.
  if (asked === null) return '-PurchaseDate';
  if (!isOrder(asked)) throw invalid(asked, 'sortBy', `Member must satisfy enum value set: [${ORDERS.join(', ')}]`);
  return asked;
}

function statusAsked(query: URLSearchParams, isDelta: boolean): { active: boolean; revoked: boolean } {
  const asked = query.get('status');
  // A delta reports removals unasked (audible-api.md §1.3).
  if (asked === null) return { active: true, revoked: isDelta };
  const words = asked.split(',');
  const bad = words.find((word) => word !== 'Active' && word !== 'Revoked');
  if (bad !== undefined) throw invalid(bad, 'status', 'Member must satisfy enum value set: [Active, Revoked]');
  return { active: words.includes('Active'), revoked: words.includes('Revoked') };
}

function purchasedAfterAsked(query: URLSearchParams): number | null {
  const asked = query.get('purchased_after');
  if (asked === null) return null;
  const at = Date.parse(asked);
  if (Number.isNaN(at)) throw invalid(asked, 'purchasedAfter', 'Member must be a RFC 3339 date-time');
  return at;
}

function stateTokenAsked(query: URLSearchParams): number | null {
  const asked = query.get('state_token');
  if (asked === null) return null;
  if (!/^\d+$/.test(asked))
    throw invalid(asked, 'stateToken', 'Member must satisfy regular expression pattern: ^\\d+$');
  // "0" means none (audible-api.md §1.3).
  return asked === '0' ? null : Number(asked);
}

/** Reads and checks every parameter (audible-api.md §1.1). */
export function readLibraryQuery(query: URLSearchParams, switches: Readonly<Switches>): LibraryQuery {
  const stateToken = stateTokenAsked(query);
  return {
    size: sizeAsked(query),
    page: pageAsked(query),
    order: orderAsked(query),
    groups: groupsAsked(query, 'library', switches),
    imageSizes: sizesAsked(query),
    ...statusAsked(query, stateToken !== null),
    purchasedAfter: purchasedAfterAsked(query),
    stateToken,
    continuation: query.get('continuation_token') || null,
    title: query.get('title'),
    author: query.get('author'),
  };
}
