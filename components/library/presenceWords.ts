import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { formatDay } from '../format/time';

/** In one or two words, for a row of the list; null for a book that Audible lists. */
export const presenceMark = ({ presence }: BookRow): string | null =>
  presence === 'PRESENT' ? null : i18n.t(presence === 'RETURNED' ? 'book.returned' : 'book.absent');

/**
 * Why a book is only here, as a sentence; null for one that Audible lists. The day is that of the sync which noticed:
 * Audible tells none.
 */
export function presenceWords({ presence, absentSince }: BookRow): string | null {
  if (presence === 'PRESENT') return null;
  const isReturned = presence === 'RETURNED';
  if (absentSince === null) return i18n.t(isReturned ? 'book.returnedOnce' : 'book.absentOnce');
  return i18n.t(isReturned ? 'book.returnedSince' : 'book.absentSince', [formatDay(absentSince)]);
}
