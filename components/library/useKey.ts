import { useEffect, useRef } from 'preact/hooks';

/** Boxes and stars have no use for letters. */
const TYPING = 'input:not([type="checkbox"], [type="radio"]), select, textarea';

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches(TYPING);

/** A key that works anywhere on the page, unless the reader is typing somewhere or a dialog is open. */
export function useKey(key: string, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== key || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}
