import type { ServiceColumns } from './book';

/**
 * What a service column holds when no answer ever told it. `isListenable` alone is true: only podcast parents say
 * no (audible-api.md §1.6-15), and a book must not look broken because one field was missing.
 */
export const BLANK: Readonly<Omit<ServiceColumns, 'title' | 'addedAt'>> = {
  subtitle: null,
  language: null,
  publisher: null,
  sku: null,
  coverUrl: null,
  formatType: null,
  contentType: null,
  contentDeliveryType: null,
  summary: null,
  authorsJson: '[]',
  narratorsJson: '[]',
  seriesJson: '[]',
  genresJson: '[]',
  runtimeMinutes: null,
  releaseDate: null,
  purchaseDate: null,
  isPlus: false,
  isPreorder: false,
  isFinished: false,
  isListenable: true,
  availability: 'UNKNOWN',
  percentComplete: null,
  rating: null,
  ratingCount: null,
};

export type Column = keyof ServiceColumns;

/** Every service column, null where an answer did not tell it. */
export type Told = { readonly [C in Column]: ServiceColumns[C] | null };

type JsonColumn = 'authorsJson' | 'narratorsJson' | 'seriesJson' | 'genresJson';

/** Every column that belongs to Audible. */
export const SERVICE_COLUMNS: readonly Column[] = [
  'title',
  'addedAt',
  ...(Object.keys(BLANK) as (keyof typeof BLANK)[]),
];

const JSON_COLUMNS = new Set<Column>([
  'authorsJson',
  'narratorsJson',
  'seriesJson',
  'genresJson',
] satisfies JsonColumn[]);
const LISTENING = new Set<Column>(['percentComplete', 'isFinished', 'rating', 'ratingCount']);
const DATES = new Set<Column>(['purchaseDate', 'addedAt']);
const PARENTS = new Set<string | null>(['PodcastParent', 'PodcastSeason', 'Periodical']);

/** Whether the column holds a list as JSON text. */
export const isJsonColumn = (column: Column): boolean => JSON_COLUMNS.has(column);

/**
 * Whether a difference in this column is stored without counting as a change: listening and ratings move by
 * themselves, and the dates of a podcast move with every new episode (audible-api.md §1.6-2).
 */
export const isVolatile = (column: Column, contentDeliveryType: string | null): boolean =>
  LISTENING.has(column) || (DATES.has(column) && PARENTS.has(contentDeliveryType));

/** Whether a value tells nothing. */
export const isEmpty = (column: Column, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (isJsonColumn(column) && value === '[]') ||
  (column === 'availability' && value === 'UNKNOWN');
