import { addChip, type Chip, chipsOf, removeChip } from '@/lib/library/query/chips';
import { parse } from '@/lib/library/query/parse';
import type { Sort } from '@/lib/library/query/sort';

function without(text: string, kind: Chip['kind']): string {
  const parsed = parse(text);
  const at = parsed.ok ? chipsOf(parsed.query).findLastIndex((chip) => chip.kind === kind) : -1;
  return at < 0 ? text : without(removeChip(text, at), kind);
}

/** The text with this order as its only one; "" for the natural order. */
export const withSort = (text: string, name: string): string =>
  name === '' ? without(text, 'sort') : addChip(without(text, 'sort'), `sort:${name}`);

/** The text with these groups; "" for none. */
export const withGroup = (text: string, name: string): string =>
  name === '' ? without(text, 'group') : addChip(text, `group:${name}`);

/** The name of the same order from its other end; without an order the oldest come first. */
export function reversedSort(sort: Sort | undefined): string {
  if (sort === undefined) return 'added-asc';
  const { key, direction } = sort;
  if (direction !== key.natural) return key.name;
  return `${key.name}-${key.natural === 'asc' ? 'desc' : 'asc'}`;
}

/** The text with the order of a header that was pressed; pressed again it is turned round. */
export const sortedBy = (text: string, shown: Sort | undefined, name: string): string =>
  withSort(text, shown?.key.name === name ? reversedSort(shown) : name);
