import type { Rung } from '@/lib/audible/query';
import type { JobContext } from './context';

/**
 * The site does not list all that the JSON routes do (no pre-orders, and nobody knows what else), while the total it
 * states fits its list. So a pass over it tells as gone only what such a pass has listed. Called before a pass stores
 * anything; gives the stored titles that the site was never seen to list, or null when that is not known.
 */
export async function neverOnSite(
  { job, known, library, store }: JobContext,
  rung: Rung,
): Promise<readonly string[] | null> {
  if (rung !== 'WEBSITE') {
    // Written at once: whatever becomes of this pass, what it stores may be unknown to the site.
    await store.updateLibrary(library.id, { neverOnSite: null });
    return null;
  }
  // Another route may have stored titles since this job looked at the library.
  if ((job.stumbled ?? []).length > 0) return null;
  if (known.size > 0) return library.neverOnSite ?? null;
  await store.updateLibrary(library.id, { neverOnSite: [] });
  return [];
}

/** Titles that a proved pass over the site's list missed: whether they are gone, or were never to be seen there. */
export function judgeMissing(
  missing: readonly string[],
  before: readonly string[],
  known: JobContext['known'],
): { readonly departed: string[]; readonly never: string[] } {
  const never = new Set(before);
  const isHidden = (asin: string) => never.has(asin) || known.get(asin)?.isPreorder === true;
  return { departed: missing.filter((asin) => !isHidden(asin)), never: missing.filter(isHidden) };
}
