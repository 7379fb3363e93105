import { ownerOf } from './account';
import type { JobContext } from './context';

/** Enough of the newest page to tell the account by. */
export const OWNER_QUERY = { jaw: 'newest', page: 1, pageSize: 50, groups: ['product_desc'] } as const;

const siblingsOf = async ({ store, library }: Pick<JobContext, 'store' | 'library'>) =>
  (await store.libraries()).filter(({ marketplace }) => marketplace === library.marketplace);

/** Whether the reader keeps several accounts of this store: then any of them may be the one that is signed in. */
export const isOneOfSeveral = async (context: JobContext): Promise<boolean> => (await siblingsOf(context)).length > 1;

/** Of which library a page with these titles is: an id of the same store, or null when no library here knows them. */
export async function ownerOfPage({ store, library }: JobContext, page: readonly string[]): Promise<string | null> {
  if (library.trusted) return library.id;
  const asins = [...new Set(page)];
  const siblings = await siblingsOf({ store, library });
  const candidates = await Promise.all(siblings.map(async ({ id }) => ({ id, ...(await store.overlap(id, asins)) })));
  return ownerOf(asins.length, library.id, candidates);
}

/** Whether the page is of the library that the job is for. */
export const isOurs = async (context: JobContext, page: readonly string[]): Promise<boolean> =>
  (await ownerOfPage(context, page)) === context.library.id;
