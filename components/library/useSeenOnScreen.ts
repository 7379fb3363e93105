import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { isNew } from './newBooks';
import { createSeenTracker } from './seenTracker';

/** Gives the function to call with the books on screen; new ones that stay there for a second are marked as seen. */
export function useSeenOnScreen(
  baselineAt: string | null,
  markSeen: (asins: readonly string[]) => void,
): (visible: readonly BookRow[]) => void {
  const tracker = useMemo(() => createSeenTracker(markSeen), [markSeen]);
  useEffect(() => tracker.stop, [tracker]);
  return useCallback(
    (visible) => {
      // A page in a background tab is not looked at.
      const looked = document.hidden ? [] : visible.filter((book) => isNew(book, baselineAt));
      tracker.show(looked.map(({ asin }) => asin));
    },
    [tracker, baselineAt],
  );
}
