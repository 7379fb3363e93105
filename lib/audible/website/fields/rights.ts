import { attribute, hasClass, type Scope } from '../dom';

/** The hidden input that is called so, or begins so; input names are the same in every language (mark S). */
const inputValue = (scope: Scope, isIt: (name: string) => boolean): string | null => {
  for (const element of scope.elements) {
    if (element.name !== 'input' || !isIt(attribute(element, 'name') ?? '')) continue;
    const value = attribute(element, 'value')?.trim() ?? '';
    if (value !== '') return value;
  }
  return null;
};

export const contentTypeOf = (scope: Scope): string | null => inputValue(scope, (name) => name === 'contentType');

export const contentDeliveryTypeOf = (scope: Scope): string | null =>
  inputValue(scope, (name) => name === 'contentDeliveryType');

export interface Origin {
  /** `AudibleDiscovery` is Plus (audible-api.md §6, mark S). */
  readonly originType: string | null;
  readonly isPlus: boolean | null;
  readonly isPurchased: boolean | null;
}

/** Where the title comes from: by its origin, else by the site's own collections (assumption "row-collections"). */
export function originOf(scope: Scope): Origin {
  const originType = inputValue(scope, (name) => name === 'origin-type');
  const collections = inputValue(scope, (name) => name.startsWith('collectionIds'));
  const isIn = (collection: string): boolean | null =>
    collections === null ? null : collections.split(/[^\w]+/).includes(collection);
  return {
    originType,
    isPlus: originType === null ? isIn('__AYCL') : originType === 'AudibleDiscovery',
    isPurchased: isIn('__PURCHASE'),
  };
}

/** Whether the row offers no way to listen; null when it shows neither button (a podcast, a title to come). */
export function isUnavailable(scope: Scope): boolean | null {
  const has = (name: string): boolean => scope.elements.some((element) => hasClass(element, name));
  if (has('adbl-library-inaccessible-button')) return true;
  return has('adbl-library-listen-now-button') ? false : null;
}
