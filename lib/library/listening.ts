/** Where the listener was at a moment. */
export interface ListeningPoint {
  readonly at: string;
  readonly percentComplete: number | null;
  readonly isFinished: boolean;
}

/** A moment, or what is known of one: syncs notice listening, and see nothing of what was before the first. */
export interface Noticed {
  readonly at: string;
  /** It was so already when the book was seen for the first time. */
  readonly before: boolean;
}

export interface Listening {
  readonly started: Noticed | null;
  /** Of the last time the end was reached; null while the book is listened to again. */
  readonly finished: Noticed | null;
  /** In order of time, 0…100. */
  readonly points: readonly { readonly at: string; readonly percent: number }[];
}

const percentOf = ({ isFinished, percentComplete }: ListeningPoint): number =>
  isFinished ? 100 : Math.min(100, Math.max(0, percentComplete ?? 0));

/** What the stored series says about how a book was listened to. */
export function listeningOf(series: readonly ListeningPoint[], firstSeenAt: string): Listening {
  const inOrder = series.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const noticed = (point: ListeningPoint | undefined): Noticed | null =>
    point === undefined ? null : { at: point.at, before: point.at <= firstSeenAt };
  const lastUnfinished = inOrder.findLastIndex(({ isFinished }) => !isFinished);
  return {
    started: noticed(inOrder.find((point) => percentOf(point) > 0)),
    finished: noticed(inOrder[lastUnfinished + 1]),
    points: inOrder.map((point) => ({ at: point.at, percent: percentOf(point) })),
  };
}
