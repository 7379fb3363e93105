import type { BookRow } from '@/lib/library/book';
import type { Query } from '@/lib/library/query/ast';
import type { Annotation, QueryContext } from '@/lib/library/query/context';
import { parse } from '@/lib/library/query/parse';
import { runQuery } from '@/lib/library/query/run';
import { aRow } from '../support';

type Spec = Partial<Omit<BookRow, 'asin' | 'title'>> & {
  readonly by?: readonly string[];
  readonly read?: readonly string[];
  readonly in?: readonly (readonly [title: string, sequence: string])[];
  readonly genres?: readonly string[];
};

const people = (names: readonly string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));

/** An invented book; what is not told is empty. */
export function book(
  asin: string,
  title: string,
  { by = [], read = [], in: series = [], genres = [], ...rest }: Spec,
): BookRow {
  return aRow({
    asin,
    title,
    authorsJson: people(by),
    narratorsJson: people(read),
    seriesJson: JSON.stringify(
      series.map(([name, sequence]) => ({
        asin: null,
        title: name,
        sequence,
        sort: Number.parseFloat(sequence) || null,
      })),
    ),
    genresJson: JSON.stringify(genres),
    formatType: 'unabridged',
    contentDeliveryType: 'MultiPartBook',
    percentComplete: null,
    rating: null,
    ratingCount: null,
    releaseDate: null,
    purchaseDate: rest.addedAt ?? null,
    firstSeenAt: '2026-01-10T00:00:00.000Z',
    ...rest,
  });
}

const day = (text: string) => `${text}T10:00:00.000Z`;
const FANTASY = ['Science Fiction & Fantasy', 'Fantasy'];

