import {
  attribute,
  collapse,
  type Element,
  hasClass,
  isElement,
  nodesUnder,
  ownText,
  type Scope,
  textOf,
} from '../dom';
import { asinIn } from './identity';
import { isInside } from './people';

export interface ListedSeries {
  readonly title: string;
  readonly asin: string | null;
  /** As it is written, without the store's word for "book"; empty when there is none. */
  readonly sequence: string;
}

/** "Book 1-3", "Titel 3.7", "第5巻", "Book 1, The Stolen Heir": the number, or the range, that comes first. */
export const sequenceIn = (text: string): string =>
  /\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?/.exec(text.normalize('NFKC'))?.[0] ?? '';

const isSeriesLink = (element: Element): boolean =>
  element.name === 'a' && /\/series\//.test(attribute(element, 'href') ?? '');

/** Each link is a series, and what follows it up to the next link tells the number in it. */
function listedIn(element: Element, isEntry: (element: Element) => boolean): ListedSeries[] {
  const entries: { link: Element; tail: string }[] = [];
  for (const node of nodesUnder(element)) {
    const last = entries.at(-1);
    if (isElement(node)) {
      if (isEntry(node)) entries.push({ link: node, tail: '' });
    } else if (
      last !== undefined &&
      !(node.parent !== null && isElement(node.parent) && isInside(node.parent, last.link))
    ) {
      last.tail += ` ${ownText(node)}`;
    }
  }
  return entries.flatMap(({ link, tail }) => {
    const title = textOf(link);
    const asin = asinIn(attribute(link, 'href'), 'series');
    return title === '' ? [] : [{ title, asin, sequence: sequenceIn(collapse(tail)) }];
  });
}

/** The series of the row: under its label, else wherever the row links a series (mark S). */
export function seriesOf(scope: Scope): ListedSeries[] {
  const label = scope.elements.find((element) => hasClass(element, 'seriesLabel'));
  if (label !== undefined) {
    const listed = listedIn(label, (element) => element.name === 'a');
    if (listed.length > 0) return listed;
  }
  const link = scope.elements.find(isSeriesLink);
  const around = link?.parent;
  return around && isElement(around) ? listedIn(around, isSeriesLink) : [];
}
