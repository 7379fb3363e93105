import { formatLocale } from './number';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number, below: number])[] = [
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, DAY],
  ['day', DAY, 14 * DAY],
  ['week', 7 * DAY, 60 * DAY],
  ['month', 30.4375 * DAY, 365 * DAY],
];

/** "2 hours ago", "in 3 hours", "yesterday"; "2 hr. ago" where short; less than a minute either way is "now". */
export function relativeTime(iso: string, now: number, style: 'long' | 'short' = 'long'): string {
  const format = new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto', style });
  const away = Date.parse(iso) - now;
  const distance = Math.abs(away);
  if (distance < MINUTE) return format.format(0, 'second');
  // Towards zero: a sync 119 minutes ago is not yet two hours old.
  const [unit, ms] = STEPS.find(([, , below]) => distance < below) ?? ['year', 365 * DAY];
  return format.format(Math.trunc(away / ms), unit);
}

/** Date and time in full, for titles. */
export const exactTime = (iso: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** "14:32", with the day when that is not today. */
export function clockTime(iso: string, now: number): string {
  const date = new Date(iso);
  const today = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(formatLocale(), {
    timeStyle: 'short',
    ...(today ? {} : { dateStyle: 'medium' }),
  }).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it, and a table or a calendar of years makes hundreds. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${formatLocale()} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(formatLocale(), options);
  formats.set(key, made);
  return made;
}

function dayOf(iso: string, dateStyle: 'long' | 'medium'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return formatOf({ dateStyle, timeZone: dayOnly ? 'UTC' : undefined }).format(date);
}

/** The day alone, its month in full. A date without a time is a day of the calendar, the same in every time zone. */
export const formatDay = (iso: string): string => dayOf(iso, 'long');

/** The same as short as a table needs it. */
export const shortDay = (iso: string): string => dayOf(iso, 'medium');

/** "Aug 12, 2:32 PM": a moment under a heading that tells its year. */
export const shortMoment = (iso: string): string =>
  formatOf({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(iso));

/** "Aug 3 – 15"; one day alone where both are of it. */
export const shortDays = (from: string, to: string): string =>
  formatOf({ month: 'short', day: 'numeric' }).formatRange(new Date(from), new Date(to));

/** "August 2024" or "Aug 2024" of "2024-08". */
export const formatMonth = (month: string, style: 'long' | 'short' = 'long'): string =>
  formatOf({ month: style, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));

/** The months of a year as single letters. */
export const monthLetters = (): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    formatOf({ month: 'narrow', timeZone: 'UTC' }).format(Date.UTC(2024, month)),
  );
