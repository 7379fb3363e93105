import type { Person } from './book';
import { splitRole } from './roles';
import { list, record, text, verbatim } from './wire/scalars';

/**
 * Authors or narrators as the service lists them, in its order. The ASIN may be null or its key absent
 * (audible-api.md §1.6-7, mark S). Entries without a name are dropped. Null when this is no list, or none of a list
 * could be read: both tell nothing; only an empty list tells "none".
 */
export function toPeople(value: unknown): readonly Person[] | null {
  const entries = list(value);
  if (entries === null) return null;
  const people: Person[] = [];
  for (const entry of entries) {
    const fields = record(entry);
    const whole = typeof entry === 'string' ? text(entry) : text(fields?.name);
    if (whole !== null) people.push({ asin: verbatim(fields?.asin), ...splitRole(whole) });
  }
  return people.length === 0 && entries.length > 0 ? null : people;
}
