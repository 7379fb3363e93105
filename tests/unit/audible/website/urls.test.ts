import { describe, expect, it } from 'vitest';
import { RESPONSE_GROUPS } from '@/lib/audible/query';
import { CATALOGUE_GROUPS, catalogueUrl, listPageUrl } from '@/lib/audible/website/urls';
import { asinAt } from './support';

describe('addresses', () => {
  it('ask the site of the marketplace for one page, newest first', () => {
    expect(listPageUrl('de', 3)).toBe(
      'https://www.audible.de/library/titles?pageSize=50&page=3&sortBy=PURCHASE_DATE.dsc',
    );
  });

  it('ask the catalogue for up to 50 ASINs in one comma-joined parameter', () => {
    const asins = Array.from({ length: 50 }, (_, at) => asinAt(at));
    const url = new URL(catalogueUrl('uk', asins));
    expect(url.origin + url.pathname).toBe('https://api.audible.co.uk/1.0/catalog/products');
    expect(url.searchParams.getAll('asins')).toEqual([asins.join(',')]);
    expect(catalogueUrl('uk', asins)).toContain(`asins=${asins.join(',')}&`);
    expect(() => catalogueUrl('uk', [...asins, asinAt(50)])).toThrow(RangeError);
  });

  it('ask the catalogue for nothing that only an account knows, and for other people’s words never', () => {
    const asked = new URL(catalogueUrl('us', ['B000000001'])).searchParams.get('response_groups')?.split(',') ?? [];
    expect(asked).toEqual(CATALOGUE_GROUPS);
    expect(asked.every((group) => RESPONSE_GROUPS.includes(group))).toBe(true);
    for (const group of ['percent_complete', 'is_finished', 'listening_status', 'customer_rights', 'reviews', 'price'])
      expect(asked).not.toContain(group);
  });
});
