import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';

/**
 * Nobody looks at a page that goes by faster than a window in a frame, until it stands again for this long. Going so far
 * once, as the key End does, is no passing by: whoever jumps looks at where they are.
 */
const STANDS_MS = 120;

const Passing = createContext<ReadonlySignal<boolean>>(signal(false));

/** Whether the page goes by too fast for anybody to see what is on it. */
export const usePassing = (): ReadonlySignal<boolean> => useContext(Passing);

/** Follows how fast the page is scrolled, for everything in it. */
export function PassingProvider({ children }: { children: ComponentChildren }) {
  const passing = useMemo(() => signal(false), []);
  useLayoutEffect(() => {
    let before = window.scrollY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const way = Math.abs(window.scrollY - before);
      before = window.scrollY;
      if (way <= window.innerHeight) return;
      passing.value = timer !== undefined;
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        passing.value = false;
      }, STANDS_MS);
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      window.removeEventListener('scroll', look);
      clearTimeout(timer);
    };
  }, [passing]);
  return <Passing.Provider value={passing}>{children}</Passing.Provider>;
}
