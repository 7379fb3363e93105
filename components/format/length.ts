import { i18n } from '#i18n';
import { formatNumber } from './number';

/** "12 h 4 min"; a full hour and anything below one leave out the empty part. Null when the length is unknown. */
export function formatLength(runtimeMinutes: number | null): string | null {
  if (runtimeMinutes === null || runtimeMinutes <= 0) return null;
  const whole = Math.round(runtimeMinutes);
  const hours = Math.floor(whole / 60);
  const minutes = whole % 60;
  if (hours === 0) return i18n.t('book.minutes', [formatNumber(minutes)]);
  if (minutes === 0) return i18n.t('book.hours', [formatNumber(hours)]);
  return i18n.t('book.hoursMinutes', [formatNumber(hours), formatNumber(minutes)]);
}

/** How long a sync took, in seconds or minutes. */
export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return i18n.t('book.seconds', [formatNumber(seconds, 1)]);
  if (seconds < 120) return i18n.t('book.seconds', [formatNumber(seconds)]);
  return i18n.t('book.minutes', [formatNumber(seconds / 60)]);
}
