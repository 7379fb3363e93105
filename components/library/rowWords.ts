import { i18n } from '#i18n';
import type { Person, SeriesEntry } from '@/lib/library/book';
import { formatNumber } from '../format/number';

/** A line has room for so many names; of more it says the first and how many follow. */
const MOST = 3;
const FIRST = 2;

const personWords = ({ name, role }: Person): string =>
  role === null ? name : i18n.t('book.personRole', [name, role]);

/** "Jane Doe, John Roe (translator)" */
export const peopleWords = (people: readonly Person[]): string => people.map(personWords).join(', ');

/** "Jane Doe, John Roe and 11 more": for a line of a list, as the detail of a book names everybody. */
export const fewNames = (names: readonly string[]): string =>
  names.length <= MOST
    ? names.join(', ')
    : i18n.t('book.namesMore', [names.slice(0, FIRST).join(', '), formatNumber(names.length - FIRST)]);

/** {@link fewNames}, with what each of them did. */
export const fewPeople = (people: readonly Person[]): string => fewNames(people.map(personWords));

/** "The Expanse #3" */
export const seriesWords = ({ title, sequence }: SeriesEntry): string =>
  sequence === '' ? title : i18n.t('book.seriesNumbered', [title, sequence]);
