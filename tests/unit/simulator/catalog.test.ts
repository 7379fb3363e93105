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

describe('a series in the catalogue', () => {
  const product = async (asin: string, groups = 'relationships,product_desc'): Promise<Record<string, unknown>> => {
    const path = `/1.0/catalog/products/${asin}?response_groups=${groups}`;
    return json(await ask(it_.simulator.port, 'api.audible.com', path)).product as Record<string, unknown>;
  };
  const entries = (item: Record<string, unknown>) => (item.series ?? []) as Record<string, unknown>[];

  it('names its titles, owned or not, and a title names its series', async () => {
    const { items, unowned } = it_.simulator.library();
    expect(unowned.length).toBeGreaterThan(5);
    const [wanted] = unowned;
    const series = String(entries(wanted ?? {})[0]?.asin);
    const told = (await product(series)).relationships as Record<string, unknown>[];
    const members = [...items, ...unowned].filter((item) => entries(item).some(({ asin }) => asin === series));
    expect(told.map(({ asin }) => asin).sort()).toEqual(members.map(({ asin }) => asin).sort());
    expect(told.every(({ relationship_to_product }) => relationship_to_product === 'child')).toBe(true);
    const owned = items.find((item) => entries(item).some(({ asin }) => asin === series));
    const parents = (await product(owned?.asin ?? '')).relationships as Record<string, unknown>[];
    expect(parents).toContainEqual(expect.objectContaining({ asin: series, relationship_to_product: 'parent' }));
  });

  it('has titles that nobody owns, as any other', async () => {
    const asins = it_.simulator.library().unowned.map(({ asin }) => asin);
    const found = await products(`asins=${asins.slice(0, 50).join(',')}&response_groups=product_desc`);
    expect(found.every(({ title }) => typeof title === 'string')).toBe(true);
  });

  it('learns what is published', async () => {
    const library = it_.simulator.library();
    const [seed] = library.unowned;
    if (seed === undefined) throw new Error('A library of this size lacks something');
    library.publish([{ ...seed, asin: 'B0FRESH001', title: 'Fresh' }]);
    expect(await product('B0FRESH001')).toMatchObject({ asin: 'B0FRESH001', title: 'Fresh' });
  });

  it('that no title names is not known', async () => {
    expect(await product('B0NOWHERE0')).toEqual({ asin: 'B0NOWHERE0' });
  });
});
