import { attribute, type Element, hasClass, innerSource, type Scope } from '../dom';

/** Pictures of products; icons and placeholders lie under other paths (mark S). */
const isPicture = (url: string | null): url is string => url !== null && /^https:\/\/[^\s"'<>]+\/images\/I\//.test(url);

/** Where a picture's address may stand: plain, deferred, sharp, or kept for the row's own dialogues. */
const PLACES = ['src', 'data-lazy', 'data-src', 'data-bc-hires', 'data-img-url'] as const;

export function coverOf(scope: Scope): string | null {
  const images = scope.elements.filter((element) => element.name === 'img' || element.name === 'input');
  for (const place of PLACES) {
    for (const image of images) {
      const url = attribute(image, place);
      if (isPicture(url)) return url;
    }
  }
  return null;
}

/** The short summary as the page has it, markup and all: {@link htmlToText} reads it later. */
export function summaryOf(scope: Scope): string | null {
  const of = (element: Element | undefined): string | null =>
    (element === undefined ? '' : innerSource(element, scope.source).trim()) || null;
  return (
    of(scope.elements.find((element) => hasClass(element, 'merchandisingSummary'))) ??
    of(scope.elements.find((element) => hasClass(element, 'summaryLabel')))
  );
}
