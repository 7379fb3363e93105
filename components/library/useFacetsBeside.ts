import { useMedia } from '../page/useMedia';

/** From here on facets have room beside the list (facets.css). */
const WIDE = '(min-width: 60rem)';

/** Whether facets stand beside the list; else they open over it. */
export const useFacetsBeside = (): boolean => useMedia(WIDE);
