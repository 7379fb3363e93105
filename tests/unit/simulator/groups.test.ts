import { describe, expect, it } from 'vitest';
import { ITEM_FIELDS } from '../../simulator/service/fields.ts';
import { ALWAYS } from '../../simulator/service/groups.ts';
import { items, json, library, rig } from './rig.ts';

const it_ = rig({ books: 60 });

async function first(groups: string, query = 'num_results=1'): Promise<Record<string, unknown>> {
  const [item] = items(await it_.reader.ask(...library(query, groups)));
  return item ?? {};
}

function filled(item: Record<string, unknown>): string[] {
  return Object.keys(item).filter((name) => item[name] !== null);
}

describe('response groups', () => {
  it('leave every field of other groups null, but there', async () => {
    const item = await first('product_desc');
    expect(Object.keys(item)).toEqual(ITEM_FIELDS);
    const allowed = new Set([...ALWAYS, 'title', 'subtitle']);
    expect(filled(item).filter((name) => !allowed.has(name))).toEqual([]);
    expect(item.title).toEqual(expect.any(String));
  });

  it('give no title for attributes and details alone', async () => {
    const item = await first('product_attrs,product_details');
    expect(item.title).toBeNull();
    expect(item.authors).toBeNull();
    expect(item.content_type).toEqual(expect.any(String));
  });

  it('give the always-returned fields always', async () => {
    const item = await first('rating');
    expect(item).toMatchObject({ status: 'Active', asin: expect.any(String), sku_lite: expect.any(String) });
    expect(item.rating).toMatchObject({ overall_distribution: { display_average_rating: expect.any(String) } });
  });

  it('echo themselves', async () => {
    const answer = json(await it_.reader.ask(...library('num_results=1', 'series,media')));
    expect(new Set(answer.response_groups as string[])).toEqual(new Set(['always-returned', 'series', 'media']));
  });

  it('are refused by name when unknown', async () => {
    const refused = await it_.reader.ask(...library('', 'product_desc,nonsense'));
    expect(refused.status).toBe(400);
    expect(json(refused)).toEqual({ error_code: null, message: 'Invalid response group(s) requested: nonsense' });
  });

  it('are refused by name when a store refuses them', async () => {
    it_.simulator.set({ refusedGroups: ['rating'] });
    expect(json(await it_.reader.ask(...library('', 'product_desc,rating'))).message).toContain('requested: rating');
    expect((await it_.reader.ask(...library('', 'product_desc'))).status).toBe(200);
  });

  it('must be some', async () => {
    const refused = await it_.reader.ask('api.audible.com', '/1.0/library?num_results=1');
    expect(json(refused)).toEqual({ error_code: '000307', message: 'No response groups populated.' });
  });
});

describe('image sizes', () => {
  it('are 500 when not asked', async () => {
    const { product_images } = await first('media');
    expect(Object.keys(product_images as object)).toEqual(['500']);
  });

  it('come as asked, each with its own address', async () => {
    const { product_images } = await first('media', 'num_results=1&image_sizes=252,1215');
    expect(product_images).toEqual({
      '252': expect.stringMatching(/^https:\/\/m\.media-amazon\.com\/images\/I\/.+\._SL252_\.jpg$/),
      '1215': expect.stringMatching(/\._SL1215_\.jpg$/),
    });
  });
});

describe('filters', () => {
  it('find words in titles and authors', async () => {
    const { title, authors } = await first('product_desc,contributors');
    const word = String(title).slice(0, 6);
    const found = items(await it_.reader.ask(...library(`title=${encodeURIComponent(word)}`)));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((item) => String(item.title).includes(word))).toBe(true);
    const [author] = authors as { name: string }[];
    const byAuthor = await it_.reader.ask(...library(`author=${encodeURIComponent(author?.name ?? '')}`));
    expect(items(byAuthor).length).toBeGreaterThan(0);
  });

  it('keep what was bought after a moment', async () => {
    const since = '2025-01-01T00:00:00Z';
    const found = items(await it_.reader.ask(...library(`num_results=1000&purchased_after=${since}`)));
    const expected = it_.simulator.library().items.filter(({ purchase_date, library_status }) => {
      const date = purchase_date ?? (library_status as { date_added: string } | null)?.date_added ?? '1970-01-01';
      return Date.parse(date) > Date.parse(since);
    });
    expect(found.length).toBe(expected.length);
    expect(found.length).toBeLessThan(60);
  });
});

describe('live items', () => {
  it('show a change in the next answer', async () => {
    const [item] = it_.simulator.library().items;
    if (!item) throw new Error('An empty library');
    item.title = 'Renamed by a test';
    expect(items(await it_.reader.ask(...library('title=Renamed')))).toHaveLength(1);
  });

  it('carry along fields that nobody knows', async () => {
    const [item] = it_.simulator.library().items;
    it_.simulator.library().change(item?.asin ?? '', { brand_new_field: { deep: [1] } });
    const [found] = items(await it_.reader.ask(...library('title=Renamed')));
    expect(found?.brand_new_field).toEqual({ deep: [1] });
  });
});
