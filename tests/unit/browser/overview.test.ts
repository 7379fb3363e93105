import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOverview } from '@/lib/browser/overview';
import { showAllLibraries, showLibrary } from '@/lib/browser/settings';
import type { ReaderStore } from '@/lib/store/readerStore';
import { freshLibrary } from '@/lib/sync/library';
import { announcedIn } from '@/lib/sync/together';

const standing = (id: string, bookCount: number, newCount: number) => ({
  library: { ...freshLibrary(id), bookCount, newCount },
  job: null,
  bookCount,
});

/** A store of these libraries. */
function storeOf(...standings: ReturnType<typeof standing>[]): ReaderStore {
  const overview: ReaderStore['overview'] = async (libraryId) => {
    const own = standings.find(({ library }) => library.id === libraryId) ?? standing(libraryId, 0, 0);
    const others = standings.filter(({ library }) => library.id !== libraryId);
    return { ...own, others, newCount: own.library.newCount };
  };
  return { overview } as ReaderStore;
}

beforeEach(() => fakeBrowser.reset());

describe('all libraries', () => {
  it('are shown when the reader said so, and the one to go on with stays', async () => {
    const store = storeOf(standing('us', 5, 1), standing('uk', 3, 2));
    await showLibrary('uk');
    expect(await readOverview(store)).toMatchObject({ isAll: false, library: { id: 'uk' } });
    expect(announcedIn(await readOverview(store))).toBe(2);
    await showAllLibraries();
    expect(await readOverview(store)).toMatchObject({ isAll: true, library: { id: 'uk' } });
    expect(announcedIn(await readOverview(store))).toBe(3);
  });

  it('are none while one alone has books', async () => {
    await showAllLibraries();
    expect(await readOverview(storeOf(standing('us', 5, 0), standing('uk', 0, 0)))).toMatchObject({ isAll: false });
  });
});
