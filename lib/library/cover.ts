import { record } from './wire/scalars';

/** The list shows covers at up to 250 CSS pixels, so 500 is sharp on a dense screen. */
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
