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

/** "2 hours ago", "in 3 hours", "yesterday"; less than a minute either way is "now". */
export function relativeTime(iso: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto' });
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

/** The day alone. A date without a time is a day of the calendar, the same in every time zone. */
export function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(formatLocale(), {
    dateStyle: 'long',
    ...(dayOnly ? { timeZone: 'UTC' } : {}),
  }).format(date);
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it, and a calendar of years has hundreds of months. */
function monthFormat(month: 'long' | 'short' | 'narrow'): Intl.DateTimeFormat {
  const key = `${formatLocale()} ${month}`;
  const known = monthFormats.get(key);
  if (known !== undefined) return known;
  const year = month === 'narrow' ? undefined : 'numeric';
  const made = new Intl.DateTimeFormat(formatLocale(), { month, year, timeZone: 'UTC' });
  monthFormats.set(key, made);
  return made;
}

/** "August 2024" or "Aug 2024" of "2024-08". */
export const formatMonth = (month: string, style: 'long' | 'short' = 'long'): string =>
  monthFormat(style).format(new Date(`${month}-01`));

/** The months of a year as single letters. */
export const monthLetters = (): string[] =>
  Array.from({ length: 12 }, (_, month) => monthFormat('narrow').format(Date.UTC(2024, month)));
