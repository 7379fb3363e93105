import { attribute, type Element, hasClass, idStarts, isElement, isHidden, type Scope, textOf } from '../dom';
import { minutesIn } from './duration';

const shown = (scope: Scope, idPrefix: string): boolean | null => {
  const element = scope.elements.find((candidate) => idStarts(candidate, idPrefix));
  return element === undefined ? null : !isHidden(element);
};

/**
 * The site renders the mark "finished", and the buttons that set and take it back, on every row and hides what does not
 * apply (mark S).
 */
export function finishedOf(scope: Scope): boolean | null {
  const mark = shown(scope, 'time-remaining-finished-');
  if (mark !== null) return mark;
  const takeBack = shown(scope, 'mark-as-unfinished-button-');
  const set = shown(scope, 'mark-as-finished-button-');
  if (takeBack === null && set === null) return null;
  return takeBack ?? set === false;
}

const isMeter = (element: Element): boolean =>
  attribute(element, 'role') === 'progressbar' || hasClass(element, 'bc-meter') || hasClass(element, 'bc-meter-bar');

/** What is left to hear; of a title that was never begun, its length (mark S). */
export function minutesLeftOf(scope: Scope): number | null {
  const display = scope.elements.find((element) => idStarts(element, 'time-remaining-display-'));
  if (display === undefined || isHidden(display)) return null;
  return minutesIn(textOf(display, (node) => !isElement(node) || !isMeter(node)));
}

const number = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null;

/** How much was heard, 0…100, from what the bar says or from how long it is drawn (mark S). No bar tells nothing. */
export function percentOf(scope: Scope): number | null {
  for (const element of scope.elements.filter(isMeter)) {
    const most = number(attribute(element, 'aria-valuemax')) ?? 100;
    const now = number(attribute(element, 'aria-valuenow'));
    const told = now !== null && most > 0 ? (now / most) * 100 : null;
    const drawn = number(/(?:^|;)\s*width:\s*([\d.]+)%/.exec(attribute(element, 'style') ?? '')?.[1]);
    const percent = told ?? drawn;
    if (percent !== null) return Math.min(100, percent);
  }
  return null;
}
