import type { RawItem } from '../contract.ts';
import type { Random } from '../random.ts';
import type { Store } from '../stores.ts';
import { codecs, ladders, platinumKeywords, price, REGIONS, rating } from './details.ts';
import { asinOfName, imageAddress, imageId, sku } from './ids.ts';
import { listening } from './listening.ts';
import { customerRights, plansFor } from './rights.ts';
import type { SeriesEntry, Work } from './work.ts';

/** `2021-05-04` of an instant. */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** People as the service lists them: authors mostly with an ASIN, narrators mostly without (audible-api.md §1.6-7). */
export function people(names: readonly string[], shareWithAsin: number, rng: Random): unknown[] {
  return names.map((name) => ({ asin: rng.chance(shareWithAsin) ? asinOfName(name) : null, name }));
}

/** A series as the service lists it. */
export function seriesEntry({ title, sequence }: SeriesEntry): Record<string, unknown> {
  const name = title ?? 'Untitled';
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? ['Series'];
  const asin = asinOfName(name);
  return { asin, sequence, title, url: `/pd/${words.join('-')}-Audiobook/${asin}` };
}

/** How a library entry came about; the flags are null in every recorded answer. */
export function libraryStatus(date_added: string | null): Record<string, unknown> {
  return { date_added, is_pending: null, is_preordered: null, is_removable: null, is_visible: null };
}

/** A series as a relationship of its title. */
export function parentOf(entry: SeriesEntry): Record<string, unknown> {
  return {
    ...seriesEntry(entry),
    content_delivery_type: 'BookSeries',
    relationship_to_product: 'parent',
    relationship_type: 'series',
    // Not the number in the series, which is `sequence` (peers.md §1c).
    sort: '1',
  };
}

function relationships(work: Work, parts: number, asin: string): unknown[] {
  const components = Array.from({ length: parts > 1 ? parts : 0 }, (_, index) => ({
    asin: asinOfName(`part ${index} of ${asin}`),
    content_delivery_type: null,
    relationship_to_product: 'child',
    relationship_type: 'component',
    sequence: null,
    sku: null,
    sku_lite: null,
    sort: String(index + 1),
    title: null,
    url: null,
  }));
  return [...components, ...work.series.map(parentOf)];
}

function pictures(id: string): Record<string, unknown> {
  return {
    product_images: { '500': imageAddress(id, '_SL500_') },
    social_media_images: {
      facebook: imageAddress(id, '_SL10_UR1600,800_CR200,50,1200,630_CLa%7C1200,630%7C'),
      twitter: imageAddress(id, '_SL10_UR1600,800_CR200,50,1024,512_CLa%7C1024,512%7C'),
    },
  };
}

function dates(work: Work, purchased: number): Record<string, unknown> {
  const released = day(work.released);
  const added = new Date(purchased).toISOString();
  return {
    release_date: released,
    issue_date: released,
    publication_datetime: `${released}T08:00:00Z`,
    date_first_available: released,
    product_site_launch_date: `${day(work.released - 14 * 86_400_000)}T08:00:00Z`,
    library_status: libraryStatus(added),
  };
}

function texts(work: Work): Record<string, unknown> {
  const [firstParagraph = ''] = /<p>.*?<\/p>/.exec(work.long) ?? [];
  return {
    merchandising_summary: work.short,
    publisher_summary: work.long,
    extended_product_description: firstParagraph,
    merchandising_description: '',
    editorial_reviews: [''],
  };
}

/** Makes the item that a service would hold for an ordinary, bought book. */
export function makeItem(work: Work, asin: string, purchased: number, store: Store, rng: Random): RawItem {
  const stock = sku('BK', work.publisher, asin);
  const parts = Math.ceil(work.runtime / 420);
  const [series] = work.series;
  return {
    asin,
    title: work.title,
    subtitle: work.subtitle,
    purchase_date: new Date(purchased).toISOString(),
    authors: people(work.authors, 0.9, rng),
    narrators: people(work.narrators, 0.09, rng),
    publisher_name: work.publisher,
    series: work.series.length > 0 ? work.series.map(seriesEntry) : null,
    publication_name: series?.title ?? null,
    runtime_length_min: work.runtime,
    language: work.language,
    format_type: 'unabridged',
    content_type: 'Product',
    content_delivery_type: parts > 1 ? 'MultiPartBook' : 'SinglePartBook',
    has_children: parts > 1,
    status: 'Active',
    is_listenable: true,
    is_adult_product: false,
    is_ayce: false,
    is_vvab: false,
    is_purchasability_suppressed: rng.chance(0.03),
    is_removable_by_parent: true,
    asset_details: [],
    available_codecs: codecs(rng),
    thesaurus_subject_keywords: work.genre.keywords.length > 0 ? work.genre.keywords.slice(0, rng.int(1, 2)) : null,
    sku: stock,
    sku_lite: stock,
    ...dates(work, purchased),
    ...texts(work),
    ...pictures(imageId(asin)),
    ...listening(work.runtime, purchased, rng),
    is_pending: false,
    is_downloaded: rng.chance(0.1),
    is_returnable: rng.chance(0.05),
    is_pdf_url_available: false,
    rating: rating(rng),
    category_ladders: ladders(work.genre, rng),
    platinum_keywords: platinumKeywords(work.genre),
    relationships: relationships(work, parts, asin),
    customer_rights: customerRights('owned'),
    plans: plansFor('owned'),
    origin_asin: asin,
    origin_id: `D01-${rng.int(1000000, 9999999)}-${rng.int(1000000, 9999999)}`,
    origin_marketplace: store.marketplaceId,
    origin_type: 'Purchase',
    copyright: `©${day(work.released).slice(0, 4)} ${work.authors[0]} (P)${day(work.released).slice(0, 4)} ${work.publisher}`,
    isbn: rng.chance(0.4) ? `978${rng.int(1000000000, 9999999999)}` : null,
    product_state: 'AVAILABLE',
    read_along_support: rng.chance(0.12) ? 'true' : null,
    distribution_rights_region: REGIONS,
    sample_url: `https://samples.audible.com/${stock.toLowerCase().replace(/_/g, '/')}_sample.mp3`,
    price: price(store, rng),
    provided_review: rng.chance(0.06) ? { overall_rating: rng.int(3, 5) } : null,
  };
}
