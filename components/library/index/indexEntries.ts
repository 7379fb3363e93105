import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { wordsOf } from '@/lib/library/fold';
import { byCodeUnit } from '@/lib/library/order';
import { type Part, peopleIndexOf } from '@/lib/library/peopleIndex';
import type { Query } from '@/lib/library/query/ast';
import { compareNames, shelfTitle } from '@/lib/library/query/sort';
import { heldGapsOf } from '@/lib/library/seriesGaps';
import { type Series, seriesIndexOf } from '@/lib/library/seriesIndex';
import type { Sums } from '@/lib/library/sums';
import { gapWords, utcToday } from '../series/seriesWords';
import type { IndexName, IndexOrder } from './indexPlace';

/** One line of an index. */
export interface IndexEntry extends Sums {
  readonly key: string;
  readonly name: string;
  /** What it stands under among others. */
  readonly filed: string;
  /** Some of the books, for their covers. */
  readonly books: readonly BookRow[];
  /** What can be said of it besides its sums; null for nothing. */
  readonly remark: () => string | null;
}

const COVERS = 3;
const PARTS: Readonly<Record<Exclude<IndexName, 'series'>, Part>> = { authors: 'author', narrators: 'narrator' };

export const seriesName = ({ title }: Pick<Series, 'title'>): string => title ?? i18n.t('series.untitled');

function entriesOf(index: IndexName, books: readonly BookRow[]): IndexEntry[] {
  if (index === 'series') {
    return seriesIndexOf(books).all.map((series) => {
      const { key, volumes, titles, minutes, finished } = series;
      const name = seriesName(series);
      return {
        key,
        name,
        titles,
        minutes,
        finished,
        filed: shelfTitle({ title: name, language: 'english' }),
        books: volumes.slice(0, COVERS).map(({ book }) => book),
        remark: () => gapWords(heldGapsOf(volumes, utcToday())),
      };
    });
  }
  return peopleIndexOf(books, PARTS[index]).all.map(({ key, name, books: theirs, titles, minutes, finished }) => ({
    key,
    name,
    titles,
    minutes,
    finished,
    filed: name,
    books: theirs.slice(0, COVERS),
    remark: () => null,
  }));
}

/** The bare words of a search. */
const wordsAsked = ({ where }: Query): readonly string[] =>
  where.flatMap((term) => (term.kind === 'word' || term.kind === 'phrase' ? wordsOf(term.text) : []));

/** Whether a name has, for each of these words, one that begins so. */
function isNamed(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/**
 * The lines of an index over some books: those whose own name has the words of the search come first, for it finds books
 * by other names too. The order is total.
 */
export function indexEntries(
  index: IndexName,
  books: readonly BookRow[],
  order: IndexOrder,
  query: Query,
): readonly IndexEntry[] {
  const words = wordsAsked(query);
  const byName = (a: IndexEntry, b: IndexEntry): number =>
    compareNames(a.filed, b.filed) || byCodeUnit(a.name, b.name) || byCodeUnit(a.key, b.key);
  const byTitles = (a: IndexEntry, b: IndexEntry): number => b.titles - a.titles || byName(a, b);
  const sorted = entriesOf(index, books).sort(order === 'name' ? byName : byTitles);
  if (words.length === 0) return sorted;
  const named = sorted.filter(({ name }) => isNamed(name, words));
  const meant = new Set(named);
  return [...named, ...sorted.filter((entry) => !meant.has(entry))];
}
