import { useMedia } from '../page/useMedia';
import type { Place } from './views';

/** From here on facets have room beside the list (facets.css). */
const WIDE = '(min-width: 60rem)';

/** Whether facets stand beside the list; else they open over it. */
export function useFacetsBeside(place: Place): boolean {
  const isWide = useMedia(WIDE);
  return place === 'library' && isWide;
}
