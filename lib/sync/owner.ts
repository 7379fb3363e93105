import { ownerOf } from './account';
import type { JobContext } from './context';

/** Of which library a page with these titles is: an id of the same store, or null when no library here knows them. */
export async function ownerOfPage({ store, library }: JobContext, page: readonly string[]): Promise<string | null> {
  if (library.trusted) return library.id;
  const asins = [...new Set(page)];
  const siblings = (await store.libraries()).filter(({ marketplace }) => marketplace === library.marketplace);
  const candidates = await Promise.all(siblings.map(async ({ id }) => ({ id, ...(await store.overlap(id, asins)) })));
  return ownerOf(asins.length, library.id, candidates);
}

/** Whether the page is of the library that the job is for. */
export const isOurs = async (context: JobContext, page: readonly string[]): Promise<boolean> =>
  (await ownerOfPage(context, page)) === context.library.id;
