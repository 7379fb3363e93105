import { record } from './wire/scalars';

/** The list shows covers at up to 250 CSS pixels, so 500 is sharp on a dense screen. */
const WANTED = 500;
/** Covers are loaded from the image host alone, over https: a URL from elsewhere would tell others what is read. */
const ALLOWED = /^https:\/\/(?:[a-z0-9-]+\.)?(?:media-amazon|ssl-images-amazon)\.com\/[^\s"'<>\\]+$/i;

/** From `product_images` (`{"500": url, …}`, {} or null; audible-api.md §1.6-6): 500, else the next larger, else the largest. */
export function toCoverUrl(value: unknown): string | null {
  const covers = Object.entries(record(value) ?? {})
    .flatMap(([size, url]) => (typeof url === 'string' && ALLOWED.test(url) ? [{ size: Number(size) || 0, url }] : []))
    .sort((a, b) => a.size - b.size);
  return (covers.find(({ size }) => size >= WANTED) ?? covers.at(-1))?.url ?? null;
}
