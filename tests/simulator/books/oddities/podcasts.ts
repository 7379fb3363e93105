import type { RawItem } from '../../contract.ts';
import type { Random } from '../../random.ts';
import { sayOnce } from '../grammar.ts';
import { uuid } from '../ids.ts';
import { PODCASTS } from '../words/podcasts.ts';
import type { Circumstance, Oddity } from './oddity.ts';

function common(item: RawItem, sku: string): Record<string, unknown> {
  return {
    content_type: 'Podcast',
    format_type: 'original_recording',
    is_purchasability_suppressed: true,
    customer_rights: null,
    available_codecs: null,
    relationships: null,
    isbn: null,
    series: null,
    publication_name: null,
    subtitle: null,
    sku,
    sku_lite: sku,
    read_along_support: null,
    origin_asin: item.asin,
  };
}

function parent(item: RawItem, { rng, ordinal }: Circumstance): void {
  const isSerial = rng.chance(0.5);
  const id = uuid(rng);
  const added = item.purchase_date ?? '2022-01-01T12:00:00.000Z';
  const about = `<p>${sayOnce('{about}', PODCASTS, rng)}</p>`;
  Object.assign(item, common(item, `PD_SHOW_${rng.int(100000, 999999)}`), {
    title: sayOnce('{show}', PODCASTS, rng),
    authors: [{ asin: null, name: sayOnce('{host}', PODCASTS, rng) }],
    narrators: ordinal % 2 === 0 ? null : item.narrators,
    publisher_name: isSerial ? 'Halfmoon Studios' : null,
    content_delivery_type: 'PodcastParent',
    merchandising_summary: about,
    publisher_summary: about,
    extended_product_description: about,
    has_children: true,
    is_listenable: false,
    runtime_length_min: null,
    listening_status: null,
    continuity: isSerial ? 'serial' : 'episodic',
    episode_count: isSerial ? rng.int(6, 12) : rng.int(80, 1500),
    // Three or five digits of fraction in the recorded answers (audible-api.md §1.6-4).
    new_episode_added_date: added.replace(/\.\d+Z$/, rng.chance(0.5) ? '.00012Z' : '.044Z'),
    program_participation: isSerial ? 'Audible Original' : null,
    asset_details: isSerial ? [{ is_spatial: true, name: 'Dolby' }] : [],
    thesaurus_subject_keywords: ['talk', 'podcast_show'],
    ...(isSerial ? {} : { generic_keyword: id, music_id: id }),
  });
}

/** Some show of the library; one in forty is, so that drawing finds one soon. */
function anyShow(all: readonly RawItem[], rng: Random): RawItem | null {
  for (let tries = 0; tries < 400; tries++) {
    const item = rng.pick(all);
    if (item.content_delivery_type === 'PodcastParent') return item;
  }
  return null;
}

function episode(item: RawItem, { rng, ordinal, all }: Circumstance): void {
  const show = anyShow(all, rng);
  const id = uuid(rng);
  // One in four names its people, and one may have no title at all (audible-api.md §1.6-7, §4.1).
  const isNamed = ordinal % 4 === 3;
  Object.assign(item, common(item, `PC_EPIS_${rng.int(100000, 999999)}`), {
    title: ordinal === 2 ? '' : sayOnce('{episode}', PODCASTS, rng),
    authors: isNamed ? (show?.authors ?? null) : null,
    narrators: null,
    publisher_name: null,
    language: isNamed ? item.language : null,
    content_delivery_type: 'PodcastEpisode',
    merchandising_summary: `<p>${sayOnce('{about}', PODCASTS, rng)}</p>`,
    publisher_summary: null,
    extended_product_description: null,
    has_children: false,
    is_removable_by_parent: false,
    runtime_length_min: rng.int(2, 94),
    episode_number: rng.int(1, 120),
    episode_type: ordinal % 2 === 0 ? 'bonus' : 'full',
    generic_keyword: id,
    music_id: id,
    thesaurus_subject_keywords: null,
    relationships: show
      ? [
          {
            asin: show.asin,
            relationship_to_product: 'parent',
            relationship_type: 'episode',
            sort: '1',
            sequence: null,
          },
        ]
      : null,
  });
}

/** Shows and episodes (audible-api.md §1.6-2, -7, -15). */
export const PODCAST_ODDITIES: readonly Oddity[] = [
  { name: 'podcast', share: 0.025, from: 40, isKind: true, apply: parent },
  { name: 'episode', share: 0.008, from: 40, isKind: true, apply: episode },
];
