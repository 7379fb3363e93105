import { useMemo } from 'preact/hooks';
import type { TableColumn } from '@/lib/library/tableColumns';
import { sortedBy } from './arrange';
import { BookList } from './BookList';
import type { SearchModel } from './searchModel';
import { BookTable } from './table/BookTable';
import { columnsOf, shownSort } from './table/columns';
import type { BookRowsProps } from './useBookRows';
import type { View } from './views';

/** The books as the reader wants them shown. */
export function BooksView({ view, search, columns, ...rows }: BooksViewProps) {
  const shown = useMemo(() => columnsOf(columns, rows.libraries), [columns, rows.libraries]);
  if (view !== 'table') return <BookList key={view} tiled={view === 'covers'} {...rows} />;
  const sort = shownSort(search.good.value.query);
  // A text with a mistake has no order: it goes on from what is on show.
  const text = (): string => (search.parsed.value.ok ? search.text.value : search.good.value.text);
  return (
    <BookTable columns={shown} sort={sort} onSort={(key) => search.search(sortedBy(text(), sort, key))} {...rows} />
  );
}

interface BooksViewProps extends BookRowsProps {
  readonly view: View;
  readonly search: SearchModel;
  readonly columns: readonly TableColumn[];
}
