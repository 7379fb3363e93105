import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Tells the style sheet how high a part of the page is, by a property of the page: what sticks covers what scrolls. */
export function useHeight(part: RefObject<HTMLElement | null>, property: `--${string}`): void {
  useLayoutEffect(() => {
    const element = part.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const follow = (): void => style.setProperty(property, `${element.offsetHeight}px`);
    const resized = new ResizeObserver(follow);
    resized.observe(element);
    follow();
    return () => {
      resized.disconnect();
      style.removeProperty(property);
    };
  }, [part, property]);
}
