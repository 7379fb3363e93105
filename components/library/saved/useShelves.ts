import { useEffect, useState } from 'preact/hooks';
import type { SavedSearch } from '@/lib/library/savedSearch';
import { useServices } from '../../services';

/** The saved searches, in whatever window they were changed. */
export function useShelves(): readonly SavedSearch[] {
  const services = useServices();
  const [shelves, setShelves] = useState<readonly SavedSearch[]>([]);
  useEffect(
    () =>
      services.watchShelves(
        setShelves,
        // A store that cannot be read has its place on the page: the books say so.
        () => setShelves([]),
      ),
    [services],
  );
  return shelves;
}
