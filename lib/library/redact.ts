/** Deeper than any answer seen (7 levels); what lies below is dropped, so that no input can exhaust the stack. */
const DEPTH = 64;

/** `origin_id` is the id of an order (audible-api.md §4.2); the others are any spelling of order_id, order_details, … */
const ORDER_KEY = /^originids?$|(?<!pre|sort|display|b|rec|dis)order/;

/** The shape of Amazon's order ids, for one that hides under another name. */
const ORDER_ID = /^[A-Z0-9]{3}-\d{7}-\d{7}$/;

const isPrivate = (key: string): boolean => ORDER_KEY.test(key.toLowerCase().replace(/[^a-z0-9]/g, ''));

function copy(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return ORDER_ID.test(value) ? null : value;
  if (typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH) return null;
  if (Array.isArray(value)) return value.map((entry) => copy(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => (isPrivate(key) ? [] : [[key, copy(entry, depth + 1)]])),
  );
}

/** A copy of an item without anything about orders, at any depth: order ids are private and are never stored. */
export function withoutOrderIds(item: unknown): unknown {
  return copy(item, 0);
}
