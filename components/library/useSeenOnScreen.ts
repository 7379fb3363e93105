import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { type BookKey, bookKey } from '@/lib/library/bookKey';
import { isNew, type Libraries } from '@/lib/library/libraryFacts';
import { createSeenTracker } from './seenTracker';

/** Gives the function to call with the books on screen; new ones that stay there for a second are marked as seen. */
export function useSeenOnScreen(
  libraries: Libraries,
  markSeen: (keys: readonly BookKey[]) => Promise<void>,
): (visible: readonly BookRow[]) => void {
  const tracker = useMemo(() => createSeenTracker(markSeen), [markSeen]);
  useEffect(() => tracker.stop, [tracker]);
  const onScreen = useRef<readonly BookRow[]>([]);
  const look = useCallback(() => {
    // A page in a background tab is not looked at.
    const looked = document.hidden ? [] : onScreen.current.filter((book) => isNew(book, libraries));
    tracker.show(looked.map(bookKey));
  }, [tracker, libraries]);
  useEffect(() => {
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [look]);
  return useCallback(
    (visible) => {
      onScreen.current = visible;
      look();
    },
    [look],
  );
}
