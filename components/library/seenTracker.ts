import type { BookKey } from '@/lib/library/bookKey';

/** A glance while scrolling past is not a look. */
const LOOK_MS = 1000;

/** Decides when new books on screen count as looked at. */
export interface SeenTracker {
  /** The new books on screen now. Books that stay for a second are reported, several at once. */
  show(keys: readonly BookKey[]): void;
  stop(): void;
}

/** @param markSeen rejects when the mark was lost; the books are then told again at the next look. */
export function createSeenTracker(markSeen: (keys: readonly BookKey[]) => Promise<void>): SeenTracker {
  const since = new Map<BookKey, number>();
  const reported = new Set<BookKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    const due = [...since].filter(([, at]) => now - at >= LOOK_MS).map(([key]) => key);
    for (const key of due) {
      since.delete(key);
      reported.add(key);
    }
    if (due.length > 0) {
      markSeen(due).catch(() => {
        for (const key of due) reported.delete(key);
      });
    }
    const next = Math.min(...since.values());
    if (Number.isFinite(next)) timer = setTimeout(check, next + LOOK_MS - now);
  };

  return {
    show: (keys) => {
      const shown = new Set(keys);
      for (const key of since.keys()) if (!shown.has(key)) since.delete(key);
      const now = Date.now();
      for (const key of shown) if (!since.has(key) && !reported.has(key)) since.set(key, now);
      check();
    },
    stop: () => clearTimeout(timer),
  };
}
