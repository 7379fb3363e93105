import { tellableKey } from '../tellableKey';

/** More entries of a list tell nothing new. */
const ENTRIES = 20;
/** An item of the library has about 150 keys (audible-api.md §4). */
const KEYS = 250;

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `array(${value.length})`;
  return value === null ? 'null' : typeof value;
}

/** The keys of these objects with the types met under each, for objects that stand in the same place. */
function keysOf(objects: readonly JsonObject[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      const name = tellableKey(key);
      found.set(name, (found.get(name) ?? new Set()).add(typeOf(value)));
    }
  }
  return found;
}

function line(place: string, objects: readonly JsonObject[]): string {
  const keys = [...keysOf(objects)].map(([key, types]) => `${key}: ${[...types].sort().join('|')}`);
  const shown = keys.slice(0, KEYS);
  const rest = keys.length - shown.length;
  return `${place} {${shown.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}}`;
}

/** What stands one level down, by place: the objects under a key, and those in the list under it. */
function below(object: JsonObject): [place: string, objects: JsonObject[]][] {
  const places = new Map<string, JsonObject[]>();
  for (const [key, value] of Object.entries(object)) {
    const name = tellableKey(key);
    const place = Array.isArray(value) ? `${name}[]` : name;
    const inside = (Array.isArray(value) ? value.slice(0, ENTRIES) : [value]).filter(isObject);
    if (inside.length > 0) places.set(place, [...(places.get(place) ?? []), ...inside]);
  }
  return [...places].slice(0, KEYS);
}

/**
 * Keys and types of a JSON value, two levels deep, with the lengths of lists; never a value, and no key that looks like
 * one. A line for each level: `root {items: array(1)}`, `items[] {asin: string, title: string}`.
 */
export function jsonShape(value: unknown): string[] {
  if (Array.isArray(value)) {
    const entries = value.slice(0, ENTRIES).filter(isObject);
    return [`root ${typeOf(value)}`, ...(entries.length > 0 ? [line('[]', entries)] : [])];
  }
  if (!isObject(value)) return [`root ${typeOf(value)}`];
  return [line('root', [value]), ...below(value).map(([place, objects]) => line(place, objects))];
}
