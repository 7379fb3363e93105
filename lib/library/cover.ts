import { record } from './wire/scalars';

/** No place shows a cover wider than 192 CSS pixels, so 500 is sharp on a dense screen. */
const WANTED = 500;
/** Covers come from here in every recorded answer (audible-api.md §4.1 product_images, mark S). */
export const COVER_ORIGIN = 'https://m.media-amazon.com';

/** Covers are loaded from that host alone: a URL from elsewhere would tell others what is read. */
const isCover = (url: unknown): url is string =>
  typeof url === 'string' && url.startsWith(`${COVER_ORIGIN}/`) && !/[\s"'<>\\]/.test(url);

/** From `product_images` (`{"500": url, …}`, {} or null; audible-api.md §1.6-6): 500, else the next larger, else the largest. */
export function toCoverUrl(value: unknown): string | null {
  const covers = Object.entries(record(value) ?? {})
    .flatMap(([size, url]) => (isCover(url) ? [{ size: Number(size) || 0, url }] : []))
    .sort((a, b) => a.size - b.size);
  return (covers.find(({ size }) => size >= WANTED) ?? covers.at(-1))?.url ?? null;
}

/** Few, so that views share what the browser has kept: list, table and index ask for the same two. */
const SIZES = [80, 160, 240, 360, WANTED] as const;

/**
 * The smaller pictures of a cover, as `srcset`; null where its address does not say its size.
 *
 * Assumed: the host draws any `._SL<n>_`, n pixels along the longer side, not only the sizes that an answer names.
 * Evidence: one picture's id occurs with 500 and with 1024, and the website asks for 120 to 200 of the same ids
 * (audible-api.md §4.1 product_images, mark S; §6). Who shows them goes back to the stored address where that is wrong.
 */
export function coverSizes(url: string): string | null {
  const [, before, told, after] = isCover(url) ? (/^(.*\._SL)([1-9]\d*)(_\.\w+)$/.exec(url) ?? []) : [];
  if (told === undefined) return null;
  const largest = Math.min(Number(told), WANTED);
  const smaller = SIZES.filter((size) => size < largest);
  return [...smaller, largest].map((size) => `${before}${size}${after} ${size}w`).join(', ');
}
