import { asksToSignIn, showsSignOut } from '../answers';
import { type HitRates, hitRatesOf } from './hitRates';
import { hitsOf, type ListRow, type RowFields, readRow } from './listRow';
import { findRows } from './rows';
import { readStated, type Stated } from './stated';

/** A row that cannot be told from another; what else it says is kept. */
export interface UnreadableRow {
  readonly reason: 'NO_ASIN';
  readonly row: RowFields;
}

/** One page of `/library/titles`. */
export interface ListPage {
  readonly rows: readonly ListRow[];
  readonly unreadable: readonly UnreadableRow[];
  /** Rows that are no books of the reader's: "Your First Listen". */
  readonly skipped: number;
  readonly stated: Stated;
  readonly signedIn: boolean;
  /** Whether it is the library's page at all, with titles on it or none. */
  readonly isLibrary: boolean;
  readonly hitRates: HitRates;
}

/** The site's welcome, listed like a title: known by its ASIN, and by its name to three clients (audible-api.md §6, mark C). */
const isWelcome = ({ asin, title }: { asin: string | null; title: string | null }): boolean =>
  asin === 'B002V8N37Q' || title === 'Your First Listen';

/**
 * Reads a page of the reader's list (audible-api.md §6; the recorded pages are the authority). By ids, classes and
 * input names, never by words, for those are the store's language. Never throws, whatever the text is.
 */
export function readListPage(html: string): ListPage {
  const { rows: scopes, around, isLibrary } = findRows(html);
  const all = scopes.map((scope) => readRow(scope, 0));
  const counted = all.filter((row) => !isWelcome(row)).map((row, index) => ({ ...row, index }));
  const rows: ListRow[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const { asin, ...row } of counted) {
    if (asin === null) unreadable.push({ reason: 'NO_ASIN', row });
    else rows.push({ asin, ...row });
  }
  return {
    rows,
    unreadable,
    skipped: all.length - counted.length,
    stated: readStated(around, [all.length, counted.length]),
    isLibrary,
    signedIn: showsSignOut(html) && !asksToSignIn(html),
    hitRates: hitRatesOf(counted.map(hitsOf)),
  };
}
