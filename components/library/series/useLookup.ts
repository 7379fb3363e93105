import { useState } from 'preact/hooks';
import type { BookRow } from '@/lib/library/book';
import { seriesOf } from '@/lib/library/parse';
import type { Series } from '@/lib/library/seriesIndex';
import { useServices } from '../../services';
import { type Refusal, refusalOf } from '../../sync/refusal';

/** How far the question for missing titles is. */
export type Lookup =
  | { readonly state: 'IDLE' | 'ASKING' | 'TOLD' | 'UNKNOWN' }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal };

/** The book that the catalogue is asked through: it says in which store. Nothing only for a series without books. */
export function askedThrough({ asin, volumes }: Series): BookRow | undefined {
  const books = volumes.map(({ book }) => book);
  const present = books.filter(({ presence }) => presence === 'PRESENT');
  // Stores need not agree on the ASIN of a series.
  return present.find((book) => seriesOf(book).some((entry) => entry.asin === asin)) ?? present[0] ?? books[0];
}

/** Asks the public catalogue for the titles of a series; through one of its books where it does not know the series. */
export function useLookup(asin: string | null, through: BookRow): { lookup: Lookup; ask: () => void } {
  const services = useServices();
  const [lookup, setLookup] = useState<Lookup>({ state: 'IDLE' });
  const { libraryId } = through;
  const read = async (): Promise<number> => {
    const direct = asin === null ? 0 : await services.readSeries(libraryId, asin);
    return direct > 0 ? direct : services.readSeries(libraryId, through.asin);
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
