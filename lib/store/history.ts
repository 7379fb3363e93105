import type { ChangeRow, ProgressRow } from '@/lib/sync/ports';
import { guarded } from './failures';
import type { LibraryDatabase } from './tables';

/** What syncs noticed about one book: its changes, the newest first, and how it was listened to, the oldest first. */
export function readHistory(
  { changes, progress }: LibraryDatabase,
  libraryId: string,
  asin: string,
): Promise<{ changes: ChangeRow[]; progress: ProgressRow[] }> {
  return guarded(async () => {
    const [changed, listened] = await Promise.all([
      changes.where('[libraryId+asin]').equals([libraryId, asin]).sortBy('at'),
      progress.where('[libraryId+asin+at]').between([libraryId, asin, ''], [libraryId, asin, '\uffff']).toArray(),
    ]);
    return { changes: changed.reverse(), progress: listened };
  });
}
