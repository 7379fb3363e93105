import type { BookRow, Presence } from './book';
import type { FieldChange } from './reconcile';

export interface Departure {
  readonly row: BookRow;
  readonly changes: readonly FieldChange[];
}

/**
 * The row of a book that Audible lists no longer: it stays, whole, and says since when. Null when it says so already.
 * A returned book that is merely not listed stays returned: we know why.
 */
export function depart(row: BookRow, presence: Exclude<Presence, 'PRESENT'>, now: string): Departure | null {
  if (row.presence === presence || (row.presence === 'RETURNED' && presence === 'ABSENT')) return null;
  return {
    row: { ...row, presence, absentSince: row.absentSince ?? now, updatedAt: now },
    changes: [{ field: 'presence', before: row.presence, after: presence }],
  };
}
