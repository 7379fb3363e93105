import type { ArrivedPage } from '../pass';
import { rowIdentity, type Tally } from '../tally';
import type { ListPage } from './listPage';
import type { RowFields } from './listRow';
import { LIST_PAGE_SIZE } from './urls';

/** The page's name in `sightings.page`. */
export const listKey = (page: number): string => `list:${page}`;

/** The page of a name; null when it is none. */
export const parseListKey = (key: string): number | null => {
  const number = /^list:([1-9]\d{0,5})$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
};

/** One page of the list among the others, before its metadata is known. */
export interface Listed extends Omit<ArrivedPage, 'items'> {
  readonly rows: readonly (RowFields & { readonly asin: string | null })[];
  /** Distinct. */
  readonly asins: readonly string[];
  /** Of each row: its place in the whole list, 0-based, the newest first. */
  readonly ranks: readonly number[];
}

/** A row without an ASIN is known by what it says of its title: neither where on the page, nor of the listening. */
const MOVING = { index: 0, isFinished: null, minutesLeft: null, percentComplete: null } satisfies Partial<RowFields>;

/** @param at.rank rows on the pages before. @param at.tally what they held. */
export function listedOf(page: ListPage, at: { number: number; rank: number; tally: Tally }): Listed {
  const rows = [...page.rows, ...page.unreadable.map(({ row }) => ({ ...row, asin: null }))].sort(
    (a, b) => a.index - b.index,
  );
  const identities = rows.map((row) => rowIdentity({ ...row, ...MOVING }));
  const fresh = new Set(identities.filter((identity) => !at.tally.has(identity)));
  return {
    key: listKey(at.number),
    rows,
    asins: [...new Set(page.rows.map(({ asin }) => asin))],
    identities,
    fresh,
    ranks: rows.map(({ index }) => at.rank + index),
    distinct: at.tally.distinct + fresh.size,
    total: page.stated.total,
    pageSize: page.stated.pageSize ?? LIST_PAGE_SIZE,
  };
}
