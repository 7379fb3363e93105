import type { RawItem } from '../contract.ts';
import { ITEM_FIELDS } from './fields.ts';
import { fieldsOf } from './groups.ts';
import { resize } from './sizes.ts';

const known = new Set(ITEM_FIELDS);

function shownValue(item: RawItem, name: string, sizes: readonly string[]): unknown {
  return name === 'product_images' ? resize(item[name], sizes) : item[name];
}

/**
 * Writes library items for these groups: every field is there, those of other groups as null (audible-api.md §1.2).
 * Item by item as text, because most of an item is the same run of nulls.
 */
export function libraryWriter(groups: readonly string[], sizes: readonly string[]): (item: RawItem) => string {
  const asked = fieldsOf(groups);
  const plan = ITEM_FIELDS.map((name) => ({ name, open: `"${name}":`, asked: asked.has(name) }));
  return (item) => {
    const parts: string[] = [];
    for (const { name, open, asked: wanted } of plan) {
      const value = wanted ? shownValue(item, name, sizes) : null;
      parts.push(value === null || value === undefined ? `${open}null` : open + JSON.stringify(value));
    }
    // Fields of a test's own making come along, whatever is asked.
    for (const name of Object.keys(item)) {
      if (!known.has(name)) parts.push(`${JSON.stringify(name)}:${JSON.stringify(item[name]) ?? 'null'}`);
    }
    return `{${parts.join(',')}}`;
  };
}
