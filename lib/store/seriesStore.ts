import { liveQuery } from 'dexie';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { SeriesTold } from '@/lib/audible/website/series';
import { seriesMemberSchema } from '@/lib/library/seriesMember';
import { z } from '@/lib/zod';
import { guarded } from './failures';
import type { LibraryDatabase, SeriesRow } from './tables';

/** What is kept about the series of one marketplace. */
export interface SeriesNotes {
  readonly series: readonly SeriesRow[];
  /** ASINs of titles that the reader does not miss. */
  readonly notInterested: ReadonlySet<string>;
}

export interface SeriesStore {
  /** Keeps what the catalogue told of some series, in the place of what it told before. */
  keep(marketplace: MarketplaceId, told: readonly SeriesTold[], askedAt: string): Promise<void>;
  /** Says of titles whether they are missed. */
  setNotInterested(marketplace: MarketplaceId, asins: readonly string[], isSo: boolean, at: string): Promise<void>;
  /** Calls back now and after every change, made in whatever context. Gives the unsubscriber. */
  watch(
    marketplace: MarketplaceId,
    onNotes: (notes: SeriesNotes) => void,
    onError: (error: unknown) => void,
  ): () => void;
}

/** Another version may have written a row; one that cannot be read counts as never asked. */
const keptSchema = z.looseObject({
  asin: z.string(),
  title: z.string().nullable(),
  askedAt: z.string(),
  members: z.array(seriesMemberSchema),
});

/** What readers and the catalogue say of series, on Dexie. */
export function createSeriesStore({ series, notInterested }: LibraryDatabase): SeriesStore {
  const notesOf = async (marketplace: MarketplaceId): Promise<SeriesNotes> => {
    const range = [
      [marketplace, ''] as [MarketplaceId, string],
      [marketplace, '\uffff'] as [MarketplaceId, string],
    ] as const;
    const [rows, ignored] = await Promise.all([
      series
        .where('[marketplace+asin]')
        .between(...range)
        .toArray(),
      notInterested
        .where('[marketplace+asin]')
        .between(...range)
        .toArray(),
    ]);
    return {
      series: rows.filter((row) => keptSchema.safeParse(row).success),
      notInterested: new Set(ignored.map(({ asin }) => asin)),
    };
  };

  return {
    keep: (marketplace, told, askedAt) =>
      guarded(async () => {
        await series.bulkPut(told.map(({ asin, title, members }) => ({ marketplace, asin, title, members, askedAt })));
      }),
    setNotInterested: (marketplace, asins, isSo, at) =>
      guarded(async () => {
        const keys = asins.map((asin): [MarketplaceId, string] => [marketplace, asin]);
        if (isSo) await notInterested.bulkPut(asins.map((asin) => ({ marketplace, asin, at })));
        else await notInterested.bulkDelete(keys);
      }),
    watch(marketplace, onNotes, onError) {
      const subscription = liveQuery(() => guarded(() => notesOf(marketplace))).subscribe(onNotes, onError);
      return () => subscription.unsubscribe();
    },
  };
}
