/**
 * Runs inside a page, so it may use nothing from outside. The texts that are cut where nothing tells so (an ellipsis, a
 * clamped line, a place that scrolls), and those of ours that are cut at all: a reader can open a book to read its long
 * title, but nothing tells the rest of a button.
 */
export function cutTexts(): string[] {
  /** Leaves a button that has no room for it; the search beside it says it too. */
  const MAY_GO = '.tool-more';
  const OURS = '.button, .link, .tool, label, summary, dt, [role="status"], [role="alert"], .search-line';
  /** A drawn letter may be a little higher than its line, and a width may be off by a fraction. */
  const SLACK = 4;
  const found = new Set<string>();

  const isHidden = (element: Element): boolean =>
    element.closest(`.visually-hidden, svg, select, textarea, ${MAY_GO}`) !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** As in the class `visually-hidden`, which some are by width alone. */
  const isForEars = (style: CSSStyleDeclaration): boolean => style.clipPath !== 'none' && style.position === 'absolute';

  const cutBy = (text: Text, rect: DOMRect): boolean => {
    let { left, right, top, bottom } = rect;
    for (let element = text.parentElement; element !== null; element = element.parentElement) {
      const style = getComputedStyle(element);
      if (isForEars(style)) return false;
      if (style.position === 'fixed') return false;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = element.getBoundingClientRect();
      const [edgeLeft, edgeRight] = [box.left + element.clientLeft, box.right];
      const [edgeTop, edgeBottom] = [box.top + element.clientTop, box.bottom];
      const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const isTold = isMarked && text.parentElement?.closest(OURS) === null;
      const scrolls = [style.overflowX, style.overflowY].some((flow) => flow === 'auto' || flow === 'scroll');
      const isCut =
        left < edgeLeft - SLACK || right > edgeRight + SLACK || top < edgeTop - SLACK || bottom > edgeBottom + SLACK;
      if (isCut && !scrolls && !isTold) return true;
      if (scrolls) return false;
      left = Math.max(left, edgeLeft);
      right = Math.min(right, edgeRight);
      top = Math.max(top, edgeTop);
      bottom = Math.min(bottom, edgeBottom);
      if (left >= right || top >= bottom) return false;
    }
    return false;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement;
    if (parent === null || text.data.trim() === '' || isHidden(parent)) continue;
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some((rect) => cutBy(text, rect))) {
      found.add(`${parent.className || parent.localName}: ${text.data.trim().slice(0, 80)}`);
    }
  }
  return [...found];
}
