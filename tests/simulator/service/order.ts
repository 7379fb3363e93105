import type { RawItem } from '../contract.ts';
import { hash } from '../random.ts';
import { addedAt, firstName, minutes } from './reading.ts';

/** All documented orders (audible-api.md §1.1). */
export const ORDERS = [
  'Author',
  '-Author',
  'Length',
  '-Length',
  'Narrator',
  '-Narrator',
  'PurchaseDate',
  '-PurchaseDate',
  'Title',
  '-Title',
] as const;
export type Order = (typeof ORDERS)[number];

/** Whether a word is one of the orders. */
export function isOrder(word: string): word is Order {
  return (ORDERS as readonly string[]).includes(word);
}

type Key = number | string;

function keyFor(order: Order): (item: RawItem) => Key {
  switch (order) {
    case 'Author':
    case '-Author':
      return (item) => firstName(item.authors).toLowerCase();
    case 'Narrator':
    case '-Narrator':
      return (item) => firstName(item.narrators).toLowerCase();
    case 'Length':
    case '-Length':
      return (item) => minutes(item.runtime_length_min) ?? 0;
    case 'Title':
    case '-Title':
      return (item) => (item.title ?? '').toLowerCase();
    default:
      return addedAt;
  }
}

/**
 * Sorts. Ties fall by a hash that knows the order: "newest first" and "oldest first" break them differently, so that
 * two runs from both ends do not add up to everything (audible-api.md §1.6-1).
 */
export function sorted(items: readonly RawItem[], order: Order, salt: string): readonly RawItem[] {
  const key = keyFor(order);
  const sign = order.startsWith('-') ? -1 : 1;
  const rows = items.map((item) => ({ item, key: key(item), tie: -1 }));
  const tie = (row: (typeof rows)[number]) => {
    if (row.tie < 0) row.tie = hash(`${salt}${order}${row.item.asin}`);
    return row.tie;
  };
  rows.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : tie(a) - tie(b)));
  return rows.map(({ item }) => item);
}

/** Whether items that were sorted once still are; they are live, and a test may have changed one. */
function isStillSorted(items: readonly RawItem[], order: Order): boolean {
  const key = keyFor(order);
  const sign = order.startsWith('-') ? -1 : 1;
  let before: Key | null = null;
  for (const item of items) {
    const now = key(item);
    if (before !== null && (sign > 0 ? now < before : now > before)) return false;
    before = now;
  }
  return true;
}

export type Sorter = (items: readonly RawItem[], order: Order, salt: string) => readonly RawItem[];

/** Few enough to keep: all orders, and some more where each page has its own ties. */
const MOST_KEPT = 24;

/** Sorts like `sorted`, but a big list that it has sorted before only once. */
export function createSorter(): Sorter {
  const kept = new Map<string, { source: readonly RawItem[]; result: readonly RawItem[] }>();
  return (items, order, salt) => {
    const name = salt + order;
    const known = kept.get(name);
    const isSame = known?.source === items && known.result.length === items.length;
    if (known && isSame && isStillSorted(known.result, order)) return known.result;
    const result = sorted(items, order, salt);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, { source: items, result });
    return result;
  };
}
