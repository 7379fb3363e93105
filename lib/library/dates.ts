const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/i;

/** Audible opened in 1995; anything before is a "beginning of time" default (audible-api.md §1.6-3). */
const FIRST_INSTANT = Date.UTC(1990, 0, 1);
const LAST_INSTANT = Date.UTC(9999, 11, 31);

function parts(text: string): readonly (string | undefined)[] | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastOfMonth;
  return inDay && exists ? match : null;
}

function epoch(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const match = typeof value === 'string' ? parts(value) : null;
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', sign, zoneHour, zoneMinute] = match;
  const millis = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const zone = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * (sign === '-' ? -60_000 : 60_000);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return local + millis - zone;
}

/**
 * A moment as `toISOString()` text. Takes ISO text with any number of fraction digits (3 and 5 occur,
 * audible-api.md §1.6-4, mark S; beyond milliseconds they are cut), a date alone (its midnight, UTC), and epoch
 * milliseconds. Text without a zone counts as UTC. Null for nonsense and for anything before 1990.
 */
export function toInstant(value: unknown): string | null {
  const at = epoch(value);
  if (at === null || !(at >= FIRST_INSTANT && at <= LAST_INSTANT)) return null;
  return new Date(at).toISOString();
}

/**
 * A day as `YYYY-MM-DD`, the way it is written (a time after it is cut, no zone is applied: a release is a day of the
 * calendar). Recordings may be older than Audible, so only the usual "no date" values are refused: up to 1900 and
 * 1970-01-01. The pre-order placeholder 2200-01-01 is kept.
 */
export function toDay(value: unknown): string | null {
  const match = typeof value === 'string' ? parts(value) : null;
  if (match === null) return null;
  const [, year, month, day] = match;
  const written = `${year}-${month}-${day}`;
  return Number(year) <= 1900 || written === '1970-01-01' ? null : written;
}
