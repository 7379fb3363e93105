/** Every field that a library item carries, filled or null, in the order in which they come (audible-api.md §1.2, §4). */
export const ITEM_FIELDS: readonly string[] = `
  accolades amazon_asin asin asin_trends asset_badges asset_details audible_editors_summary author_pages authors
  availability available_codecs badge_types badges benefit_id book_tags buying_options category_ladders
  chart_ranks claim_code_url collection_ids content_delivery_type content_level content_rating content_type
  continuity copyright credits_required customer_rights date_first_available destination_asin
  distribution_rights_region editorial_reviews episode_count episode_number episode_type
  extended_product_description format_type generic_keyword goodreads_ratings has_children image_url
  invites_remaining is_adult_product is_archived is_ayce is_buyable is_downloaded is_finished
  is_getting_latest_episodes is_in_wishlist is_listenable is_pdf_url_available is_pending is_playable
  is_preorderable is_prereleased is_purchasability_suppressed is_released is_removable is_removable_by_parent
  is_returnable is_searchable is_shared is_visible is_vvab is_world_rights is_ws4v_companion_asin_owned
  is_ws4v_enabled isbn issue_date language library_status library_status_badges listening_status
  long_tail_topic_tags member_giving_status merchandising_description merchandising_summary music_id
  narration_accent narrators new_episode_added_date order_id order_item_id origin_asin origin_id
  origin_marketplace origin_type part_number participation_plans pdf_url percent_complete performance_summary
  periodical_info plans platinum_keywords preorder_release_date preorder_status price product_images
  product_page_url product_site_launch_date product_state profile_sharing program_participation provided_review
  publication_datetime publication_name publisher_name publisher_summary purchase_date rating read_along_support
  reasons_for_reporting_review relationships release_date revenue_allocation_id review_keywords review_status
  review_summary rich_images right_type runtime_length_min sample_url season_number
  selected_sort_option_for_reviews series shared_states shared_with shared_with_identity_directed_ids
  short_description sku sku_lite social_media_images sort_options_for_reviews spotlight_tags status
  story_summary subscription_asins subtitle tags text_to_speech thesaurus_subject_keywords title video_url
  voice_description ws4v_companion_asin ws4v_details
`
  .trim()
  .split(/\s+/);
