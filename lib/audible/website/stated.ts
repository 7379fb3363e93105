import { attribute, type Element, hasClass, textOf } from './dom';

/** What the page says about the whole list; null where it says nothing. */
export interface Stated {
  readonly total: number | null;
  readonly lastPage: number | null;
  readonly pageSize: number | null;
}

/** Longer texts are not what stands beside a pager. */
const LONGEST = 200;
const NUMBER = /\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d+/g;
const RANGE = new RegExp(`(${NUMBER.source})\\s*[-‐-―~〜]\\s*(${NUMBER.source})`);

const whole = (text: string): number => Number(text.replace(/\D/g, ''));
const plain = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;

/**
 * The total of "1-50 of 247 results" in any language: a range as long as this page has rows, and one more number that
 * is not smaller than its end (assumption "list-total").
 */
export function totalIn(text: string, rows: number): number | null {
  const range = RANGE.exec(text);
  if (range === null) return null;
  const [all, from = '', to = ''] = range;
  const others = text.replace(all, ' ').match(NUMBER) ?? [];
  const [other] = others;
  if (other === undefined || others.length > 1) return null;
  const isThisPage = whole(to) - whole(from) + 1 === rows && whole(from) > 0;
  return isThisPage && whole(other) >= whole(to) ? whole(other) : null;
}

const isAboutPaging = (element: Element): boolean =>
  /paging|pagination|result/i.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`);

/**
 * Reads the pager and the page-size choice (audible-api.md §6, mark S). They are claims, not proof.
 *
 * @param rowCounts how many rows the page has, counted in every way that the site may count them.
 */
export function readStated(around: readonly Element[], rowCounts: readonly number[]): Stated {
  const totals = around.filter(isAboutPaging).flatMap((element) => {
    const text = textOf(element);
    return text.length <= LONGEST ? rowCounts.flatMap((rows) => totalIn(text, rows) ?? []) : [];
  });
  const numbers = around
    .filter((element) => hasClass(element, 'pageNumberElement'))
    .map((element) => plain(textOf(element)));
  const current = around
    .filter((element) => element.name === 'input' && attribute(element, 'name') === 'page')
    .map((element) => plain(attribute(element, 'value')));
  const known = [...numbers, ...current].filter((page) => page !== null && page > 0).map(Number);
  return {
    total: totals[0] ?? null,
    lastPage: known.length === 0 ? null : Math.max(...known),
    pageSize: chosenSize(around),
  };
}

/** The selected option; the default one has an empty value and only says its number. */
function chosenSize(around: readonly Element[]): number | null {
  const option = around.find((element) => {
    const { parent } = element;
    const isOption = element.name === 'option' && attribute(element, 'selected') !== null;
    return isOption && parent !== null && 'attribs' in parent && parent.attribs.name === 'pageSize';
  });
  return option === undefined ? null : (plain(attribute(option, 'value')) ?? plain(textOf(option)));
}
