import { useEffect, useState } from 'preact/hooks';
import type { MarketplaceId } from '@/lib/audible/marketplaces';
import { type SeriesNotes, useServices } from '../../services';
import { type Refusal, refusalOf } from '../../sync/refusal';

const NOTHING: SeriesNotes = { series: [], notInterested: new Set() };

/** What is kept about the series of a store, now and after every change; why it cannot be read, if it cannot. */
export function useSeriesNotes(marketplace: MarketplaceId): { notes: SeriesNotes; refusal: Refusal | null } {
  const services = useServices();
  const [state, setState] = useState<{ notes: SeriesNotes; refusal: Refusal | null }>({
    notes: NOTHING,
    refusal: null,
  });
  useEffect(
    () =>
      services.watchSeries(
        marketplace,
        (notes) => setState({ notes, refusal: null }),
        (error) => setState(({ notes }) => ({ notes, refusal: refusalOf(error) })),
      ),
    [services, marketplace],
  );
  return state;
}
