import { i18n } from '#i18n';
import type { BookRow, Person, SeriesEntry } from '@/lib/library/book';
import { areSeveral, type Libraries } from '@/lib/library/libraryFacts';
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

/** The words of {@link fewPeople} in two: `first` may be cut, `more` tells how many follow ("" where all are named). */
export interface NamesOfLine {
  readonly first: string;
  readonly more: string;
}

/** As {@link fewPeople}, in the sentence of that line; null where nobody is named. */
export function namesOfLine(
  people: readonly Person[],
  sentence: (names: string) => string = (names) => names,
): NamesOfLine | null {
  if (people.length === 0) return null;
  const words = sentence(fewPeople(people));
  const shown = people.length <= MOST ? people : people.slice(0, FIRST);
  const last = personWords(shown[shown.length - 1] ?? { asin: null, name: '', role: null });
  const end = people.length <= MOST ? words.length : words.lastIndexOf(last) + last.length;
  return { first: words.slice(0, end), more: words.slice(end) };
}

/** "The Expanse #3" */
export const seriesWords = ({ title, sequence }: SeriesEntry): string =>
  sequence === '' ? title : i18n.t('book.seriesNumbered', [title, sequence]);

/** Which library a book is from; null where all are from one. */
export const originWords = ({ libraryId }: BookRow, libraries: Libraries): string | null =>
  areSeveral(libraries) ? (libraries.get(libraryId)?.label ?? null) : null;
