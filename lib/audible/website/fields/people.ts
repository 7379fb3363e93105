import { attribute, type Element, hasClass, type Scope, textOf } from '../dom';
import { asinIn } from './identity';

export interface ListedPerson {
  readonly name: string;
  readonly asin: string | null;
}

const isLinkTo = (element: Element, address: RegExp): boolean =>
  element.name === 'a' && address.test(attribute(element, 'href') ?? '');

const named = (links: readonly Element[], isPerson: boolean): ListedPerson[] =>
  links.flatMap((link) => {
    const name = textOf(link);
    return name === '' ? [] : [{ name, asin: isPerson ? asinIn(attribute(link, 'href'), 'author') : null }];
  });

/** "By: One, Two" without links. The word before the colon is the store's own; without a colon nothing is sure. */
function afterColon(element: Element): ListedPerson[] {
  const names = /[:：](.*)$/.exec(textOf(element))?.[1] ?? '';
  return names
    .split(/[,、，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, asin: null }));
}

function people(scope: Scope, label: string, address: RegExp, isPerson: boolean): ListedPerson[] {
  const labels = scope.elements.filter((element) => hasClass(element, label));
  const inLabel = new Set(labels.flatMap((element) => scope.elements.filter((inner) => isInside(inner, element))));
  const links = [...inLabel].filter((element) => element.name === 'a' && attribute(element, 'href') !== null);
  const readers = [
    () => named(links, isPerson),
    () =>
      named(
        scope.elements.filter((element) => isLinkTo(element, address)),
        isPerson,
      ),
    () => labels.slice(0, 1).flatMap(afterColon),
  ];
  for (const read of readers) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

export function isInside(element: Element, other: Element): boolean {
  for (let up: Element['parent'] = element; up !== null; up = up.parent) if (up === other) return true;
  return false;
}

/** Authors, with the ASIN of their page where it is linked (mark S). */
export const authorsOf = (scope: Scope): ListedPerson[] =>
  people(scope, 'authorLabel', /\/author\/|[?&]searchAuthor=/, true);

/** Narrators: the site links a search for the name, so there is no ASIN (mark S). */
export const narratorsOf = (scope: Scope): ListedPerson[] =>
  people(scope, 'narratorLabel', /[?&]searchNarrator=/, false);
