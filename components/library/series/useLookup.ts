import { useState } from 'preact/hooks';
import type { Series } from '@/lib/library/seriesIndex';
import { useServices } from '../../services';
import { type Refusal, refusalOf } from '../../sync/refusal';

/** How far the question for missing titles is. */
export type Lookup =
  | { readonly state: 'IDLE' | 'ASKING' | 'TOLD' | 'UNKNOWN' }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal };

/** Asks the public catalogue for the titles of a series; through one of its books where it does not know the series. */
export function useLookup({ asin, volumes }: Series, libraryId: string): { lookup: Lookup; ask: () => void } {
  const services = useServices();
  const [lookup, setLookup] = useState<Lookup>({ state: 'IDLE' });
  const through = volumes.find(({ book }) => book.presence === 'PRESENT') ?? volumes[0];
  const read = async (): Promise<number> => {
    const direct = asin === null ? 0 : await services.readSeries(libraryId, asin);
    return direct > 0 || through === undefined ? direct : services.readSeries(libraryId, through.book.asin);
  };
  const ask = (): void => {
    if (lookup.state === 'ASKING') return;
    setLookup({ state: 'ASKING' });
    read().then(
      (found) => setLookup({ state: found > 0 ? 'TOLD' : 'UNKNOWN' }),
      (error: unknown) => setLookup({ state: 'REFUSED', refusal: refusalOf(error) }),
    );
  };
  return { lookup, ask };
}
