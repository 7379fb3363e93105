import { liveQuery } from 'dexie';
import { type ChangeKind, type OldDay, type Stretch, startOfDay } from '@/lib/sync/chronicle';
import { isOpen, type JobRow } from '@/lib/sync/job';
import type { ChangeRow } from '@/lib/sync/ports';
import { guarded } from './failures';
import { jobsOf } from './keys';
import type { LibraryDatabase } from './tables';

/** What a page reads of what happened to a library. */
export interface ChronicleStore {
  /** Calls back with the syncs that have ended, the newest first, now and whenever one ends. Gives the unsubscriber. */
  watchSyncs(libraryId: string, onSyncs: (jobs: JobRow[]) => void, onError: (error: unknown) => void): () => void;
  /** Some changes of a stretch from this one on: those of one title together in a sync, the newest first in a day. */
  readChanges(stretch: Stretch, kind: ChangeKind, from: number, most: number): Promise<ChangeRow[]>;
  /** ASINs of some titles that came in a stretch, from this one on. */
  readArrived(stretch: Stretch, from: number, most: number): Promise<string[]>;
  /** Days before a moment on which something happened, the newest first. */
  readOldDays(libraryId: string, before: string, most: number): Promise<OldDay[]>;
}

type Range = Pick<Stretch, 'libraryId' | 'from' | 'to'>;

/** What happened to a library, on Dexie: every question is answered from an index, a part at a time. */
export function createChronicleStore(database: LibraryDatabase): ChronicleStore {
  const { books, changes, libraries } = database;

  /** What was there at the end of the first copy did not come: it was copied. */
  const arrivedIn = async ({ libraryId, from, to }: Range) => {
    const baselineAt = (await libraries.get(libraryId))?.baselineAt ?? to;
    const isLater = baselineAt < from;
    return baselineAt >= to
      ? null
      : books
          .where('[libraryId+firstSeenAt]')
          .between([libraryId, isLater ? from : baselineAt], [libraryId, to], isLater, false);
  };

  const changedIn = ({ libraryId, from, to }: Range) =>
    changes.where('[libraryId+at]').between([libraryId, from], [libraryId, to]);

  const changesOf = (stretch: Stretch, kind: ChangeKind) => {
    const { jobId } = stretch;
    const isOfKind = ({ field }: ChangeRow): boolean => (field === 'presence') === (kind === 'PRESENCE');
    if (jobId === null) return changedIn(stretch).reverse().and(isOfKind);
    if (kind === 'PRESENCE') return changes.where('[jobId+field]').equals([jobId, 'presence']);
    return changes.where('[jobId+asin]').between([jobId, ''], [jobId, '\uffff']).and(isOfKind);
  };

  /** The last day before a moment on which something happened. */
  const lastDay = async (libraryId: string, to: string): Promise<OldDay | null> => {
    const ever = { libraryId, from: '', to };
    const [change, book] = await Promise.all([changedIn(ever).last(), (await arrivedIn(ever))?.last()]);
    const [newest] = [change?.at ?? '', book?.firstSeenAt ?? ''].toSorted().reverse();
    if (newest === undefined || newest === '') return null;
    const day = { libraryId, from: startOfDay(newest), to };
    const [changed, arrived] = await Promise.all([changedIn(day).count(), (await arrivedIn(day))?.count() ?? 0]);
    return { ...day, jobId: null, arrived, changed };
  };

  const oldDays = async (libraryId: string, before: string, most: number): Promise<OldDay[]> => {
    const days: OldDay[] = [];
    for (let to = before; days.length < most; ) {
      const day = await lastDay(libraryId, to);
      if (day === null) break;
      days.push(day);
      to = day.from;
    }
    return days;
  };

  return {
    watchSyncs(libraryId, onSyncs, onError) {
      const read = () => guarded(() => jobsOf(database, libraryId).reverse().toArray());
      let known: string | null = null;
      const subscription = liveQuery(read).subscribe((jobs) => {
        const ended = jobs.filter(({ status }) => !isOpen(status));
        const ids = ended.map(({ id }) => id).join(' ');
        // A running sync writes its row with every page.
        if (ids === known) return;
        known = ids;
        onSyncs(ended);
      }, onError);
      return () => subscription.unsubscribe();
    },
    readChanges: (stretch, kind, from, most) =>
      guarded(() => changesOf(stretch, kind).offset(from).limit(most).toArray()),
    readArrived: (stretch, from, most) =>
      guarded(async () => {
        const arrived = await arrivedIn(stretch);
        const keys = await arrived?.offset(from).limit(most).primaryKeys();
        return keys?.map(([, asin]) => asin) ?? [];
      }),
    readOldDays: (libraryId, before, most) =>
      guarded(() => database.transaction('r', books, changes, libraries, () => oldDays(libraryId, before, most))),
  };
}
