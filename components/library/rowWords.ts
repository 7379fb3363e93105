import { i18n } from '#i18n';
import type { BookRow, Person, SeriesEntry } from '@/lib/library/book';
import { areSeveral, type Libraries } from '@/lib/library/libraryFacts';
import { authorsOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { formatLength } from '../format/length';
import { formatNumber } from '../format/number';

/** A line has room for so many names; of more it says the first and how many follow. */
const MOST = 3;
const FIRST = 2;

/** Stands in a sentence after the last name of it; nobody's name has it. */
const CUT = '\u001F';

const personWords = ({ name, role }: Person): string =>
  role === null ? name : i18n.t('book.personRole', [name, role]);

/** "Jane Doe, John Roe (translator)" */
export const peopleWords = (people: readonly Person[]): string => people.map(personWords).join(', ');

/** "Jane Doe, John Roe and 11 more": for a line of a list, as the detail of a book names everybody. */
export const fewNames = (names: readonly string[], cut = ''): string =>
  names.length <= MOST
    ? names.join(', ') + cut
    : i18n.t('book.namesMore', [names.slice(0, FIRST).join(', ') + cut, formatNumber(names.length - FIRST)]);

/** {@link fewNames}, with what each of them did. */
export const fewPeople = (people: readonly Person[], cut = ''): string => fewNames(people.map(personWords), cut);

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
  const [first = '', more = ''] = sentence(fewPeople(people, CUT)).split(CUT);
  return { first, more };
}

/** What a row of the list says of a book, whoever shows it. */
export interface RowWords {
  readonly authors: NamesOfLine | null;
  readonly narrators: NamesOfLine | null;
  readonly length: string | null;
  readonly series: SeriesEntry | undefined;
}

const known = new WeakMap<BookRow, RowWords>();

/** {@link RowWords}, made once for a book: rows are drawn again with every key and whenever the page scrolls. */
export function rowWords(book: BookRow): RowWords {
  const before = known.get(book);
  if (before !== undefined) return before;
  const words: RowWords = {
    authors: namesOfLine(authorsOf(book)),
    narrators: namesOfLine(narratorsOf(book), (names) => i18n.t('book.narratedBy', [names])),
    length: formatLength(book.runtimeMinutes),
    series: seriesOf(book)[0],
  };
  known.set(book, words);
  return words;
}

/** "The Expanse #3" */
export const seriesWords = ({ title, sequence }: SeriesEntry): string =>
  sequence === '' ? title : i18n.t('book.seriesNumbered', [title, sequence]);

/** Which library a book is from; null where all are from one. */
export const originWords = ({ libraryId }: BookRow, libraries: Libraries): string | null =>
  areSeveral(libraries) ? (libraries.get(libraryId)?.label ?? null) : null;
