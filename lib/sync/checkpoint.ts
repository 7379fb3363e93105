import type { Checkpoint, JobRow } from './job';

/** Older than this, the list has had time to change under it. */
const GOOD_FOR_MS = 3_600_000;

/** Whether an interrupted pass may go on from here. */
export const isFresh = (checkpoint: Checkpoint, now: number): boolean => now - Date.parse(checkpoint.at) < GOOD_FOR_MS;

/**
 * Whether a new job may take over what an ended one had applied: asked the same way, the list still begins the same and
 * has the same length.
 */
export function mayTakeOver(ended: JobRow, fresh: Checkpoint, now: number): boolean {
  const { checkpoint, status } = ended;
  return (
    (status === 'CANCELLED' || status === 'FAILED') &&
    checkpoint !== null &&
    isFresh(checkpoint, now) &&
    checkpoint.rung === fresh.rung &&
    checkpoint.total === fresh.total &&
    checkpoint.responseGroups.join() === fresh.responseGroups.join() &&
    beginsAlike(checkpoint.firstPage, fresh.firstPage)
  );
}

/** Pages of different sizes are compared as far as both go; only an empty one is like an empty one. */
export function beginsAlike(before: readonly string[], now: readonly string[]): boolean {
  const length = Math.min(before.length, now.length);
  if (length === 0) return before.length === now.length;
  return before.slice(0, length).join() === now.slice(0, length).join();
}
