import type { Random } from '../random.ts';
import type { Store } from '../stores.ts';
import type { Genre } from './genre.ts';
import { GENRES } from './words/genres.ts';

const CODECS = [
  ['LC_32_22050_stereo', 'Enhanced', true, 'aax_22_32'],
  ['LC_64_22050_stereo', 'Enhanced', true, 'aax_22_64'],
  ['mp42232', 'Enhanced', true, 'mp4_22_32'],
  ['mp42264', 'Enhanced', true, 'mp4_22_64'],
  ['aax', 'Enhanced', false, 'aax'],
  ['format4', 'Format4', false, 'format4'],
  ['LC_64_44100_stereo', 'Enhanced', true, 'aax_44_64'],
  ['LC_128_44100_stereo', 'Enhanced', true, 'aax_44_128'],
  ['mp444128', 'Enhanced', true, 'mp4_44_128'],
] as const;

const CODEC_OBJECTS = CODECS.map(([enhanced_codec, format, is_kindle_enhanced, name]) =>
  Object.freeze({ enhanced_codec, format, is_kindle_enhanced, name }),
);
/** Shared by all items, as a library of 50,000 has to fit in memory. */
const CODEC_LISTS = [5, 6, 7, 8, 9].map((count) => Object.freeze(CODEC_OBJECTS.slice(0, count)));

/** Formats on offer; newer books have more. */
export function codecs(rng: Random): readonly unknown[] {
  return rng.pick(CODEC_LISTS);
}

function distribution(mean: number, count: number): Record<string, unknown> {
  const average = Math.min(5, Math.max(1, mean));
  const five = Math.round(count * Math.max(0.05, (average - 3) / 2.2));
  const four = Math.round((count - five) * 0.6);
  const three = Math.round((count - five - four) * 0.55);
  const two = Math.round((count - five - four - three) * 0.5);
  return {
    average_rating: average,
    display_average_rating: average.toFixed(1),
    display_stars: Math.round(average * 2) / 2,
    num_five_star_ratings: five,
    num_four_star_ratings: four,
    num_one_star_ratings: count - five - four - three - two,
    num_ratings: count,
    num_three_star_ratings: three,
    num_two_star_ratings: two,
  };
}

/** What all listeners together think. */
export function rating(rng: Random): Record<string, unknown> {
  const count = Math.round(10 ** (1 + 3.6 * rng.next()));
  const mean = 3.7 + 1.2 * rng.next();
  return {
    num_reviews: Math.round(count * 0.16),
    overall_distribution: distribution(mean, count),
    performance_distribution: distribution(mean + 0.12, Math.round(count * 0.88)),
    story_distribution: distribution(mean - 0.05, Math.round(count * 0.87)),
  };
}

function rung(name: string, id: string): Record<string, unknown> {
  return {
    category_presentation: null,
    children: null,
    default_offline_storage_days_count: null,
    default_offline_storage_item_count: null,
    description: null,
    header: null,
    id,
    images: null,
    is_new: null,
    localized_name: null,
    name,
    products: null,
  };
}

const LADDERS = new Map(
  GENRES.map((genre) => {
    const all = genre.ladders.map((path) => ({
      date_product_available_in_category: null,
      ladder: path.map((name, depth) => rung(name, String(11_000_000_000 + name.length * 97 + depth * 7))),
      root: 'Genres',
    }));
    return [genre, [...all.map((ladder) => [ladder]), all.slice(0, 2), all.slice(-2)]];
  }),
);

/** Category paths, with the nulls that library answers have in them. Shared by all items of a genre. */
export function ladders(genre: Genre, rng: Random): readonly unknown[] {
  return rng.pick(LADDERS.get(genre) ?? [[]]);
}

/** `Science_Fiction_Fantasy/Fantasy/Epic`, and each step above it. */
export function platinumKeywords(genre: Genre): string[] {
  const path = (genre.ladders[0] ?? []).map((name) => name.replace(/\W+/g, '_'));
  return path.map((_, depth) => path.slice(0, depth + 1).join('/'));
}

/** Prices are single-precision floats in the recorded answers, as `59.9900016784668`. */
export function price(store: Store, rng: Random): Record<string, unknown> {
  const list = rng.pick([9.99, 14.95, 19.95, 24.5, 29.99, 34.99, 44.99]);
  const money = (base: number, type: string) => ({
    base: Math.fround(base),
    currency_code: store.currency,
    merchant_id: 'A0SIMULATED000',
    type,
  });
  return {
    credit_price: 1,
    list_price: money(list, 'list'),
    lowest_price: money(list * 0.7, 'member'),
    ws4v_upsell_price: null,
  };
}

/** Where a book is sold; long, and of no use to anybody. */
export const REGIONS: readonly string[] =
  'AD AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MT MX MY NG NL NO NZ PE PH PL PT RO SA SE SG SI SK TH TN TR TW UA US UY VN ZA'.split(
    ' ',
  );
