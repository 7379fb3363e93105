import type { BookRow, Person, SeriesEntry } from './book';

/** Each row's column is parsed once; a row that goes out of use takes its lists with it. */
function cached<Row extends object, T>(read: (row: Row) => readonly T[]): (row: Row) => readonly T[] {
  const known = new WeakMap<Row, readonly T[]>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const fresh = read(row);
    known.set(row, fresh);
    return fresh;
  };
}

/** The readable entries of a column. Another version may have written it, so bad text is an empty list. */
function entries<T>(json: unknown, read: (entry: unknown) => T | null): readonly T[] {
  if (typeof json !== 'string' || json === '[]') return [];
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.map(read).filter((entry) => entry !== null) : [];
  } catch {
    return [];
  }
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (entry: unknown): Fields => (typeof entry === 'object' && entry !== null ? (entry as Fields) : {});
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function person(entry: unknown): Person | null {
  const { asin, name, role } = fieldsOf(entry);
  const named = textOf(name);
  return named === null ? null : { asin: textOf(asin), name: named, role: textOf(role) };
}

function seriesEntry(entry: unknown): SeriesEntry | null {
  const { asin, title, sequence, sort } = fieldsOf(entry);
  if (typeof title !== 'string') return null;
  return {
    asin: textOf(asin),
    title,
    sequence: textOf(sequence) ?? '',
    sort: typeof sort === 'number' && Number.isFinite(sort) ? sort : null,
  };
}

type Row<Column extends keyof BookRow> = Readonly<Pick<BookRow, Column>>;

/** The authors of a book in the service's order; never throws, [] for text it cannot read. */
export const authorsOf: (row: Row<'authorsJson'>) => readonly Person[] = cached((row) =>
  entries(row.authorsJson, person),
);

/** The narrators of a book in the service's order; never throws, [] for text it cannot read. */
export const narratorsOf: (row: Row<'narratorsJson'>) => readonly Person[] = cached((row) =>
  entries(row.narratorsJson, person),
);

/** The series of a book, order and duplicates as given; never throws, [] for text it cannot read. */
export const seriesOf: (row: Row<'seriesJson'>) => readonly SeriesEntry[] = cached((row) =>
  entries(row.seriesJson, seriesEntry),
);

/** The genres of a book, broad to narrow; never throws, [] for text it cannot read. */
export const genresOf: (row: Row<'genresJson'>) => readonly string[] = cached((row) => entries(row.genresJson, textOf));
