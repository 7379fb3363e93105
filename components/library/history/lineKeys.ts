import type { RefObject } from 'preact';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys lead from line to line; every line is in the tab order as well. */
export const lineKeys =
  (list: RefObject<HTMLElement | null>) =>
  (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('.history-line') ?? [])];
    const at = event.target instanceof HTMLElement ? lines.indexOf(event.target) : -1;
    if (at < 0) return;
    event.preventDefault();
    lines[step(at, lines.length - 1)]?.focus();
  };
