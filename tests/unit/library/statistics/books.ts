import fc from 'fast-check';
import type { BookRow } from '@/lib/library/book';
import { aRow } from '../support';

const people = (names: readonly string[]) => JSON.stringify(names.map((name) => ({ asin: null, name, role: null })));
const NAMES = [
  'Ida Quill',
  'ida quill',
  'Ida Quill Marsh',
  'Quill',
  'Jörg Müßig',
  '森ゆき',
  'Ana "Nan" Bell',
  '???',
  '*',
];
const GENRES = ['Fantasy', 'Science Fiction & Fantasy', 'Science Fiction', 'Dark fantasy'];
const some = (values: readonly string[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });
const instant = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Books with everything that makes counting hard: spellings, names within names, nothing known, odd dates. */
export const someBooks: fc.Arbitrary<readonly BookRow[]> = fc
  .array(
    fc.record({
      authorsJson: some(NAMES).map(people),
      narratorsJson: some(NAMES).map(people),
      seriesJson: some(['Tides of Ember', 'Ember', 'tides of ember!']).map((titles) =>
        JSON.stringify(titles.map((title) => ({ asin: null, title, sequence: '1', sort: 1 }))),
      ),
      genresJson: some(GENRES).map((genres) => JSON.stringify(genres)),
      publisher: fc.constantFrom(null, 'Harbour Audio', 'Harbour', 'HARBOUR', '-'),
      language: fc.constantFrom(null, 'english', 'chinese', 'mandarin_chinese', 'English'),
      runtimeMinutes: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3000 }), fc.constantFrom(119.5, 120, 1800)),
      releaseDate: fc.constantFrom(null, '2200-01-01', '1989-12-31', '1990-01-01', '1999-12-31', '2024-02-29'),
      purchaseDate: fc.option(instant),
      addedAt: instant,
      isFinished: fc.boolean(),
      percentComplete: fc.constantFrom(null, 0, 40),
      isPlus: fc.boolean(),
      availability: fc.constantFrom('OWNED' as const, 'PLUS' as const, 'LAPSED' as const, 'UNKNOWN' as const),
      presence: fc.constantFrom('PRESENT' as const, 'ABSENT' as const, 'RETURNED' as const),
    }),
    { maxLength: 30 },
  )
  .map((books) => books.map((book, at) => aRow({ ...book, asin: `B${at}`, title: at % 2 === 0 ? 'Salt' : 'Ember' })));
