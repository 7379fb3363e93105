import type { RawItem } from '../contract.ts';

/** Tolerant reading of raw fields, which tests may have set to anything. */

/** When an item came into the library: the purchase date, else the date added, else the beginning of time. */
export function addedAt(item: RawItem): number {
  const status = item.library_status;
  const fallback =
    typeof status === 'object' && status !== null && 'date_added' in status ? String(status.date_added) : '';
  const at = Date.parse(item.purchase_date ?? fallback);
  return Number.isNaN(at) ? 0 : at;
}

/** The names in a list of people. */
export function names(people: unknown): string[] {
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: unknown) =>
    typeof person === 'object' && person !== null && 'name' in person ? [String(person.name)] : [],
  );
}

/** The first name in a list of people, or nothing. */
export function firstName(people: unknown): string {
  return names(people)[0] ?? '';
}

/** A runtime, given as a number or as text. */
export function minutes(runtime: unknown): number | null {
  const value = typeof runtime === 'string' ? Number(runtime) : runtime;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A text field, or nothing. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A field of an object that may be none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
