/** JSON text that does not depend on the order of an object's keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`;
}

function sorted(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.map(canonical).sort().join() : null;
  } catch {
    return null;
  }
}

/**
 * Whether two JSON texts hold the same list, whatever the order: the service does not keep the order of series and
 * people between answers (audible-api.md §1.3). Text that is no list equals only itself.
 */
export function sameMultiset(a: string, b: string): boolean {
  if (a === b) return true;
  const one = sorted(a);
  return one !== null && one === sorted(b);
}
