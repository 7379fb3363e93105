import { attribute, collapse, type Element, hasClass, type Scope, textOf } from '../dom';

/** Ten characters, letters and digits, never a number (audible-api.md §1.6-10, mark S). */
export const isAsin = (text: string): boolean => /^[A-Z0-9]{10}$/.test(text);

const found = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && isAsin(text.trim()) ? text.trim() : null;

const firstOf = <T>(scope: Scope, read: (element: Element) => T | null): T | null => {
  for (const element of scope.elements) {
    const value = read(element);
    if (value !== null) return value;
  }
  return null;
};

const input = (element: Element, name: string): string | null =>
  element.name === 'input' && attribute(element, 'name') === name ? attribute(element, 'value') : null;

/** The ASIN at the end of an address like `/pd/Some-Title-Audiobook/B000000000?ref=…`. */
export const asinIn = (href: string | null, kind: string): string | null =>
  found(new RegExp(`/${kind}/(?:[^/?#]+/)?([A-Z0-9]{10})(?=[/?#]|$)`).exec(href ?? '')?.[1]);

/**
 * Whose row it is. The row's own id comes last: a scraper found that it need not hold the ASIN (assumption
 * "list-rows").
 */
export const asinOf = (scope: Scope): string | null =>
  firstOf(scope, (element) => found(input(element, 'asin'))) ??
  firstOf(scope, (element) => found(attribute(element, 'data-asin'))) ??
  firstOf(scope, (element) => asinIn(attribute(element, 'href'), 'pd')) ??
  found(/^(?:adbl-library-content-row|product-list-item)-(.+)$/.exec(attribute(scope.root, 'id') ?? '')?.[1]);

const isProductLink = (element: Element): boolean =>
  element.name === 'a' && (attribute(element, 'href') ?? '').includes('/pd/');

const said = (element: Element): string | null => textOf(element) || null;

/** What the row is headed: title and subtitle in one, "Title: Subtitle" (mark S). */
export const headlineOf = (scope: Scope): string | null =>
  firstOf(scope, (element) => (hasClass(element, 'bc-size-headline3') ? said(element) : null)) ??
  firstOf(scope, (element) => (hasClass(element, 'bc-heading') ? said(element) : null)) ??
  firstOf(scope, (element) => (isProductLink(element) ? said(element) : null));

const slug = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Titles alone, as the row tells them elsewhere: in the cover's words ("Title By Author") and in its address. */
function hints(scope: Scope): { alts: string[]; slugs: string[] } {
  const alts = scope.elements.flatMap((element) =>
    element.name === 'img' ? collapse(attribute(element, 'alt') ?? '') || [] : [],
  );
  const slugs = scope.elements.flatMap((element) => {
    const path = /\/pd\/([^/?#]+?)(?:-Audiobook|-Hörbuch|-Podcast)?\/[A-Z0-9]{10}/.exec(
      attribute(element, 'href') ?? '',
    );
    return slug(path?.[1] ?? '') || [];
  });
  return { alts, slugs };
}

/**
 * Title and subtitle apart: the longest beginning of the headline, up to a ": ", that the row itself uses as the title
 * elsewhere. A headline that cannot be told apart stays whole.
 */
export function titleOf(scope: Scope): { title: string | null; subtitle: string | null } {
  const subtitleElement = firstOf(scope, (element) => (hasClass(element, 'subtitle') ? said(element) : null));
  const headline = headlineOf(scope);
  if (headline === null || subtitleElement !== null) return { title: headline, subtitle: subtitleElement };
  const { alts, slugs } = hints(scope);
  const isTitle = (text: string): boolean =>
    alts.some((alt) => alt === text || alt.startsWith(`${text} `)) || slugs.includes(slug(text));
  if (isTitle(headline)) return { title: headline, subtitle: null };
  for (let at = headline.lastIndexOf(': '); at > 0; at = headline.lastIndexOf(': ', at - 1)) {
    if (isTitle(headline.slice(0, at))) return { title: headline.slice(0, at), subtitle: headline.slice(at + 2) };
  }
  return { title: headline, subtitle: null };
}
