import type { RawItem } from '../../contract.ts';
import type { Oddity } from './oddity.ts';

function isBought(item: RawItem): boolean {
  return item.is_ayce === false;
}

/** Other kinds of recordings, and books that are taken for something else. */
export const FORMATS: readonly Oddity[] = [
  {
    name: 'mislabelled as a podcast',
    share: 0.001,
    from: 150,
    isKind: true,
    fits: isBought,
    // A bought book may look like a series without children (audible-api.md §1.6-17).
    apply: (item) => Object.assign(item, { content_delivery_type: 'PodcastParent', has_children: false }),
  },
  {
    name: 'periodical',
    share: 0.002,
    from: 120,
    isKind: true,
    apply: (item) => Object.assign(item, { content_type: 'Show', content_delivery_type: 'Periodical', series: null }),
  },
  {
    name: 'performance',
    share: 0.008,
    from: 60,
    apply: (item) => Object.assign(item, { content_type: 'Performance', format_type: 'original_recording' }),
  },
  { name: 'lecture', share: 0.006, from: 60, apply: (item) => Object.assign(item, { content_type: 'Lecture' }) },
  { name: 'abridged', share: 0.004, from: 60, apply: (item) => Object.assign(item, { format_type: 'abridged' }) },
  {
    name: 'dolby',
    share: 0.025,
    from: 30,
    apply: (item) => Object.assign(item, { asset_details: [{ is_spatial: true, name: 'Dolby' }] }),
  },
  {
    name: 'virtual voice',
    share: 0.01,
    from: 60,
    apply: (item) => Object.assign(item, { is_vvab: true, narrators: [{ asin: null, name: 'Virtual Voice' }] }),
  },
  {
    name: 'adult',
    share: 0.006,
    from: 80,
    apply: (item) => Object.assign(item, { is_adult_product: true, content_rating: { steaminess: '4' } }),
  },
  {
    name: 'runtime as text',
    share: 0.005,
    from: 60,
    fits: (item) => typeof item.runtime_length_min === 'number',
    // Only defensive code of others speaks of it (audible-api.md §1.6-5).
    apply: (item) => Object.assign(item, { runtime_length_min: String(item.runtime_length_min) }),
  },
  { name: 'no pictures', share: 0.006, from: 40, apply: (item) => Object.assign(item, { product_images: {} }) },
  {
    name: 'with a PDF',
    share: 0.05,
    from: 30,
    apply: (item) => Object.assign(item, { is_pdf_url_available: true }),
  },
];
