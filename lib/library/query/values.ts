import type { BookRow } from '../book';
import type { LibraryFacts } from '../libraryFacts';
import { authorsOf, genresOf, narratorsOf, seriesOf } from '../parse';
import { type Annotation, annotationOf, type QueryContext } from './context';
import { foldedOnce } from './folded';
import { DATES, type DateUnit, LENGTHS, type NumberUnit, PERCENTS, STARS, WHOLES } from './units';

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Values as they are typed after the colon; completion offers them, help shows them. */
  readonly examples: readonly string[];
}

/** A field that holds words. */
export interface TextField extends Named {
  readonly kind: 'text';
  /** Whose its values are: they change with the book, with what the reader writes, or with the library. */
  readonly of: 'BOOK' | 'READER' | 'LIBRARY';
  readonly values: (book: BookRow, context: QueryContext) => readonly string[];
  readonly folded: (book: BookRow, context: QueryContext) => string;
  /** Whether `#3` may follow the value. */
  readonly numbered: boolean;
}

/** A field that holds a number. */
export interface NumberField extends Named {
  readonly kind: 'number';
  readonly unit: NumberUnit;
  readonly value: (book: BookRow, context: QueryContext) => number | null;
}

/** A field that holds a date, as ISO 8601 text. */
export interface DateField extends Named {
  readonly kind: 'date';
  readonly unit: DateUnit;
  /** Whether the column is a day of the calendar or a moment. */
  readonly precision: 'day' | 'instant';
  readonly value: (book: BookRow) => string | null;
}

export type ValueField = TextField | NumberField | DateField;

type Words = { readonly aliases?: readonly string[]; readonly examples: readonly string[] };

const ofBook = (
  name: string,
  { aliases = [], examples }: Words,
  read: (book: BookRow) => readonly string[],
): TextField => {
  const folded = foldedOnce(read);
  return { kind: 'text', name, aliases, examples, numbered: false, of: 'BOOK', values: read, folded };
};

/** A field of something that belongs to a book and changes without it: no value where there is none. */
const beside = <Thing extends object>(
  { of, find }: Beside<Thing>,
  name: string,
  { aliases = [], examples }: Words,
  read: (thing: Thing) => readonly string[],
  search = read,
): TextField => {
  const folded = foldedOnce(search);
  return {
    kind: 'text',
    name,
    aliases,
    examples,
    numbered: false,
    of,
    values: (book, context) => {
      const thing = find(book, context);
      return thing === undefined ? [] : read(thing);
    },
    folded: (book, context) => {
      const thing = find(book, context);
      return thing === undefined ? '' : folded(thing);
    },
  };
};

interface Beside<Thing> {
  readonly of: TextField['of'];
  readonly find: (book: BookRow, context: QueryContext) => Thing | undefined;
}

const READER: Beside<Annotation> = { of: 'READER', find: (book, { annotations }) => annotationOf(annotations, book) };
const LIBRARY: Beside<LibraryFacts> = {
  of: 'LIBRARY',
  find: ({ libraryId }, { libraries }) => libraries.get(libraryId),
};

const some = (value: string | null): readonly string[] => (value === null || value === '' ? [] : [value]);
const namesOf = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
const titled = (title: string) => title !== '';

/** Audible gives pre-orders without a date the year 2200, which is no date. */
export const releasedOn = ({ releaseDate }: BookRow): string | null =>
  releaseDate === null || releaseDate.startsWith('2200') ? null : releaseDate;

const number = (
  name: string,
  { aliases = [], examples }: Words,
  unit: NumberUnit,
  value: NumberField['value'],
): NumberField => ({ kind: 'number', name, aliases, examples, unit, value });

const date = (
  name: string,
  { aliases = [], examples }: Words,
  precision: DateField['precision'],
  value: DateField['value'],
): DateField => ({ kind: 'date', name, aliases, examples, unit: DATES, precision, value });

