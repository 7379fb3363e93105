import { describe, expect, it } from 'vitest';
import type { RawItem } from '../../simulator/contract.ts';
import { ORDERS } from '../../simulator/service/order.ts';
import { addedAt, minutes, names } from '../../simulator/service/reading.ts';
import { asins, items, json, library, rig } from './rig.ts';

const it_ = rig({ books: 400 });

const GROUPS = 'product_desc,product_attrs,contributors';
const KEYS: Record<string, (item: RawItem) => string | number> = {
  Author: (item) => (names(item.authors)[0] ?? '').toLowerCase(),
  Length: (item) => minutes(item.runtime_length_min) ?? 0,
  Narrator: (item) => (names(item.narrators)[0] ?? '').toLowerCase(),
  PurchaseDate: addedAt,
  Title: (item) => (item.title ?? '').toLowerCase(),
};

async function ordered(order: string): Promise<RawItem[]> {
  return items(await it_.reader.ask(...library(`num_results=1000&sort_by=${order}`, GROUPS))) as RawItem[];
}

describe('sort_by', () => {
  it.each(ORDERS)('%s sorts', async (order) => {
    const key = KEYS[order.replace('-', '')] ?? addedAt;
    const keys = (await ordered(order)).map(key);
    const expected = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    expect(keys).toEqual(order.startsWith('-') ? expected.reverse() : expected);
  });

  it('refuses what it does not know', async () => {
    const refused = await it_.reader.ask(...library('sort_by=Colour'));
    expect(refused.status).toBe(400);
    expect(json(refused).message).toContain("'sortBy'");
  });

  it('is newest first when not asked', async () => {
    const [unasked, newest] = await Promise.all([
      it_.reader.ask(...library('num_results=1000')),
      it_.reader.ask(...library('num_results=1000&sort_by=-PurchaseDate')),
    ]);
    expect(asins(unasked)).toEqual(asins(newest));
  });
});

describe('ties', () => {
  it('fall differently from the other end, so that two ends do not make a whole', async () => {
    const newest = await ordered('-PurchaseDate');
    const oldest = await ordered('PurchaseDate');
    expect(oldest.map(({ asin }) => asin).reverse()).not.toEqual(newest.map(({ asin }) => asin));
    // Half of the library from each end leaves titles of the tied block out.
    const times = newest.map(addedAt);
    const tied = newest.filter((item) => times.filter((time) => time === addedAt(item)).length >= 40);
    const middle = newest.findIndex(({ asin }) => asin === tied[0]?.asin) + 24;
    const seen = new Set(
      [...newest.slice(0, middle), ...oldest.slice(0, newest.length - middle)].map(({ asin }) => asin),
    );
    expect(tied.length).toBeGreaterThanOrEqual(44);
    expect(seen.size).toBeLessThan(newest.length);
  });

  it('fall the same way on every page of one order', async () => {
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, index) => it_.reader.ask(...library(`num_results=20&page=${index + 1}`))),
    );
    expect(new Set(pages.flatMap(asins)).size).toBe(400);
  });

  it('can be broken anew on every page, which repeats and skips titles', async () => {
    it_.simulator.set({ unstableTies: true });
    const pages = await Promise.all(
      Array.from({ length: 40 }, (_, index) => it_.reader.ask(...library(`num_results=10&page=${index + 1}`))),
    );
    const seen = pages.flatMap(asins);
    expect(seen).toHaveLength(400);
    expect(new Set(seen).size).toBeLessThan(400);
  });
});
