import { createAudibleClient } from '@/lib/audible/client';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import type { Transport } from '@/lib/audible/transport';
import { readSeries, type SeriesTold } from '@/lib/audible/website/series';
import { type Clock, isoNow } from '@/lib/clock';
import { NoAccessError } from './failure';
import { marketplaceOf } from './library';
import { PATIENT_MS } from './patience';
import type { HasAccess } from './ports';

export interface SeriesReaderParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly hasAccess: HasAccess;
  /** Keeps what was told, in the place of what was told before. */
  keep(marketplace: MarketplaceId, told: readonly SeriesTold[], askedAt: string): Promise<void>;
}

/**
 * Reads a series, or the series of a book, from the public catalogue and keeps them. Gives how many. Whoever asks for
 * one that is being read waits for the same answer. What was kept before stays when it fails.
 */
export function createSeriesReader({ transport, clock, hasAccess, keep }: SeriesReaderParts) {
  const underWay = new Map<string, Promise<number>>();

  const read = async (marketplace: MarketplaceId, asin: string): Promise<number> => {
    if (!(await hasAccess(marketplace))) throw new NoAccessError('The hosts of this store are not granted');
    const client = createAudibleClient({ transport, clock, marketplace });
    const options = { signal: new AbortController().signal, headersWithinMs: PATIENT_MS };
    const told = await readSeries(asin, { client, clock, options });
    await keep(marketplace, told, isoNow(clock));
    return told.length;
  };

  return (libraryId: string, asin: string): Promise<number> => {
    const marketplace = marketplaceOf(libraryId);
    const name = `${marketplace} ${asin}`;
    const reading = underWay.get(name) ?? read(marketplace, asin).finally(() => underWay.delete(name));
    underWay.set(name, reading);
    return reading;
  };
}
