import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { areSeveral, isNew, type Libraries } from '@/lib/library/libraryFacts';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import type { Query } from '@/lib/library/query/ast';
import { naturalOrder } from '@/lib/library/query/naturalOrder';
import { SORT_KEYS, type Sort } from '@/lib/library/query/sort';
import { releasedOn } from '@/lib/library/query/values';
import { TABLE_COLUMNS, type TableColumn } from '@/lib/library/tableColumns';
import { formatLength } from '../../format/length';
import { formatNumber } from '../../format/number';
import { shortDay } from '../../format/time';
import { availabilityWords, formatWords, languageWords, listenedWords } from '../facts';
import { presenceMark } from '../presenceWords';
import { peopleWords, seriesWords } from '../rowWords';

/** How a column looks and what it says about a book. */
export interface Column {
  readonly name: TableColumn | 'title';
  /** The `sort:` of the query language that its header asks for; null where books have no order by it. */
  readonly sort: string | null;
  /** Numbers and dates end at the same edge. */
  readonly isNumber: boolean;
  /** At least, as CSS. */
  readonly width: string;
  /** The share of what room is left. */
  readonly grow: number;
  /** "" where nothing is known. */
  readonly words: (book: BookRow, libraries: Libraries) => string;
}

type Look = Partial<Pick<Column, 'sort' | 'isNumber' | 'width' | 'grow'>>;
const WORDS: Look = { width: '9rem', grow: 1 };
const NUMBER: Look = { isNumber: true, width: '7rem' };

const column = (name: Column['name'], look: Look, words: Column['words']): Column => ({
  name,
  sort: null,
  isNumber: false,
  width: '8rem',
  grow: 0,
  ...look,
  words,
});

const day = (iso: string | null): string => (iso === null ? '' : shortDay(iso));

/** The column that is always there, whatever else the reader chose; in a narrow table it leaves room for others. */
export const TITLE_COLUMN = column(
  'title',
  { sort: 'title', width: 'min(16rem, 50cqi)', grow: 2 },
  ({ title }) => title,
);

const COLUMNS: Readonly<Record<TableColumn, Column>> = {
  authors: column('authors', { ...WORDS, sort: 'author' }, (book) => peopleWords(authorsOf(book))),
  narrators: column('narrators', { ...WORDS, sort: 'narrator' }, (book) => peopleWords(narratorsOf(book))),
  series: column('series', { ...WORDS, sort: 'series' }, (book) => seriesOf(book).map(seriesWords).join(', ')),
  marketplace: column('marketplace', {}, ({ libraryId }, libraries) => libraries.get(libraryId)?.label ?? ''),
  length: column('length', { ...NUMBER, sort: 'length' }, (book) => formatLength(book.runtimeMinutes) ?? ''),
  added: column('added', { ...NUMBER, sort: 'added' }, ({ addedAt }) => day(addedAt)),
  purchased: column('purchased', { ...NUMBER, sort: 'purchased' }, ({ purchaseDate }) => day(purchaseDate)),
  released: column('released', { ...NUMBER, sort: 'released' }, (book) => day(releasedOn(book))),
  rating: column('rating', { ...NUMBER, width: '5rem', sort: 'rating' }, ({ rating }) =>
    rating === null ? '' : formatNumber(rating, 1, 1),
  ),
  progress: column('progress', { ...NUMBER, width: '6rem', sort: 'progress' }, (book) => listenedWords(book) ?? ''),
  language: column('language', {}, (book) => languageWords(book) ?? ''),
  publisher: column('publisher', WORDS, ({ publisher }) => publisher ?? ''),
  genres: column('genres', WORDS, (book) => genresOf(book).join(', ')),
  availability: column('availability', {}, (book) => availabilityWords(book) ?? ''),
  format: column('format', {}, (book) => formatWords(book) ?? ''),
  asin: column('asin', {}, ({ asin }) => asin),
  firstSeen: column('firstSeen', NUMBER, ({ firstSeenAt }) => day(firstSeenAt)),
  status: column(
    'status',
    {},
    (book, libraries) => presenceMark(book) ?? (isNew(book, libraries) ? i18n.t('book.new') : ''),
  ),
};

/** The columns that can be chosen where these libraries are shown. */
export const offeredColumns = (libraries: Libraries): readonly TableColumn[] =>
  TABLE_COLUMNS.filter((name) => name !== 'marketplace' || areSeveral(libraries));

/** The columns of a table, the title first; those that would say the same of every book are left out. */
export function columnsOf(names: readonly TableColumn[], libraries: Libraries): readonly Column[] {
  const offered = offeredColumns(libraries);
  return [TITLE_COLUMN, ...names.filter((name) => offered.includes(name)).map((name) => COLUMNS[name])];
}

/** The order that is on show: what the query asks for, or newest first where nothing has an order of its own. */
export function shownSort(query: Query): Sort | undefined {
  const [asked] = query.sorts;
  const added = SORT_KEYS.find(({ name }) => name === 'added');
  if (asked !== undefined || added === undefined || naturalOrder(query) !== 'NEWEST') return asked;
  return { key: added, direction: added.natural };
}

/** For `aria-sort`; undefined for a column by which the books are not ordered. */
export function ariaSort(sort: Sort | undefined, column: Column): 'ascending' | 'descending' | undefined {
  if (sort === undefined || sort.key.name !== column.sort) return undefined;
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}
