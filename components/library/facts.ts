import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { formatLength } from '../format/length';
import { formatNumber, formatPercent } from '../format/number';
import { formatDay } from '../format/time';
import { peopleWords, seriesWords } from './rowWords';

export type Fact = readonly [label: string, value: string];

/** Audible's word for what is nothing special. */
const PLAIN_BOOK = 'Product';

/** Everything known about a book, in words; what is unknown is left out. */
export function factsOf(book: BookRow): Fact[] {
  const facts: readonly (readonly [string, string | null])[] = [
    [i18n.t('fact.authors'), peopleWords(authorsOf(book))],
    [i18n.t('fact.narrators'), peopleWords(narratorsOf(book))],
    [i18n.t('fact.series'), seriesOf(book).map(seriesWords).join(', ')],
    [i18n.t('fact.length'), formatLength(book.runtimeMinutes)],
    [i18n.t('fact.listened'), listenedWords(book)],
    [i18n.t('fact.rating'), ratingWords(book)],
    [i18n.t('fact.availability'), availabilityWords(book)],
    [i18n.t('fact.released'), releaseWords(book)],
    // "Added" falls back on the purchase date: saying both would say one thing twice.
    [i18n.t('fact.purchased'), book.purchaseDate && formatDay(book.purchaseDate)],
    [i18n.t('fact.added'), book.addedAt === book.purchaseDate ? null : formatDay(book.addedAt)],
    [i18n.t('fact.publisher'), book.publisher],
    [i18n.t('fact.language'), book.language && capitalised(book.language)],
    [i18n.t('fact.genres'), genresOf(book).join(', ')],
    [i18n.t('fact.kind'), book.contentType === PLAIN_BOOK ? null : book.contentType],
    [i18n.t('fact.format'), book.formatType && capitalised(book.formatType.replaceAll('_', ' '))],
    [i18n.t('fact.asin'), book.asin],
  ];
  return facts.filter((fact): fact is Fact => fact[1] !== null && fact[1] !== '');
}

/** "English" of "english". */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function listenedWords({ isFinished, percentComplete }: BookRow): string | null {
  if (isFinished) return i18n.t('fact.finished');
  return percentComplete === null || percentComplete === 0 ? null : formatPercent(percentComplete);
}

function ratingWords({ rating, ratingCount }: BookRow): string | null {
  if (rating === null) return null;
  const stars = formatNumber(rating, 1);
  if (ratingCount === null) return i18n.t('fact.ratingAlone', [stars]);
  return i18n.t('fact.ratingOf', ratingCount, [formatNumber(ratingCount), stars]);
}

const availabilityWords = ({ availability }: BookRow): string | null =>
  availability === 'UNKNOWN' ? null : i18n.t(`fact.availability${availability}`);

/** A pre-order without a date carries the year 2200, which nobody should read. */
function releaseWords({ releaseDate, isPreorder }: BookRow): string | null {
  if (releaseDate === null || releaseDate.startsWith('2200')) return isPreorder ? i18n.t('fact.preorder') : null;
  return formatDay(releaseDate);
}
