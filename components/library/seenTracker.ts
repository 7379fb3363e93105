/** A glance while scrolling past is not a look. */
const LOOK_MS = 1000;

/** Decides when new books on screen count as looked at. */
export interface SeenTracker {
  /** The new books on screen now. Books that stay for a second are reported, several at once. */
  show(asins: readonly string[]): void;
  stop(): void;
}

/** @param markSeen rejects when the mark was lost; the books are then told again at the next look. */
export function createSeenTracker(markSeen: (asins: readonly string[]) => Promise<void>): SeenTracker {
  const since = new Map<string, number>();
  const reported = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    const due = [...since].filter(([, at]) => now - at >= LOOK_MS).map(([asin]) => asin);
    for (const asin of due) {
      since.delete(asin);
      reported.add(asin);
    }
    if (due.length > 0) {
      markSeen(due).catch(() => {
        for (const asin of due) reported.delete(asin);
      });
    }
    const next = Math.min(...since.values());
    if (Number.isFinite(next)) timer = setTimeout(check, next + LOOK_MS - now);
  };

  return {
    show: (asins) => {
      const shown = new Set(asins);
      for (const asin of since.keys()) if (!shown.has(asin)) since.delete(asin);
      const now = Date.now();
      for (const asin of shown) if (!since.has(asin) && !reported.has(asin)) since.set(asin, now);
      check();
    },
    stop: () => clearTimeout(timer),
  };
}
