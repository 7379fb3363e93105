import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useFocusOnMore } from './useFocusOnMore';

/**
 * A list of which the first few are shown until the reader asks for all. Gives how many to show, and the function for
 * the button that asks: the focus goes on to the first that came.
 *
 * @param list what holds them
 * @param selector of what can have the focus in it
 */
export function useShowAll(list: RefObject<HTMLElement | null>, selector: string, few: number): ShowAll {
  const [isAll, setAll] = useState(false);
  const ask = useFocusOnMore(list, selector);
  const showAll = (): void => {
    ask();
    setAll(true);
  };
  return { most: isAll ? Number.POSITIVE_INFINITY : few, showAll };
}

interface ShowAll {
  readonly most: number;
  readonly showAll: () => void;
}
