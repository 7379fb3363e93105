import type { Annotations } from '@/lib/library/query/context';

/** The reader's tags, the most frequent first. */
export function tagsInUse(annotations: Annotations): string[] {
  const counts = new Map<string, number>();
  const written = [...annotations.values()].flatMap((theirs) => [...theirs.values()]);
  for (const { tags } of written) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}
