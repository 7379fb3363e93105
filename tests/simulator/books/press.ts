import type { RawItem } from '../contract.ts';
import type { Press } from '../library/shelf.ts';
import { type Random, random } from '../random.ts';
import type { Store } from '../stores.ts';

const FIRST = ['Quiet', 'Salt', 'Amber', 'Hollow', 'Northern', 'Paper', 'Iron', 'Velvet', 'Borrowed', 'Winter'];
const LAST = ['Harbour', 'Orchard', 'Lantern', 'Cartographer', 'Tide', 'Archive', 'Crown', 'Garden', 'Signal', 'Choir'];
const NAMES = [
  'Imke Dahlroth',
  'Oren Halvard',
  'Thessaly Marwick',
  'Ansel Okonwe',
  'Liora Vantongeren',
  'Piet Sandoval-Ruud',
];

function book(rng: Random, at: number, store: Store): RawItem {
  const asin = `B0${Array.from({ length: 8 }, () => rng.pick([...'0123456789BCDFGHJKLMNPQRSTVWXYZ'])).join('')}`;
  const id = `51${Array.from({ length: 9 }, () => rng.pick([...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'])).join('')}`;
  const purchased = new Date(at).toISOString();
  const author = rng.pick(NAMES);
  return {
    asin,
    title: `The ${rng.pick(FIRST)} ${rng.pick(LAST)}`,
    subtitle: null,
    authors: [{ asin: null, name: author }],
    narrators: [{ asin: null, name: rng.pick(NAMES) }],
    publisher_name: 'Lantern House Audio',
    series: null,
    runtime_length_min: rng.int(120, 1200),
    release_date: '2021-05-04',
    issue_date: '2021-05-04',
    purchase_date: purchased,
    library_status: {
      date_added: purchased,
      is_pending: null,
      is_preordered: null,
      is_removable: null,
      is_visible: null,
    },
    status: 'Active',
    language: store.language,
    content_type: 'Product',
    content_delivery_type: 'MultiPartBook',
    format_type: 'unabridged',
    has_children: true,
    is_listenable: true,
    is_adult_product: false,
    is_ayce: false,
    is_vvab: false,
    is_removable_by_parent: true,
    is_finished: false,
    percent_complete: 0,
    merchandising_summary: '<p>A story.</p>',
    product_images: { '500': `https://m.media-amazon.com/images/I/${id}._SL500_.jpg` },
    sku: `BK_SIML_${rng.int(100000, 999999)}`,
    sku_lite: `BK_SIML_${rng.int(100000, 999999)}`,
  };
}

/** Makes books for one store's shelves. */
export function createPress(store: Store): Press {
  return {
    library(count, seed) {
      const rng = random(seed);
      const newest = Date.UTC(2026, 8, 1);
      const active = Array.from({ length: count }, (_, index) => book(rng, newest - index * 86_400_000, store));
      return { active, revoked: [] };
    },
    fresh(count, after, isTaken) {
      const rng = random(after);
      const made: RawItem[] = [];
      while (made.length < count) {
        const item = book(rng, after + (made.length + 1) * 1000, store);
        if (!isTaken(item.asin)) made.push(item);
      }
      return made;
    },
  };
}
