/**
 * Readers of single values, whatever type they come in. `null` always means "not told": a value of the wrong type
 * is no answer, and must not fail the whole item.
 */

const TRUE = new Set<unknown>([true, 'true', 'TRUE', 'True', 1, '1']);
const FALSE = new Set<unknown>([false, 'false', 'FALSE', 'False', 0, '0']);

/** A string with something in it, exactly as it came. */
export function verbatim(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A string without blanks around it; a number becomes its text. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return verbatim(value)?.trim() ?? null;
}

/** A flag. `"true"` is real: read_along_support comes as a string (audible-api.md §1.6-5, mark S). */
export function flag(value: unknown): boolean | null {
  if (TRUE.has(value)) return true;
  return FALSE.has(value) ? false : null;
}

/** A number, or the text of exactly one, with point or decimal comma ("4.7", "4,7"). */
export function decimal(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const plain = value.trim().replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A number of things. Text may group its thousands ("4,699"). */
export function count(value: unknown): number | null {
  const ungrouped = typeof value === 'string' ? value.replace(/(?<=\d)[,.\s](?=\d{3}(?:\D|$))/g, '') : value;
  const number = decimal(ungrouped);
  return number !== null && number >= 0 && number <= Number.MAX_SAFE_INTEGER ? Math.round(number) : null;
}

/** 0…100. */
export function percent(value: unknown): number | null {
  const number = decimal(typeof value === 'string' ? value.replace(/\s*%\s*$/, '') : value);
  return number === null ? null : Math.min(100, Math.max(0, number));
}

/** The values of a list; null when it is no list. */
export function list(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** An object to read fields from; null for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
