import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { outOfSight } from '@/lib/library/query/run';
import type { BooksModel } from '../booksModel';
import { PersonPage, type PersonRows } from '../people/PersonPage';
import type { SearchModel } from '../searchModel';
import { SeriesPage } from '../series/SeriesPage';
import { IndexView } from './IndexView';
import type { IndexName, IndexOrder } from './indexPlace';

/** An index of the library, or the page of one entry of it. */
export function IndexSection(props: IndexSectionProps) {
  const { index, of, by, search, bar } = props;
  return of === null ? (
    <IndexView key={index} index={index} by={by} search={search} bar={bar} />
  ) : (
    <EntryPage {...props} of={of} />
  );
}

function EntryPage({ index, of, books, search, rows, onSearch }: IndexSectionProps & { of: string }) {
  const all = books.books.value;
  const { query } = search.good.value;
  const context = search.context.value;
  const isHidden = useMemo(() => outOfSight(query, context), [query, context]);
  // The same array as long as it holds the same books: the indexes are made once for each.
  const shown = useMemo(() => (all.some(isHidden) ? all.filter((book) => !isHidden(book)) : all), [all, isHidden]);
  if (index === 'series') {
    const { selected, onOpen } = rows;
    return (
      <SeriesPage
        of={of}
        all={all}
        shown={shown}
        isHidden={isHidden}
        bookOf={books.bookOf}
        libraries={rows.libraries}
        selected={selected}
        onOpen={onOpen}
      />
    );
  }
  const part = index === 'authors' ? 'author' : 'narrator';
  return (
    <PersonPage
      key={`${part} ${of}`}
      of={of}
      part={part}
      books={shown}
      search={search}
      rows={rows}
      onSearch={onSearch}
    />
  );
}

interface IndexSectionProps {
  readonly index: IndexName;
  readonly of: string | null;
  readonly by: IndexOrder;
  readonly books: BooksModel;
  readonly search: SearchModel;
  readonly bar: RefObject<HTMLElement | null>;
  readonly rows: PersonRows;
  /** The search of this page was changed by a link. */
  readonly onSearch: () => void;
}
