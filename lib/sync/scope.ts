import type { JobRow } from './job';
import type { LibraryRow } from './library';

/** A full pass over this many titles takes two requests at most, so a delta saves nothing. */
const CHEAP_TITLES = 2000;
/** Progress and ratings do not move the state token (audible-api.md §1.3), so every title is read once a day. */
const FULL_PASS_EVERY_MS = 24 * 3_600_000;

/** The token to ask for changes since, or null when every title is to be read. */
export function deltaToken(library: LibraryRow, job: JobRow, now: number): string | null {
  const { stateToken, lastCompleteAt, total } = library;
  if (stateToken === null || lastCompleteAt === null || total === null || job.full) return null;
  if (total <= CHEAP_TITLES || now - Date.parse(lastCompleteAt) >= FULL_PASS_EVERY_MS) return null;
  // A pass that stopped half-way goes on; a delta would leave it hanging.
  return job.checkpoint === null ? stateToken : null;
}
