import { list, record, text } from './wire/scalars';

/**
 * Genre names from `category_ladders`, broad to narrow, each once, in the order given. Other roots than "Genres" are
 * the shop's own shelves, so they count only when there is no "Genres" ladder (audible-api.md §4.2, mark S).
 * Null when this is no list, or none of a list could be read.
 */
export function toGenres(value: unknown): readonly string[] | null {
  const ladders = list(value);
  if (ladders === null) return null;
  const genres = new Set<string>();
  const others = new Set<string>();
  for (const entry of ladders) {
    const fields = record(entry);
    const names = fields?.root === 'Genres' ? genres : others;
    for (const step of list(fields?.ladder) ?? []) {
      const name = text(record(step)?.name);
      if (name !== null) names.add(name);
    }
  }
  const found = [...(genres.size > 0 ? genres : others)];
  return found.length === 0 && ladders.length > 0 ? null : found;
}