/** Every field that holds a value of a book. The plural and one-word aliases are Libation's. */
export const VALUE_FIELDS: readonly ValueField[] = [
  ofBook('title', { aliases: ['titles'], examples: ['lighthouse', '"salt lighthouse"'] }, ({ title }) => [title]),
  ofBook('subtitle', { examples: ['novella'] }, ({ subtitle }) => some(subtitle)),
  ofBook('author', { aliases: ['authors', 'authornames'], examples: ['quill', '"Ida Quill"'] }, (book) =>
    namesOf(authorsOf(book)),
  ),
  ofBook('narrator', { aliases: ['narrators', 'narratornames'], examples: ['finch'] }, (book) =>
    namesOf(narratorsOf(book)),
  ),
  {
    ...ofBook('series', { aliases: ['seriesnames'], examples: ['ember', '"Tides of Ember"#3', '#1'] }, (book) =>
      seriesOf(book)
        .map(({ title }) => title)
        .filter(titled),
    ),
    numbered: true,
  },
  ofBook(
    'genre',
    { aliases: ['genres', 'category', 'categories', 'categoriesnames'], examples: ['fantasy', '"Science Fiction"'] },
    genresOf,
  ),
  ofBook('language', { aliases: ['languages', 'lang'], examples: ['english'] }, ({ language }) => some(language)),
  ofBook('publisher', { aliases: ['publishers'], examples: ['"Harbour Audio"'] }, ({ publisher }) => some(publisher)),
  ofBook('asin', { aliases: ['id', 'productid', 'audibleproductid'], examples: ['B0TEST0001'] }, ({ asin }) => [asin]),
  beside(
    LIBRARY,
    'marketplace',
    { aliases: ['locale', 'region'], examples: ['uk', '"audible.co.uk"'] },
    ({ label }) => [label],
    ({ label, names }) => [label, ...names],
  ),
  beside(READER, 'tag', { aliases: ['tags'], examples: ['favourite', '"to lend"'] }, ({ tags }) => tags),
  beside(READER, 'note', { aliases: ['notes'], examples: ['birthday'] }, ({ note }) => some(note)),
  number(
    'length',
    {
      aliases: ['lengthinminutes', 'minutes', 'duration', 'runtime'],
      examples: ['<1h', '<8h', '5h..10h', '>20h', '[0 TO 600]'],
    },
    LENGTHS,
    ({ runtimeMinutes }) => runtimeMinutes,
  ),
  number('rating', { aliases: ['productrating'], examples: ['>=4.5', '>=4', '<3'] }, STARS, ({ rating }) => rating),
  number(
    'ratings',
    { aliases: ['ratingcount'], examples: ['>=1000', '<10'] },
    WHOLES,
    ({ ratingCount }) => ratingCount,
  ),
  number(
    'mine',
    { aliases: ['myrating', 'userrating'], examples: ['5', '>=4'] },
    STARS,
    (book, { annotations }) => annotationOf(annotations, book)?.rating ?? null,
  ),
  number(
    'progress',
    { aliases: ['percent'], examples: ['>50%', '1..99'] },
    PERCENTS,
    ({ isFinished, percentComplete }) => (isFinished ? 100 : percentComplete),
  ),
  date(
    'added',
    { aliases: ['dateadded'], examples: ['<30d', '<1y', '2024..', '2024-05'] },
    'instant',
    ({ addedAt }) => addedAt,
  ),
  date(
    'purchased',
    { aliases: ['bought', 'purchasedate', 'datepurchased'], examples: ['<1w', '2019..2021'] },
    'instant',
    ({ purchaseDate }) => purchaseDate,
  ),
  date(
    'released',
    { aliases: ['published', 'releasedate', 'datepublished'], examples: ['..2020', '>=2024', '<2mo'] },
    'day',
    releasedOn,
  ),
];

/** Whether a book has a value in the field. */
export function hasValue(field: ValueField, book: BookRow, context: QueryContext): boolean {
  return field.kind === 'text'
    ? field.values(book, context).some((value) => value !== '')
    : field.value(book, context) !== null;
}