/** A small library of every kind of book, newest first by its letters. */
export const LIBRARY: readonly BookRow[] = [
  book('A', 'The Salt Lighthouse', {
    subtitle: 'A Novel of the Sea',
    by: ['Ida Quill'],
    read: ['Mara Finch'],
    in: [['Tides of Ember', '1']],
    genres: FANTASY,
    publisher: 'Harbour Audio',
    runtimeMinutes: 742,
    rating: 4.48,
    ratingCount: 1200,
    isFinished: true,
    percentComplete: 100,
    coverUrl: 'https://m.media-amazon.com/images/I/invented.jpg',
    summary: 'A keeper, a storm and a debt.',
    releaseDate: '2019-03-05',
    addedAt: day('2026-08-30'),
    firstSeenAt: day('2026-08-30'),
    status: 'NEW',
  }),
  book('B', 'Ash and Anchor', {
    by: ['Ida Quill', 'Oren Vale'],
    read: ['Mara Finch', 'Jo Reed'],
    in: [['Tides of Ember', '2']],
    genres: FANTASY,
    publisher: 'Harbour Audio',
    runtimeMinutes: 480,
    rating: 4.5,
    ratingCount: 900,
    percentComplete: 40,
    releaseDate: '2020-06-01',
    addedAt: day('2026-08-20'),
  }),
  book('C', 'A Lantern Between', {
    subtitle: 'A Tides of Ember Novella',
    by: ['Ida Quill'],
    read: ['Ida Quill'],
    in: [['Tides of Ember', '1.5']],
    genres: FANTASY,
    runtimeMinutes: 95,
    rating: 4.1,
    releaseDate: '2019-11-30',
    addedAt: day('2026-08-01'),
  }),
  book('D', 'Tides of Ember: Books 1-3', {
    by: ['Ida Quill'],
    read: ['Mara Finch'],
    in: [
      ['Tides of Ember', '1-3'],
      ['Harbour Omnibus', ''],
    ],
    genres: FANTASY,
    runtimeMinutes: 2100,
    rating: 4.7,
    releaseDate: '2022-01-01',
    addedAt: day('2026-07-15'),
  }),
  book('E', 'The Tenth Bell', {
    by: ['Oren Vale'],
    read: ['Jo Reed'],
    in: [['Bellmaker', '10']],
    genres: ['Mystery'],
    runtimeMinutes: 599,
    rating: 3.9,
    releaseDate: '2024-02-29',
    addedAt: day('2026-06-10'),
    isPlus: true,
    availability: 'PLUS',
  }),
  book('F', 'An Uncast Bell', {
    by: ['Oren Vale'],
    read: ['Jo Reed'],
    in: [['Bellmaker', '2']],
    genres: ['Mystery'],
    runtimeMinutes: 600,
    rating: 4.0,
    releaseDate: '2016-05-20',
    addedAt: day('2026-05-05'),
    presence: 'ABSENT',
    absentSince: day('2026-08-01'),
  }),
  book('G', 'Bells, Unnumbered', {
    by: ['Oren Vale'],
    read: ['Jo Reed'],
    in: [['Bellmaker', '']],
    genres: ['Mystery', 'Short Stories'],
    runtimeMinutes: 61,
    releaseDate: '2017-05-20',
    addedAt: day('2026-04-04'),
    availability: 'LAPSED',
  }),
  book('H', 'Der stille Wächter', {
    by: ['Jörg Müßig'],
    read: ['Änne Übel'],
    genres: ['Krimis & Thriller'],
    language: 'german',
    runtimeMinutes: 555,
    rating: 4.2,
    releaseDate: '2021-12-31',
    addedAt: day('2026-03-03'),
  }),
  book('I', 'Die Uhr', {
    by: ['Jörg Müßig'],
    read: ['Änne Übel'],
    language: 'german',
    runtimeMinutes: 300,
    releaseDate: '2020-12-31',
    addedAt: day('2026-02-02'),
  }),
  book('J', '海辺の図書館', {
    by: ['村上灯'],
    read: ['森ゆき'],
    in: [['灯台シリーズ', '1']],
    language: 'japanese',
    runtimeMinutes: 420,
    rating: 4.9,
    releaseDate: '2018-08-08',
    addedAt: day('2025-12-24'),
  }),
  book('K', 'بيت الملح', {
    by: ['ليلى نور'],
    read: ['سامي'],
    language: 'arabic',
    runtimeMinutes: 333,
    releaseDate: '2023-03-21',
    addedAt: day('2025-11-11'),
  }),
  book('L', 'Émile’s Ghost', {
    by: ["Siobhán O'Dell"],
    read: ['Zoë Léger'],
    genres: ['Horror'],
    runtimeMinutes: 510,
    rating: 2.8,
    releaseDate: '2015-10-31',
    addedAt: day('2025-10-31'),
    formatType: 'abridged',
  }),
  book('M', 'Night Desk', {
    by: ['Harbour Radio'],
    genres: ['Podcasts'],
    contentType: 'Podcast',
    contentDeliveryType: 'PodcastParent',
    isListenable: false,
    runtimeMinutes: null,
    addedAt: day('2025-09-09'),
  }),
  book('N', 'Night Desk 12: The Caller', {
    contentType: 'Podcast',
    contentDeliveryType: 'PodcastEpisode',
    language: null,
    runtimeMinutes: 42,
    releaseDate: '2025-08-01',
    addedAt: day('2025-08-08'),
  }),
  book('O', 'Glass Orchard', {
    by: ['Wren Aldous'],
    read: ['Wren Aldous', 'Cast'],
    genres: ['Science Fiction & Fantasy', 'Science Fiction'],
    formatType: 'original_recording',
    contentType: 'Performance',
    runtimeMinutes: 200,
    rating: 4.55,
    percentComplete: 0,
    releaseDate: '2025-05-05',
    addedAt: day('2025-07-07'),
  }),
  book('P', 'The Unwritten Year', {
    by: ['Wren Aldous'],
    runtimeMinutes: null,
    isPreorder: true,
    releaseDate: '2200-01-01',
    addedAt: day('2025-06-06'),
  }),
  book('Q', 'Spider-Man of Alcott Road', {
    by: ['J.K. Marsh'],
    read: ['Cast'],
    runtimeMinutes: 700,
    releaseDate: '2014-01-01',
    addedAt: day('2024-12-31'),
    presence: 'RETURNED',
  }),
  book('R', 'Now OR Never (Unabridged)', {
    by: ['Val Hart'],
    read: ['Jo Reed'],
    runtimeMinutes: 360,
    rating: 5,
    releaseDate: '2012-02-02',
    addedAt: day('2024-05-15'),
  }),
  book('S', 'The "Quiet" Room: A Note', {
    by: ['Val Hart'],
    runtimeMinutes: 359,
    rating: 1,
    releaseDate: '2011-11-11',
    addedAt: day('2024-01-01'),
  }),
  book('T', 'Lighthouse', {
    by: ['Ann Berg'],
    read: ['Anna Bergström'],
    publisher: 'Salt & Stone',
    runtimeMinutes: 240,
    rating: 4.2,
    releaseDate: '2010-10-10',
    addedAt: day('2023-12-31'),
    isFinished: true,
  }),
  book('U', '1984 Letters', {
    runtimeMinutes: 120,
    releaseDate: '1999-09-09',
    addedAt: day('2020-02-29'),
    language: null,
  }),
  book('V', '20 Letters', { runtimeMinutes: 130, addedAt: day('2019-06-15') }),
  book('W', '3 Letters', { runtimeMinutes: 140, addedAt: day('2018-01-01') }),
  book('X', 'Ledger of Sorrows', {
    by: ['Ida Quill'],
    genres: ['History'],
    runtimeMinutes: 1300,
    percentComplete: 99.5,
    releaseDate: '2009-09-09',
    addedAt: day('2017-07-07'),
  }),
  book('Y', 'The Hidden Ledger', { by: ['Nobody'], runtimeMinutes: 10, addedAt: day('2016-06-06') }),
];

const note = (fields: Partial<Annotation>): Annotation => ({
  tags: [],
  note: '',
  rating: null,
  hidden: false,
  ...fields,
});

export const CONTEXT: QueryContext = {
  now: '2026-09-01T12:00:00.000Z',
  libraries: new Map([
    ['us', { label: 'audible.com', names: ['audible.com', 'com', 'us'], baselineAt: '2026-01-10T00:00:00.000Z' }],
  ]),
  annotations: new Map([
    [
      'us',
      new Map([
        ['A', note({ tags: ['favourite', 'To Lend'], note: 'Birthday present from Mia', rating: 5 })],
        ['B', note({ tags: ['favourite'], rating: 4 })],
        ['L', note({ note: 'Too loud' })],
        ['Y', note({ hidden: true })],
      ]),
    ],
  ]),
};

/** The query of a text that must be right. */
export function queryOf(text: string): Query {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.mistakes)}`);
  return parsed.query;
}

export const answerTo = (text: string) => runQuery(LIBRARY, queryOf(text), CONTEXT);

/** The ASINs that a text finds, in their order, as one word. */
export const found = (text: string): string =>
  answerTo(text)
    .books.map(({ asin }) => asin)
    .join('');
