import type { RawItem } from '../contract.ts';
import { field, text } from './reading.ts';

function entriesOf(item: RawItem): readonly unknown[] {
  return Array.isArray(item.series) ? item.series : [];
}

/**
 * The product of a series: no book, but one whose relationships name every title of it, owned by somebody or not
 * (peers.md §1c, Campfire PR #1028). Nothing when no title names the series.
 */
export function seriesProduct(asin: string, items: readonly RawItem[]): RawItem | undefined {
  const children = items.flatMap((item) => {
    const entry = entriesOf(item).find((one) => field(one, 'asin') === asin);
    return entry === undefined ? [] : [{ item, entry }];
  });
  const title = children.map(({ entry }) => text(field(entry, 'title'))).find((name) => name !== '');
  if (children.length === 0) return undefined;
  return {
    asin,
    title: title ?? null,
    purchase_date: null,
    content_type: 'Product',
    content_delivery_type: 'BookSeries',
    has_children: true,
    is_listenable: false,
    relationships: children.map(({ item, entry }, index) => ({
      asin: item.asin,
      content_delivery_type: item.content_delivery_type ?? null,
      relationship_to_product: 'child',
      relationship_type: 'series',
      sequence: field(entry, 'sequence') ?? null,
      sku: item.sku ?? null,
      sku_lite: item.sku_lite ?? null,
      // Its place in the list, not the number in the series (peers.md §1c).
      sort: String(index + 1),
      title: item.title,
      url: null,
    })),
  };
}
