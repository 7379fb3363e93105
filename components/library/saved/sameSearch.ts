import type { Query } from '@/lib/library/query/ast';
import { parse } from '@/lib/library/query/parse';
import { print } from '@/lib/library/query/print';

/** Whether a text asks what the query asks, however it is written. */
export function asksTheSame(text: string, query: Query): boolean {
  const parsed = parse(text);
  return parsed.ok && print(parsed.query) === print(query);
}
