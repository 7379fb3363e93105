import type { RawItem, SimulatedLibrary } from '../contract.ts';
import { field } from '../service/reading.ts';

/** A wish that nobody can grant, with what is wrong about it. */
export class BadWish extends Error {}

function asinOf(wish: unknown): string {
  const asin = field(wish, 'asin');
  if (typeof asin !== 'string') throw new BadWish('`asin` must be a text');
  return asin;
}

function count(wish: unknown, name: string, fallback?: number): number {
  const value = field(wish, name) ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new BadWish(`\`${name}\` must be a whole number`);
  }
  return value;
}

function isItem(value: unknown): value is RawItem {
  return typeof field(value, 'asin') === 'string';
}

function itemsOf(wish: unknown): RawItem[] {
  const items = field(wish, 'items');
  if (!Array.isArray(items) || !items.every(isItem)) throw new BadWish('`items` must be a list of items with ASINs');
  return items;
}

function fieldsOf(wish: unknown): Record<string, unknown> {
  const fields = field(wish, 'fields');
  if (typeof fields !== 'object' || fields === null) throw new BadWish('`fields` must be an object');
  return { ...fields };
}

/** What can be done to a library by name, as the control paths take it. */
export const ACTIONS: Readonly<Record<string, (library: SimulatedLibrary, wish: unknown) => unknown>> = {
  generate: (library, wish) => library.generate(count(wish, 'books'), count(wish, 'seed', 1)),
  replace: (library, wish) => library.replace(itemsOf(wish)),
  publish: (library, wish) => library.publish(itemsOf(wish)),
  buy: (library, wish) => library.buy(count(wish, 'count', 1)),
  change: (library, wish) => library.change(asinOf(wish), fieldsOf(wish)),
  remove: (library, wish) => library.remove(asinOf(wish)),
  refund: (library, wish) => library.refund(asinOf(wish)),
  restore: (library, wish) => library.restore(asinOf(wish)),
  publishEpisode: (library, wish) => library.publishEpisode(asinOf(wish)),
};
