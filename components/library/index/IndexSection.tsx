import type { RefObject } from 'preact';
import type { LibraryRow } from '@/lib/sync/library';
import type { BooksModel } from '../booksModel';
import { PersonPage, type PersonRows } from '../people/PersonPage';
import type { SearchModel } from '../searchModel';
import { SeriesPage } from '../series/SeriesPage';
import { IndexView } from './IndexView';
import type { IndexName, IndexOrder } from './indexPlace';

/** An index of the library, or the page of one entry of it. */
export function IndexSection({ index, of, by, books, search, library, bar, rows, onSearch }: IndexSectionProps) {
  if (of === null) return <IndexView key={index} index={index} by={by} search={search} bar={bar} />;
  const all = books.books.value;
  if (index === 'series') {
    const { selected, onOpen } = rows;
    return (
      <SeriesPage of={of} books={all} bookOf={books.bookOf} library={library} selected={selected} onOpen={onOpen} />
    );
  }
  const part = index === 'authors' ? 'author' : 'narrator';
  return (
    <PersonPage key={`${part} ${of}`} of={of} part={part} books={all} search={search} rows={rows} onSearch={onSearch} />
  );
}

interface IndexSectionProps {
  readonly index: IndexName;
  readonly of: string | null;
  readonly by: IndexOrder;
  readonly books: BooksModel;
  readonly search: SearchModel;
  readonly library: LibraryRow;
  readonly bar: RefObject<HTMLElement | null>;
  readonly rows: PersonRows;
  /** The search of this page was changed by a link. */
  readonly onSearch: () => void;
}
