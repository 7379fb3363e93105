import { useEffect } from 'preact/hooks';

/** Calls back when the page is opened at, or sent to, this place in its address, and forgets the place: once is enough. */
export function useArrival(hash: string, onArrival: () => void): void {
  useEffect(() => {
    const arrive = (): void => {
      if (location.hash !== hash) return;
      history.replaceState(null, '', location.pathname + location.search);
      onArrival();
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  });
}
