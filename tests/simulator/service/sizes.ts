import { invalid } from './errors.ts';

/** The documented sizes, and the two that the catalogue adds (audible-api.md §1.1). */
const SIZES: readonly string[] = '1215 408 360 882 315 570 252 558 900 500 1024 2000'.split(' ');
const DEFAULT_SIZES: readonly string[] = ['500'];

/** Reads `image_sizes`; without it only 500 comes. An unknown size is refused by guess. */
export function sizesAsked(query: URLSearchParams): readonly string[] {
  const asked = (query.get('image_sizes') ?? '').split(',').filter(Boolean);
  const bad = asked.find((size) => !SIZES.includes(size));
  if (bad !== undefined) throw invalid(bad, 'imageSizes', `Member must satisfy enum value set: [${SIZES.join(', ')}]`);
  return asked.length > 0 ? asked : DEFAULT_SIZES;
}

/** The same pictures keyed by the sizes asked; an item without pictures keeps its `{}` or null. */
export function resize(images: unknown, sizes: readonly string[]): unknown {
  if (typeof images !== 'object' || images === null) return images;
  const sample: unknown = Object.values(images)[0];
  if (typeof sample !== 'string') return images;
  return Object.fromEntries(sizes.map((size) => [size, sample.replace(/_SL\d+_/, `_SL${size}_`)]));
}
