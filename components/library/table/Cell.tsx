import { type ComponentChild, Fragment } from 'preact';
import type { BookRow } from '@/lib/library/book';
import type { Libraries } from '@/lib/library/libraryFacts';
import { authorsOf, narratorsOf, seriesOf } from '@/lib/library/parse';
import { fewPeople } from '../rowWords';
import { SeriesName } from '../SeriesName';
import type { Column } from './columns';

/** What a cell shows where the words of its column are more than a cell holds. */
const SHORTER: Partial<Record<Column['name'], (book: BookRow) => ComponentChild>> = {
  authors: (book) => fewPeople(authorsOf(book)),
  narrators: (book) => fewPeople(narratorsOf(book)),
  series: (book) =>
    seriesOf(book).map((entry, at) => (
      <Fragment key={`${entry.title} ${entry.sequence}`}>
        {at > 0 && ', '}
        <SeriesName entry={entry} />
      </Fragment>
    )),
};

/** A cell of a table; all that its column has to say is its title. */
export function Cell({ column: { name, isNumber, words }, book, libraries }: CellProps) {
  const text = words(book, libraries);
  return (
    <div role="gridcell" class={isNumber ? 'cell number' : `cell ${name}-cell`} title={text} dir="auto">
      {SHORTER[name]?.(book) ?? text}
    </div>
  );
}

interface CellProps {
  readonly column: Column;
  readonly book: BookRow;
  readonly libraries: Libraries;
}
