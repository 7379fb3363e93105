import { i18n } from '#i18n';
import { MARKETPLACES } from '@/lib/audible/marketplaces';
import type { Libraries } from '@/lib/library/libraryFacts';
import { isOpen } from '@/lib/sync/job';
import { ADVICE } from '../advice';
import { formatNumber } from '../format/number';
import { storeHost } from '../format/store';
import { relativeTime } from '../format/time';
import type { Overview, Standing } from '../services';

/** Every library of the reader, the shown one among them, in an order that stays. */
export const allStandings = (overview: Overview): Standing[] =>
  [overview, ...overview.others].sort((one, other) =>
    one.library.label.localeCompare(other.library.label, 'en', { numeric: true }),
  );

/** The libraries whose books are on show. */
export const shownStandings = (overview: Overview): readonly Standing[] =>
  overview.isAll ? allStandings(overview) : [overview];

/** The scope of all libraries: none is called so. */
export const ALL = '*';

/** Names what is on show, so that it can be told from what was before: a library, or all of them. */
export const scopeOf = ({ isAll, library }: Overview): string => (isAll ? ALL : library.id);

/** What queries can ask of these libraries. */
export const librariesOf = (standings: readonly Standing[]): Libraries =>
  new Map(
    standings.map(({ library: { id, label, marketplace, baselineAt } }) => [
      id,
      { label, names: [storeHost(marketplace), MARKETPLACES[marketplace].domain, marketplace], baselineAt },
    ]),
  );

/** How a library stands, in words. A library that was never read has no number of books: not even none. */
export function standingWords({ library, bookCount }: Standing, now: number): string {
  const books = i18n.t('books', bookCount, [formatNumber(bookCount)]);
  if (library.lastSyncAt === null) {
    return bookCount === 0 ? i18n.t('libraries.unchecked') : i18n.t('libraries.begun', [books]);
  }
  return library.lastCompleteAt === null
    ? i18n.t('libraries.unproved', [books])
    : i18n.t('libraries.complete', [books, relativeTime(library.lastCompleteAt, now)]);
}

/** Why the last sync failed, in words; null when it did not. */
export function troubleWords({ job, library }: Standing): string | null {
  if (job?.status !== 'FAILED' || job.error === null) return null;
  return i18n.t('libraries.failed', [ADVICE[job.error.code].sentence(storeHost(library.marketplace))]);
}

export const isBusy = ({ job }: Standing): boolean => job !== null && isOpen(job.status);
