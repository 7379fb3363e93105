/** What a table of books can show beside the title, in this order. Names are stored: renaming one needs a migration. */
export const TABLE_COLUMNS = [
  'authors',
  'narrators',
  'series',
  'marketplace',
  'length',
  'added',
  'purchased',
  'released',
  'rating',
  'progress',
  'language',
  'publisher',
  'genres',
  'availability',
  'format',
  'asin',
  'firstSeen',
  'status',
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What it shows while the reader has chosen nothing else. */
export const DEFAULT_TABLE_COLUMNS: readonly TableColumn[] = [
  'authors',
  'narrators',
  'series',
  'marketplace',
  'length',
  'added',
  'rating',
  'progress',
];

/** What choices were made among that do not say so: Marketplace came with saying it. */
export const FIRST_TABLE_COLUMNS: readonly TableColumn[] = TABLE_COLUMNS.filter((name) => name !== 'marketplace');

/** A choice with the columns that were not there to choose when it was made, as they are by default. */
export const withNewerColumns = (chosen: readonly TableColumn[], known: readonly string[]): TableColumn[] =>
  TABLE_COLUMNS.filter(
    (name) => chosen.includes(name) || (!known.includes(name) && DEFAULT_TABLE_COLUMNS.includes(name)),
  );
