import { i18n } from '#i18n';
import type { BookRow, Person, SeriesEntry } from '@/lib/library/book';
import { areSeveral, type Libraries } from '@/lib/library/libraryFacts';

/** "Jane Doe, John Roe (translator)" */
export const peopleWords = (people: readonly Person[]): string =>
  people.map(({ name, role }) => (role === null ? name : i18n.t('book.personRole', [name, role]))).join(', ');

/** "The Expanse #3" */
export const seriesWords = ({ title, sequence }: SeriesEntry): string =>
  sequence === '' ? title : i18n.t('book.seriesNumbered', [title, sequence]);

/** Which library a book is from; null where all are from one. */
export const originWords = ({ libraryId }: BookRow, libraries: Libraries): string | null =>
  areSeveral(libraries) ? (libraries.get(libraryId)?.label ?? null) : null;
