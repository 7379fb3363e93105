import {
  attribute,
  type Element,
  elementsUnder,
  hasClass,
  idStarts,
  isElement,
  type Node,
  parsePage,
  type Scope,
  scopeOf,
} from './dom';
import { asinOf, isAsin } from './fields/identity';

const MAIN_ID = 'adbl-library-content-main';
/** Marks that only a title of a library has, never a tile of the shop. */
const isOfLibrary = (element: Element): boolean =>
  idStarts(element, 'time-remaining-') || /(?:^|\s)adbl-library-/.test(attribute(element, 'class') ?? '');

/** Other people's books: what the shop recommends (peers.md §1c). */
const isCarousel = (node: Node): boolean =>
  isElement(node) &&
  /carousel|recommendation/i.test(`${node.name} ${attribute(node, 'class')} ${attribute(node, 'id')}`);

/** The layout of every recorded page. */
const isLibraryRow = (element: Element): boolean =>
  idStarts(element, 'adbl-library-content-row') || hasClass(element, 'adbl-library-content-row');

/** The layout of the site's other lists, which some stores are said to use for the library too. */
const isListItem = (element: Element): boolean =>
  idStarts(element, 'product-list-item-') || hasClass(element, 'productListItem');

/** An ASIN that some element of a title carries, whatever the frame around the title looks like. */
const ownAsin = (element: Element): string | null => {
  const value =
    element.name === 'input' && attribute(element, 'name') === 'asin'
      ? attribute(element, 'value')
      : attribute(element, 'data-asin');
  return value !== null && isAsin(value) ? value : null;
};

export interface RowsFound {
  readonly rows: readonly Scope[];
  /** Everything of the page but its rows and carousels: what the page says about itself. */
  readonly around: readonly Element[];
  /** Whether it is the library's page at all, with titles on it or none. */
  readonly isLibrary: boolean;
}

/**
 * The titles of the page in document order. Three layouts, in falling order of trust: the frame with the row's id or
 * class; an item of a product list that has a mark of the library; and, inside the library's own container, whatever
 * carries an ASIN and a link to its product without standing in a frame, because a title lost without a word is the
 * worst that can happen here.
 */
export function findRows(html: string): RowsFound {
  const page = parsePage(html);
  const everything = elementsUnder(page, (node) => !isCarousel(node));
  const main = everything.find((element) => attribute(element, 'id') === MAIN_ID) ?? null;
  const frames: Element[] = [];
  const isFrame = (element: Element): boolean => {
    if (element === main) return false;
    if (isLibraryRow(element)) return true;
    return isListItem(element) && [element, ...elementsUnder(element)].some(isOfLibrary);
  };
  const outside = elementsUnder(page, (node) => {
    if (isCarousel(node)) return false;
    if (!isElement(node) || !isFrame(node)) return true;
    frames.push(node);
    return false;
  });
  const strays = main === null ? [] : straysIn(main, frames);
  const rows = [...frames, ...strays].sort((a, b) => (a.startIndex ?? 0) - (b.startIndex ?? 0));
  const inStray = new Set(strays.flatMap((stray) => [stray, ...elementsUnder(stray)]));
  return {
    rows: rows.map((row) => scopeOf(row, html)),
    around: outside.filter((element) => !inStray.has(element)),
    isLibrary: main !== null || frames.length > 0,
  };
}

/** Titles without a frame: for each ASIN the largest element that speaks of no other one. */
function straysIn(main: Element, frames: readonly Element[]): Element[] {
  const isFramed = new Set(frames);
  const framed = new Set(frames.flatMap((frame) => asinOf(scopeOf(frame, '')) ?? []));
  const strays = new Map<string, Element>();
  for (const element of elementsUnder(main, (node) => !isCarousel(node) && !(isElement(node) && isFramed.has(node)))) {
    const asin = ownAsin(element);
    if (asin === null || framed.has(asin) || strays.has(asin)) continue;
    const speaksOfOthers = (candidate: Element): boolean =>
      elementsUnder(candidate).some((inner) => isFramed.has(inner) || (ownAsin(inner) ?? asin) !== asin);
    let top = element;
    for (let up = top.parent; up !== null && up !== main && 'attribs' in up && !speaksOfOthers(up); up = up.parent)
      top = up;
    if (elementsUnder(top).some((inner) => /\/pd\//.test(attribute(inner, 'href') ?? ''))) strays.set(asin, top);
  }
  return [...strays.values()];
}
