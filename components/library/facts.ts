import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { genresOf } from '@/lib/library/parse';
import { exactClause } from '@/lib/library/query/complete';
import { formatNumber, formatPercent } from '../format/number';
import { formatDay } from '../format/time';

/** A value in words, with the search that asks for every book that has it. */
interface FactValue {
  readonly words: string;
  readonly query: string | null;
}

export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** Audible's word for what is nothing special. */
const PLAIN_BOOK = 'Product';

/**
 * What is known about a book besides its title, people, series, length and progress; what is unknown is left out.
 *
 * @param origin the library it is from, where that has to be said.
 */
export function factsOf(book: BookRow, origin: string | null = null): Fact[] {
  const facts: readonly Fact[] = [
    linked(i18n.t('fact.marketplace'), 'marketplace', origin === null ? [] : [origin]),
    plain(i18n.t('fact.rating'), ratingWords(book)),
    plain(i18n.t('fact.availability'), availabilityWords(book)),
    plain(i18n.t('fact.released'), releaseWords(book)),
    // "Added" falls back on the purchase date: saying both would say one thing twice.
    plain(i18n.t('fact.purchased'), book.purchaseDate && formatDay(book.purchaseDate)),
    plain(i18n.t('fact.added'), book.addedAt === book.purchaseDate ? null : formatDay(book.addedAt)),
    linked(i18n.t('fact.publisher'), 'publisher', book.publisher === null ? [] : [book.publisher]),
    linked(i18n.t('fact.language'), 'language', book.language === null ? [] : [book.language], capitalised),
    linked(i18n.t('fact.genres'), 'genre', genresOf(book)),
    plain(i18n.t('fact.kind'), book.contentType === PLAIN_BOOK ? null : book.contentType),
    plain(i18n.t('fact.format'), formatWords(book)),
    plain(i18n.t('fact.firstSeen'), formatDay(book.firstSeenAt)),
    plain(i18n.t('fact.changed'), book.updatedAt > book.firstSeenAt ? formatDay(book.updatedAt) : null),
  ];
  return facts.filter(({ values }) => values.length > 0);
}

const plain = (label: string, words: string | null): Fact => ({
  label,
  values: words === null || words === '' ? [] : [{ words, query: null }],
});

const linked = (
  label: string,
  field: string,
  values: readonly string[],
  words = (value: string): string => value,
): Fact => ({
  label,
  values: [...new Set(values)]
    .filter((value) => value !== '')
    .map((value) => ({ words: words(value), query: exactClause(field, value) })),
});

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How far the reader has listened, in words; null for a book that nobody has begun. */
export function listenedWords({ isFinished, percentComplete }: BookRow): string | null {
  if (isFinished) return i18n.t('fact.finished');
  return percentComplete === null || percentComplete === 0 ? null : formatPercent(percentComplete);
}

function ratingWords({ rating, ratingCount }: BookRow): string | null {
  if (rating === null) return null;
  const stars = formatNumber(rating, 1);
  if (ratingCount === null) return i18n.t('fact.ratingAlone', [stars]);
  return i18n.t('fact.ratingOf', ratingCount, [formatNumber(ratingCount), stars]);
}

/** By what right the reader has it; null where nobody told. */
export const availabilityWords = ({ availability }: BookRow): string | null =>
  availability === 'UNKNOWN' ? null : i18n.t(`fact.availability${availability}`);

export const languageWords = ({ language }: Pick<BookRow, 'language'>): string | null =>
  language && capitalised(language);

export const formatWords = ({ formatType }: BookRow): string | null =>
  formatType && capitalised(formatType.replaceAll('_', ' '));

/** A pre-order without a date carries the year 2200, which nobody should read. */
function releaseWords({ releaseDate, isPreorder }: BookRow): string | null {
  if (releaseDate === null || releaseDate.startsWith('2200')) return isPreorder ? i18n.t('fact.preorder') : null;
  return formatDay(releaseDate);
}
