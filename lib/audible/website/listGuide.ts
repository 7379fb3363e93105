import { AudibleError } from '../errors';
import type { ListPage } from './listPage';
import { LIST_PAGE_SIZE } from './urls';

/** What to do after a page has arrived. */
export type Verdict =
  | 'TAKE'
  /** Empty although the list said that there is more. */
  | 'ASK_AGAIN'
  /** Nothing to take, but not the end either. */
  | 'PASS_OVER'
  | 'END';

/** An empty page that should not be is asked for this often. */
const TIMES_ASKED = 3;
/** Pages in a row without any row, or without a new one, that end the walk. */
const IN_A_ROW = 2;

/** Rows that count: a page that shows only the site's welcome has none of the reader's, but is not empty. */
export const rowsOn = (page: ListPage): number => page.rows.length + page.unreadable.length;

export interface ListGuide {
  /** @param fresh rows of the page that no page before had. @param seen rows seen before it. */
  judge(number: number, page: ListPage, fresh: number, seen: number): Verdict;
  readonly total: number | null;
  /** The list said one total and later another. */
  readonly moved: boolean;
  /** The walk ended before the end that the list spoke of, or went in circles. */
  readonly cutShort: boolean;
}

/**
 * Knows when the list ends: at a page without rows, never by the pager, which may be missing or wrong (assumption
 * "list-ends-empty"; peers.md §2-2). What the pages state is used the other way round, to doubt an end.
 *
 * @param expectsRows titles are stored of this list, so an empty first page is a page not understood.
 */
export function createListGuide(start: { readonly total: number | null; readonly expectsRows: boolean }): ListGuide {
  let { total } = start;
  let moved = false;
  let cutShort = false;
  let lastPage = 0;
  let asked = 1;
  let empty = 0;
  let stale = 0;

  const judgeEmpty = (number: number, seen: number, isLibrary: boolean): Verdict => {
    const more =
      (total !== null && seen < total) || number <= lastPage || (number === 1 && (start.expectsRows || !isLibrary));
    if (more && asked < TIMES_ASKED) {
      asked++;
      return 'ASK_AGAIN';
    }
    if (more && number === 1) {
      throw new AudibleError({ kind: 'NOT_UNDERSTOOD', assumption: 'list-rows', found: 'a first page without rows' });
    }
    asked = 1;
    empty++;
    cutShort ||= more;
    return more && empty < IN_A_ROW ? 'PASS_OVER' : 'END';
  };

  return {
    judge(number, page, fresh, seen) {
      const { stated } = page;
      moved ||= stated.total !== null && total !== null && stated.total !== total;
      total = stated.total ?? total;
      lastPage = Math.max(lastPage, stated.lastPage ?? 0);
      if (rowsOn(page) + page.skipped === 0) return judgeEmpty(number, seen, page.isLibrary);
      asked = 1;
      empty = 0;
      stale = fresh === 0 ? stale + 1 : 0;
      if (stale === 0) return 'TAKE';
      // A full page over and over is a server that ignores which page was asked for; a last page may come again.
      if (stale === IN_A_ROW) cutShort ||= rowsOn(page) >= (stated.pageSize ?? LIST_PAGE_SIZE);
      return stale < IN_A_ROW ? 'PASS_OVER' : 'END';
    },
    get total() {
      return total;
    },
    get moved() {
      return moved;
    },
    get cutShort() {
      return cutShort;
    },
  };
}
