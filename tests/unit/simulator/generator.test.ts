import { describe, expect, it } from 'vitest';
import { createPress } from '../../simulator/books/press.ts';
import type { RawItem } from '../../simulator/contract.ts';
import { addedAt, field, names } from '../../simulator/service/reading.ts';
import { STORES, storeOf } from '../../simulator/stores.ts';

const press = createPress(storeOf('us'));
const library = press.library(520, 3).active;

function all(value: (item: RawItem) => unknown): Set<unknown> {
  return new Set(library.map(value));
}

function count(test: (item: RawItem) => boolean): number {
  return library.filter(test).length;
}

const sequences = new Set(
  library.flatMap(({ series }) => (Array.isArray(series) ? series : [])).map((entry) => field(entry, 'sequence')),
);

describe('an invented library', () => {
  it.each([0, 1, 2, 7, 19, 20, 250])('has as many titles as asked: %i', (size) => {
    const { active } = press.library(size, 1);
    expect(active).toHaveLength(size);
    expect(new Set(active.map(({ asin }) => asin)).size).toBe(size);
  });

  it('is the same for the same seed and size, and another for another', () => {
    expect(press.library(40, 5)).toEqual(press.library(40, 5));
    expect(press.library(40, 5).active[0]?.asin).not.toBe(press.library(40, 6).active[0]?.asin);
  });

  it('is ordinary while it is small', () => {
    for (const item of [1, 2, 3].flatMap((seed) => press.library(6, seed).active)) {
      expect(item).toMatchObject({ content_type: 'Product', status: 'Active', is_listenable: true });
      expect(item.runtime_length_min).toEqual(expect.any(Number));
      expect(names(item.authors).length).toBeGreaterThan(0);
    }
  });

  it('does not repeat its titles where one sees them together', () => {
    const { active } = press.library(250, 1);
    const titles = active.map(({ title }) => title);
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.97);
  });

  it.each(STORES)('can be made for $id', (store) => {
    const { active } = createPress(store).library(60, 1);
    expect(active.some(({ language }) => language === store.language)).toBe(true);
    expect(active.every(({ origin_marketplace }) => origin_marketplace === store.marketplaceId)).toBe(true);
  });
});

describe('its oddities', () => {
  it('have many titles of one instant, and other ties', () => {
    const times = new Map<number, number>();
    for (const item of library) times.set(addedAt(item), (times.get(addedAt(item)) ?? 0) + 1);
    expect(Math.max(...times.values())).toBeGreaterThanOrEqual(44);
    expect([...times.values()].filter((many) => many > 1).length).toBeGreaterThan(10);
  });

  it('have podcasts and episodes with nobody and nothing', () => {
    expect(
      count((item) => item.content_delivery_type === 'PodcastParent' && item.runtime_length_min === null),
    ).toBeGreaterThan(4);
    expect(count((item) => item.content_delivery_type === 'PodcastEpisode' && item.authors === null)).toBeGreaterThan(
      0,
    );
  });

  it.each(['', '0.5', '1-2', '0.5 - 4', '1-3.5'])('have the sequence "%s"', (sequence) => {
    expect(sequences).toContain(sequence);
  });

  it('have books in several series', () => {
    expect(count(({ series }) => Array.isArray(series) && series.length > 1)).toBeGreaterThan(3);
  });

  it('have summaries with markup, entities and worse', () => {
    const summaries = library.map(({ merchandising_summary }) => String(merchandising_summary));
    expect(summaries.filter((text) => text.includes('<p>')).length).toBeGreaterThan(250);
    expect(summaries.some((text) => text.includes('&amp;'))).toBe(true);
    expect(summaries.some((text) => text.includes('<script>'))).toBe(true);
    expect(summaries.some((text) => !text.includes('<'))).toBe(true);
  });

  it('have ASINs of all kinds', () => {
    const first = all(({ asin }) => asin.charAt(0));
    expect(first).toEqual(new Set(['B', '0', '1']));
    expect(library.every(({ asin }) => asin.length === 10)).toBe(true);
  });

  it('have roles in names', () => {
    expect(count(({ authors }) => names(authors).some((name) => / - (translator|editor)$/.test(name)))).toBeGreaterThan(
      2,
    );
  });

  it('have missing pictures, runtimes as text and read-along as a word', () => {
    expect(count(({ product_images }) => Object.keys(product_images ?? {}).length === 0)).toBeGreaterThan(0);
    expect(count(({ runtime_length_min }) => typeof runtime_length_min === 'string')).toBeGreaterThan(0);
    expect(count(({ read_along_support }) => read_along_support === 'true')).toBeGreaterThan(10);
  });

  it('have pre-orders, one without a date', () => {
    expect(all(({ release_date }) => release_date)).toContain('2200-01-01');
    expect(count(({ library_status }) => field(library_status, 'is_preordered') === true)).toBeGreaterThan(1);
  });

  it('have Plus titles, lapsed ones, and bought ones that are in the plan too', () => {
    const rights = (item: RawItem) => field(item.customer_rights, 'is_consumable');
    expect(count((item) => item.is_ayce === true && rights(item) === true)).toBeGreaterThan(20);
    expect(count((item) => item.is_ayce === true && rights(item) === false)).toBeGreaterThan(3);
    expect(count((item) => item.is_ayce === true && item.origin_type === 'Purchase')).toBeGreaterThan(3);
  });

  it('have revoked titles beside the active ones', () => {
    const { revoked } = press.library(520, 3);
    expect(revoked.length).toBeGreaterThan(3);
    expect(revoked.every(({ status }) => status === 'Revoked')).toBe(true);
  });

  it.each([/[\u3040-\u9fff]/, /[\u0400-\u04ff]/, /[\u0600-\u06ff]/, /[\u0590-\u05ff]/])(
    'have titles in %s',
    (script) => {
      expect(count(({ title }) => script.test(title ?? ''))).toBeGreaterThan(0);
    },
  );

  it('have virtual voices, Dolby and very long titles', () => {
    expect(count(({ is_vvab }) => is_vvab === true)).toBeGreaterThan(1);
    expect(count(({ asset_details }) => Array.isArray(asset_details) && asset_details.length > 0)).toBeGreaterThan(5);
    expect(count(({ title }) => (title ?? '').length > 120)).toBeGreaterThan(0);
  });

  it('have dates that are missing or written otherwise', () => {
    const undated = library.filter(({ purchase_date }) => purchase_date === null);
    expect(undated.some(({ library_status }) => field(library_status, 'date_added'))).toBe(true);
    expect(undated.some(({ library_status }) => library_status === null)).toBe(true);
    const dates = library.map(({ purchase_date }) => purchase_date ?? '');
    for (const form of [/:\d\dZ$/, /\.\d{3}Z$/, /\.\d{6}Z$/]) expect(dates.some((date) => form.test(date))).toBe(true);
    expect(dates.every((date) => date === '' || !Number.isNaN(Date.parse(date)))).toBe(true);
  });
});
