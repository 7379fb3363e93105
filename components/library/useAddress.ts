import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addressWith, readParam } from '../page/address';
import type { SearchModel } from './searchModel';

/** Browsers refuse an address that changes with every key of somebody who types fast. */
const SETTLE_MS = 150;

/** The parameter of the address that holds the query. */
export const QUERY_PARAM = 'q';

/** Keeps the query in the page's address while it is typed, and follows the reader back to an earlier one. */
export function useAddress(search: SearchModel, onFollow: () => void): void {
  useSignalEffect(() => {
    const text = search.text.value;
    const timer = setTimeout(() => {
      if (readParam(QUERY_PARAM) !== text) history.replaceState(null, '', addressWith({ [QUERY_PARAM]: text }));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const follow = (): void => {
      search.search(readParam(QUERY_PARAM));
      onFollow();
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [search, onFollow]);
}
