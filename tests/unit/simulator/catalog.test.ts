import { describe, expect, it } from 'vitest';
import { ask } from './client.ts';
import { json, rig } from './rig.ts';

const it_ = rig({ books: 120 });

async function products(query: string, host = 'api.audible.com'): Promise<Record<string, unknown>[]> {
  const answer = await ask(it_.simulator.port, host, `/1.0/catalog/products?${query}`);
  return json(answer).products as Record<string, unknown>[];
}

function some(count: number): string[] {
  return it_.simulator
    .library()
    .items.slice(0, count)
    .map(({ asin }) => asin);
}

describe('the catalogue', () => {
  it('answers strangers, in the order asked', async () => {
    const asins = some(50);
    const found = await products(`asins=${asins.join(',')}&response_groups=product_desc`);
    expect(found.map(({ asin }) => asin)).toEqual(asins);
    expect(found[0]?.title).toBe(it_.simulator.library().items[0]?.title);
  });

  it('takes 50 at a time', async () => {
    const path = `/1.0/catalog/products?asins=${some(51).join(',')}&response_groups=product_desc`;
    expect((await ask(it_.simulator.port, 'api.audible.com', path)).status).toBe(400);
  });

  it('leaves out what it was not asked, and what only an account knows', async () => {
    const [found] = await products(
      `asins=${some(1)}&response_groups=product_desc,product_attrs,customer_rights,listening_status,product_plans`,
    );
    const names = Object.keys(found ?? {});
    expect(names).not.toContain('authors');
    expect(names.filter((name) => found?.[name] === null)).toEqual([]);
    for (const name of [
      'purchase_date',
      'library_status',
      'status',
      'is_ayce',
      'customer_rights',
      'listening_status',
    ]) {
      expect(names).not.toContain(name);
    }
  });

  it('gives no titles without a group', async () => {
    const [found] = await products(`asins=${some(1)}`);
    expect(found).not.toHaveProperty('title');
  });

  it('leaves out the ASIN of people who have none', async () => {
    const found = await products(`asins=${some(50).join(',')}&response_groups=contributors`);
    const people = found.flatMap(({ narrators }) => (narrators ?? []) as Record<string, unknown>[]);
    expect(people.some((person) => !('asin' in person))).toBe(true);
    expect(people.some((person) => person.asin === null)).toBe(false);
  });

  it('echoes what it does not know', async () => {
    expect(await products('asins=B0NOWHERE0&response_groups=product_desc')).toEqual([{ asin: 'B0NOWHERE0' }]);
  });

  it('has one product by itself', async () => {
    const [asin] = some(1);
    const answer = await ask(
      it_.simulator.port,
      'api.audible.com',
      `/1.0/catalog/products/${asin}?response_groups=product_desc`,
    );
    expect(json(answer).product).toMatchObject({ asin });
  });

  it('refuses groups of the library', async () => {
    const path = `/1.0/catalog/products?asins=${some(1)}&response_groups=percent_complete`;
    expect(json(await ask(it_.simulator.port, 'api.audible.com', path)).message).toContain('percent_complete');
  });

  it('knows only its own store', async () => {
    const [found] = await products(`asins=${some(1)}&response_groups=product_desc`, 'api.audible.fr');
    expect(Object.keys(found ?? {})).toEqual(['asin']);
  });

  it('can leave some out without a word', async () => {
    it_.simulator.set({ catalogOmits: 0.3 });
    const found = await products(`asins=${some(50).join(',')}&response_groups=product_desc`);
    expect(found.length).toBeLessThan(50);
    expect(found.length).toBeGreaterThan(10);
  });

  it('needs no open way in', async () => {
    it_.simulator.set({ open: { api: false, gateway: false, website: false } });
    expect(await products(`asins=${some(2).join(',')}&response_groups=product_desc`)).toHaveLength(2);
  });
});
