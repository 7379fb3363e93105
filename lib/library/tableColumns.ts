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
