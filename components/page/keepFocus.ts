/** What Tab may lead to. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Whoever knows a better place, such as the heading of a page that was gone to, has found it within so many frames. */
const FRAMES = 6;

/** Where something was that went. */
interface Gap {
  readonly parent: Node;
  /** What stood behind it. */
  readonly next: Node | null;
}

/**
 * Sees to it that the focus is never lost with what had it: a button that did all it could goes, and a keyboard or a
 * screen reader would be back at the top of the page. What is nearest has it then.
 *
 * @returns what ends it
 */
export function keepFocus(root: Element): () => void {
  let had: HTMLElement | null = null;
  /** What the focus was lost with. */
  let gap: Gap | null = null;

  const onFocusIn = ({ target }: Event): void => {
    had = target instanceof HTMLElement ? target : null;
    gap = null;
  };
  const onFocusOut = (): void => {
    // Some browsers tell so of what goes, too: before the next task that is known from the records.
    setTimeout(() => {
      if (gap === null && isNowhere()) had = null;
    });
  };
  const settle = (): void => {
    const lost = gap;
    gap = null;
    if (lost === null || !isNowhere()) return;
    (had?.isConnected === true ? had : nearestStop(root, lost))?.focus();
  };
  const observer = new MutationObserver((records) => {
    const gone = gap?.parent ?? had;
    const found = gone === null || !isNowhere() ? null : gapOf(gone, records);
    if (found === null) return;
    if (gap === null) afterFrames(FRAMES, settle);
    gap = found;
  });

  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
    observer.disconnect();
  };
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function afterFrames(count: number, run: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, run) : run()));
}

/** Where a node was taken out, by itself or with what it was in; null where it was not. */
function gapOf(node: Node, records: readonly MutationRecord[]): Gap | null {
  const record = records.findLast(({ removedNodes }) => [...removedNodes].some((removed) => removed.contains(node)));
  if (record === undefined) return null;
  const { target, nextSibling } = record;
  return (target.isConnected ? null : gapOf(target, records)) ?? { parent: target, next: nextSibling };
}

/** The next stop in the smallest part of the page around a gap that has any; where none follows, the last one. */
function nearestStop(root: Element, { parent, next }: Gap): HTMLElement | undefined {
  let before = next?.isConnected === true ? next : null;
  for (let part = parent; part instanceof Element && root.contains(part); part = part.parentNode ?? root) {
    const stops = [...part.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
    const nearest = stops.find((stop) => before !== null && !isBefore(stop, before)) ?? stops.at(-1);
    if (nearest !== undefined || part === root) return nearest;
    before = part;
  }
  return undefined;
}

const isBefore = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
