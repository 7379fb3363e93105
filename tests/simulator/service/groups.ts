/** Fields that come whatever is asked (audible-api.md §1.2). */
export const ALWAYS: readonly string[] =
  'asin purchase_date sku_lite status is_ayce library_status is_removable_by_parent'.split(' ');

/** Which fields each response group fills (audible-api.md §1.2). A group with none is accepted and fills nothing. */
const FILLS: Readonly<Record<string, string>> = {
  'always-returned': '',
  product_attrs:
    'asset_details available_codecs content_delivery_type content_rating content_type continuity episode_count ' +
    'episode_number episode_type format_type generic_keyword has_children is_adult_product is_listenable ' +
    'is_purchasability_suppressed is_vvab issue_date language merchandising_summary music_id new_episode_added_date ' +
    'program_participation publication_datetime publication_name release_date runtime_length_min season_number ' +
    'short_description sku thesaurus_subject_keywords video_url voice_description',
  product_desc: 'title subtitle',
  media: 'product_images social_media_images title subtitle runtime_length_min release_date issue_date',
  contributors: 'authors narrators publisher_name',
  series: 'series',
  product_extended_attrs: 'publisher_summary editorial_reviews audible_editors_summary',
  product_details:
    'copyright date_first_available distribution_rights_region extended_product_description is_pdf_url_available isbn ' +
    'merchandising_description platinum_keywords preorder_release_date product_site_launch_date product_state ' +
    'read_along_support',
  customer_rights: 'customer_rights origin_asin origin_id origin_marketplace origin_type',
  origin: 'origin_asin origin_id origin_marketplace origin_type',
  origin_asin: 'origin_asin origin_id origin_marketplace origin_type',
  badge_types: 'badge_types origin_asin origin_id origin_marketplace origin_type',
  percent_complete: 'percent_complete is_pending plans origin_asin origin_id origin_marketplace origin_type',
  is_finished: 'is_finished is_pending plans origin_asin origin_id origin_marketplace origin_type',
  is_downloaded: 'is_downloaded is_pending plans origin_asin origin_id origin_marketplace origin_type',
  listening_status: 'listening_status is_pending plans origin_asin origin_id origin_marketplace origin_type',
  relationships: 'relationships',
  relationships_v2: 'relationships',
  rating: 'rating',
  provided_review: 'provided_review',
  sample: 'sample_url',
  sku: 'sku',
  category_ladders: 'category_ladders',
  product_plans: 'plans',
  price: 'price',
  reviews: '',
  pdf_url: 'pdf_url is_pdf_url_available',
  is_returnable: 'is_returnable',
  is_removable: 'is_removable',
  is_visible: 'is_visible',
};

const SILENT =
  'product_plan_details ws4v review_attrs claim_code_url in_wishlist is_archived is_playable order_details periodicals ' +
  'shared ws4v_rights badges category_media category_metadata profile_sharing library_status';

/** Groups that only an account can fill; the catalogue refuses them (audible-api.md §1.2). */
const LIBRARY_ONLY = new Set(
  (
    'badge_types is_archived is_downloaded is_finished is_playable is_removable is_returnable is_visible ' +
    'library_status order_details origin origin_asin pdf_url percent_complete profile_sharing shared'
  ).split(' '),
);
const CATALOG_ONLY = ['rights', 'goodreads_ratings'];

const fills = new Map(Object.entries(FILLS).map(([group, fields]) => [group, fields.split(' ').filter(Boolean)]));
const libraryGroups = new Set([...fills.keys(), ...SILENT.split(' ')]);
const catalogGroups = new Set([...[...libraryGroups].filter((group) => !LIBRARY_ONLY.has(group)), ...CATALOG_ONLY]);

/** Whether the endpoint knows the group. */
export function isKnownGroup(group: string, endpoint: 'library' | 'catalog'): boolean {
  return (endpoint === 'library' ? libraryGroups : catalogGroups).has(group);
}

/** The fields that these groups fill, with those that always come. */
export function fieldsOf(groups: readonly string[]): Set<string> {
  const fields = new Set(ALWAYS);
  for (const group of groups) for (const field of fills.get(group) ?? []) fields.add(field);
  // Nobody's own review without `rating` (audible-api.md §1.2).
  if (!groups.includes('rating')) fields.delete('provided_review');
  return fields;
}
