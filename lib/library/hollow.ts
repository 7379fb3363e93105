import { record, verbatim } from './wire/scalars';

/** Below half the items titled an answer is no library: podcasts leave a few titles blank, never most of them. */
const HOLLOW_BELOW = 0.5;
/** An untitled handful that comes twice the same is broken items, not a broken answer. */
const BELIEVED_BELOW = 5;

/** The share of items with a title, 0…1; 1 for an empty answer, which lacks nothing. */
export function titledShare(items: readonly unknown[]): number {
  const titled = items.filter((item) => verbatim(record(item)?.title) !== null).length;
  return items.length === 0 ? 1 : titled / items.length;
}

/**
 * Whether an answer should be asked again before it is applied: the first one after a long absence can lack titles
 * and authors, and so does one without its response groups (audible-api.md §1.5). Also true for a single untitled
 * item.
 */
export function isHollow(items: readonly unknown[]): boolean {
  return titledShare(items) < HOLLOW_BELOW;
}

/**
 * Whether the answer to the repeated request is hollow too, so that the run must fail without touching the store.
 * Fewer than five items are taken at their word instead, and what is untitled goes to quarantine: one broken item
 * must not lock a library of one.
 */
export function isStillHollow(items: readonly unknown[]): boolean {
  return items.length >= BELIEVED_BELOW && isHollow(items);
}
