import type { BookRow, SeriesEntry } from './book';
import { bookKey } from './bookKey';
import { commonest } from './commonest';
import { onceFor } from './onceFor';
import { seriesOf } from './parse';
import { identityOf } from './query/folded';
import { byReadingOrder } from './seriesOrder';
import { type Sums, sumsOf } from './sums';

/** A book at its place in a series. */
export interface Volume {
  readonly book: BookRow;
  /** Verbatim; "" where the series has no number for it. */
  readonly sequence: string;
}

/** The books of one series. */
export interface Series extends Sums {
  readonly key: string;
  readonly asin: string | null;
  /** Null when no book tells it. */
  readonly title: string | null;
  /** In reading order. */
  readonly volumes: readonly Volume[];
}

/** Every series of some books, and the way to each. */
export interface SeriesIndex {
  readonly all: readonly Series[];
  /** The series of this key, or of an entry without an ASIN that is known to belong to it. */
  find(key: string): Series | undefined;
}

/** ASINs have no "~", so that a title cannot be taken for one. */
const titleKey = (title: string): string => `~${identityOf(title.trim())}`;

const isTitleKey = (key: string): boolean => key.startsWith('~');

/** What a series goes by: its ASIN, else its title. Null for an entry that has neither. */
export function seriesKey({ asin, title }: Pick<SeriesEntry, 'asin' | 'title'>): string | null {
  if (asin !== null) return asin;
  return title.trim() === '' ? null : titleKey(title);
}

/** Which ASIN a title stands for, where it is one alone: the website tells series without their ASIN. */
function asinsByTitle(books: readonly BookRow[]): ReadonlyMap<string, string | null> {
  const known = new Map<string, string | null>();
  for (const book of books) {
    for (const { asin, title } of seriesOf(book)) {
      if (asin === null || title.trim() === '') continue;
      const key = titleKey(title);
      const before = known.get(key);
      if (before === undefined) known.set(key, asin);
      else if (before !== asin) known.set(key, null);
    }
  }
  return known;
}

interface Collected {
  readonly volumes: Map<string, Volume>;
  readonly titles: string[];
}

/**
 * The series of these books: by ASIN where one is told, else by title. A book stands in every series it names, and in
 * each of them once: at its number, where one of several entries has one. Made once for an array, which must not change
 * after.
 */
export const seriesIndexOf: (books: readonly BookRow[]) => SeriesIndex = onceFor((books) => {
  // Most libraries have no need to fold every title.
  let aliases: ReturnType<typeof asinsByTitle> | null = null;
  const resolve = (key: string): string => {
    if (!isTitleKey(key)) return key;
    aliases ??= asinsByTitle(books);
    return aliases.get(key) ?? key;
  };
  const collected = new Map<string, Collected>();
  for (const book of books) {
    for (const entry of seriesOf(book)) {
      const own = seriesKey(entry);
      if (own === null) continue;
      const key = resolve(own);
      const series = collected.get(key) ?? { volumes: new Map<string, Volume>(), titles: [] };
      collected.set(key, series);
      if (entry.title.trim() !== '') series.titles.push(entry.title);
      const before = series.volumes.get(bookKey(book));
      if (before === undefined || before.sequence.trim() === '') {
        series.volumes.set(bookKey(book), { book, sequence: entry.sequence });
      }
    }
  }
  const byKey = new Map(
    [...collected].map(([key, { volumes, titles }]): [string, Series] => {
      const ordered = inReadingOrder([...volumes.values()]);
      const sums = sumsOf(ordered.map(({ book }) => book));
      const asin = isTitleKey(key) ? null : key;
      return [key, { key, asin, title: commonest(titles), volumes: ordered, ...sums }];
    }),
  );
  return { all: [...byKey.values()], find: (key) => byKey.get(resolve(key)) };
});

/** Volumes in reading order. */
export function inReadingOrder(volumes: readonly Volume[]): Volume[] {
  if (volumes.length < 2) return [...volumes];
  const placed = volumes.map((volume) => ({ volume, ...placedAt(volume) }));
  return placed.sort(byReadingOrder).map(({ volume }) => volume);
}

const placedAt = ({ book: { asin, title, language, releaseDate }, sequence }: Volume) => ({
  asin,
  title,
  language,
  releaseDate,
  sequence,
});
