import type { ReaderStore, StoredOverview } from '@/lib/store/readerStore';
import { StorageError, type UnwrittenEnd } from '@/lib/sync/ports';
import { canShowTogether } from '@/lib/sync/together';
import { asEnded } from '@/lib/sync/unwritten';
import { onSettingsChanged, readSettings } from './settings';
import { onUnwrittenEnds, unwrittenEnds } from './unwritten';

/** A database that is not open by then is held shut by somebody: the browser reports no error for that. */
const OPEN_WITHIN_MS = 10_000;

/** How things stand, and what pages of the library show of it. */
type ShownOverview = StoredOverview & { readonly isAll: boolean };

function withEnds(overview: StoredOverview, ends: readonly UnwrittenEnd[]): StoredOverview {
  const standing = <One extends Pick<StoredOverview, 'job' | 'library'>>(one: One): One => ({
    ...one,
    job: asEnded(one.job, one.library.id, ends),
  });
  return { ...standing(overview), others: overview.others.map(standing) };
}

const shownAs = (overview: StoredOverview, allLibraries: boolean): ShownOverview => ({
  ...overview,
  isAll: allLibraries && canShowTogether([overview, ...overview.others]),
});

/** How the library that is shown stands, with what the store would not take. */
export async function readOverview(reader: ReaderStore): Promise<ShownOverview> {
  const { libraryId, allLibraries } = await readSettings();
  return shownAs(withEnds(await reader.overview(libraryId), await unwrittenEnds.all()), allLibraries);
}

/** As {@link readOverview}, now and after every change, made in whatever context. Gives the unsubscriber. */
export function watchOverview(
  reader: ReaderStore,
  onOverview: (overview: ShownOverview) => void,
  onError: (error: unknown) => void,
): () => void {
  let stored: StoredOverview | null = null;
  let ends: readonly UnwrittenEnd[] = [];
  let stopWatching = () => {};
  let allLibraries = false;
  let ended = false;

  const tell = () => {
    if (stored !== null && !ended) onOverview(shownAs(withEnds(stored, ends), allLibraries));
  };
  const patience = setTimeout(() => onError(new StorageError('UNAVAILABLE')), OPEN_WITHIN_MS);
  const readEnds = async () => {
    ends = await unwrittenEnds.all();
    tell();
  };
  const watch = async () => {
    const { libraryId, allLibraries: isWanted } = await readSettings();
    stopWatching();
    if (ended) return;
    allLibraries = isWanted;
    const onStored = (overview: StoredOverview) => {
      clearTimeout(patience);
      stored = overview;
      tell();
    };
    stopWatching = reader.watchOverview(libraryId, onStored, onError);
  };

  const stopSettings = onSettingsChanged(() => void watch().catch(onError));
  const stopEnds = onUnwrittenEnds(() => void readEnds().catch(onError));
  readEnds().then(watch).catch(onError);
  return () => {
    ended = true;
    clearTimeout(patience);
    stopSettings();
    stopEnds();
    stopWatching();
  };
}
