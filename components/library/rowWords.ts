import { i18n } from '#i18n';
import type { Person, SeriesEntry } from '@/lib/library/book';

/** "Jane Doe, John Roe (translator)" */
export const peopleWords = (people: readonly Person[]): string =>
  people.map(({ name, role }) => (role === null ? name : i18n.t('book.personRole', [name, role]))).join(', ');

/** "The Expanse #3" */
export const seriesWords = ({ title, sequence }: SeriesEntry): string =>
  sequence === '' ? title : i18n.t('book.seriesNumbered', [title, sequence]);
