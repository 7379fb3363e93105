import type { Annotations } from '../../services';

/** The reader's tags, the most frequent first. */
export function tagsInUse(annotations: Annotations): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations.values()) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}
