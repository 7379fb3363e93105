import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BookRow } from '@/lib/library/book';
import { companionsOf, type Part, peopleIndexOf } from '@/lib/library/peopleIndex';
import { exactClause } from '@/lib/library/query/complete';
import { GROUP_KEYS, grouping } from '@/lib/library/query/group';
import { atOnce } from '@/lib/library/query/slices';
import { sorted } from '@/lib/library/query/sort';
import { seriesIndexOf } from '@/lib/library/seriesIndex';
import { BookList } from '../BookList';
import { seriesName } from '../index/indexEntries';
import { NoEntry, PageHead } from '../index/PageHead';
import { QueryLink } from '../QueryLink';
import type { SearchModel } from '../searchModel';
import { SeriesLink } from '../series/SeriesLink';
import { sumWords } from '../series/seriesWords';
import { shelfOf } from '../shelf';
import type { Bookmark } from '../useAnchor';
import type { BookRowsProps } from '../useBookRows';
import { Companions } from './Companions';
import { INDEX_OF, PersonLink } from './PersonLink';

const BY_SERIES = GROUP_KEYS.find(({ name }) => name === 'series') ?? null;

/** Somebody who wrote or reads: their series and books, and who they work with. */
export function PersonPage({ of, part, books, search, rows, onSearch }: PersonPageProps) {
  const index = useMemo(() => peopleIndexOf(books, part), [books, part]);
  const person = index.find(of);
  const bar = useRef<HTMLElement>(null);
  const bookmark = useRef<Bookmark>(null);
  const found = useMemo(() => {
    if (person === undefined) return null;
    const newest = sorted(person.books, []);
    const series = seriesIndexOf(person.books).all.toSorted((a, b) => b.titles - a.titles || (a.key < b.key ? -1 : 1));
    const groups =
      series.length === 0 || BY_SERIES === null ? null : atOnce(grouping(newest, BY_SERIES, false, rows.libraries));
    return {
      series,
      shelf: shelfOf({ books: newest, groups }),
      authors: companionsOf(person, 'author'),
      narrators: companionsOf(person, 'narrator'),
    };
  }, [person]);
  if (person === undefined || found === null) return <NoEntry index={INDEX_OF[part]} />;
  const linksTo = (people: typeof found.authors, theirs: Part) =>
    people.map(({ key, name, titles }) => ({ key, count: titles, link: <PersonLink name={name} part={theirs} /> }));
  return (
    <section class="entry">
      <PageHead index={INDEX_OF[part]} name={person.name}>
        <p class="quiet">{sumWords(person)}</p>
        <QueryLink
          class="link"
          search={search}
          query={exactClause(part, person.name)}
          view={{ view: '', of: '', by: '' }}
          onGo={onSearch}
        >
          {i18n.t('people.search')}
        </QueryLink>
      </PageHead>
      <Companions
        label={i18n.t('section.series')}
        links={found.series.map((series) => ({
          key: series.key,
          count: series.titles,
          link: <SeriesLink entry={{ asin: series.asin, title: series.title ?? '' }}>{seriesName(series)}</SeriesLink>,
        }))}
      />
      <Companions
        label={i18n.t(part === 'author' ? 'people.coauthors' : 'people.authors')}
        links={linksTo(found.authors, 'author')}
      />
      <Companions
        label={i18n.t(part === 'author' ? 'people.narrators' : 'people.conarrators')}
        links={linksTo(found.narrators, 'narrator')}
      />
      <BookList
        shelf={found.shelf}
        tiled={false}
        query={`${part} ${person.key}`}
        bar={bar}
        bookmark={bookmark}
        {...rows}
      />
    </section>
  );
}

/** What the list of their books takes from the page around. */
export type PersonRows = Omit<BookRowsProps, 'shelf' | 'query' | 'bar' | 'bookmark'>;

interface PersonPageProps {
  readonly of: string;
  readonly part: Part;
  readonly books: readonly BookRow[];
  readonly search: SearchModel;
  readonly rows: PersonRows;
  /** The reader goes on to the search for their books. */
  readonly onSearch: () => void;
}
