import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { bookKey } from '@/lib/library/bookKey';
import { isNew } from '@/lib/library/libraryFacts';
import type { Sort } from '@/lib/library/query/sort';
import { useHeight } from '../../page/useHeight';
import { Cover } from '../Cover';
import { NewDot } from '../NewDot';
import { PickBar } from '../picking/PickBar';
import { PickBox } from '../picking/PickBox';
import { ShelfHeading } from '../ShelfHeading';
import { type BookRowsProps, type DrawnRow, keepWords, useBookRows } from '../useBookRows';
import { Cell } from './Cell';
import type { Column } from './columns';
import { TableHead } from './TableHead';
import { useScrollTogether } from './useScrollTogether';

/**
 * The books as a grid with a row each. The page scrolls it up and down; to the side it scrolls by itself, where the
 * title stays. The bar for that is at the head, which is always in view: the end of the rows hardly ever is.
 */
export function BookTable({ columns, sort, onSort, ...props }: BookTableProps) {
  const head = useRef<HTMLDivElement>(null);
  const rows = useBookRows<HTMLDivElement>({ ...props, bar: head }, false);
  const { list, ruler, headingRuler, layout } = rows;
  const grid = useRef<HTMLDivElement>(null);
  const scrolled = useScrollTogether({ grid, head, body: list });
  const rowHeight = layout?.rowHeight ?? 0;
  useHeight(head, '--table-head');

  /** The keys that no row has a use for: browsers would scroll by less than a column, or not at all. */
  const aside = (event: KeyboardEvent): void => {
    const way = ASIDE[event.key];
    if (way === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    list.current?.scrollBy({ left: (way * list.current.clientWidth) / 3 });
    // Its event comes later: a second key before that would be taken back.
    scrolled('body');
  };

  return (
    <>
      <div class="book-list book-table">
        <div class="ruler" ref={ruler} aria-hidden="true" />
        <div class="ruler heading" ref={headingRuler} aria-hidden="true" />
        <div
          ref={grid}
          role="grid"
          aria-label={i18n.t('library.list')}
          aria-multiselectable="true"
          aria-rowcount={props.shelf.books}
          style={{
            '--widths': columns.map(trackOf).join(' '),
            '--title-width': columns[0]?.width,
            '--all-widths': `calc(${columns.map(({ width }) => width).join(' + ')})`,
          }}
        >
          <TableHead head={head} columns={columns} sort={sort} onSort={onSort} onScroll={() => scrolled('head')} />
          <div
            ref={list}
            role="rowgroup"
            class="table-body"
            style={{ height: `${layout?.height ?? 0}px` }}
            onKeyDown={(event) => {
              rows.onKeyDown(event);
              aside(event);
            }}
            onKeyUp={rows.onKeyUp}
            onScroll={() => scrolled('body')}
          >
            {rows.rows.map((row) => (
              <Fragment key={row.slot}>
                <HeadingRow row={row} rowHeight={rowHeight} span={columns.length} />
                <Row {...props} rows={rows} row={row} rowHeight={rowHeight} columns={columns} />
              </Fragment>
            ))}
          </div>
        </div>
      </div>
      <PickBar foot={rows.foot} shelf={props.shelf} libraries={props.libraries} picking={props.picking} />
    </>
  );
}

/** Which way an arrow goes, in a script that runs from left to right. */
const ASIDE: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

const trackOf = ({ width, grow }: Column): string => (grow === 0 ? width : `minmax(${width}, ${grow}fr)`);

interface BookTableProps extends BookRowsProps {
  readonly columns: readonly Column[];
  readonly sort: Sort | undefined;
  /** The reader pressed the header of this order. */
  readonly onSort: (key: string) => void;
}

function HeadingRow({ row, rowHeight, span }: { row: DrawnRow; rowHeight: number; span: number }) {
  const { section, top, height } = row;
  if (section === undefined) return null;
  return (
    <div role="row" class="table-group" style={{ top: `${top}px`, height: `${height - rowHeight}px` }}>
      <div role="rowheader" aria-colspan={span}>
        <ShelfHeading section={section} />
      </div>
    </div>
  );
}

function Row({ rows, row, rowHeight, columns, libraries, selected, onOpen }: RowProps) {
  const { entry, isCurrent, isPicked, top, height } = row;
  const { book } = entry;
  const key = bookKey(book);
  const onFocus = (): void => rows.setActive(entry.key);
  const [, ...others] = columns;
  return (
    <div
      role="row"
      class="table-row book-row"
      data-book={key}
      style={{ top: `${top + height - rowHeight}px`, height: `${rowHeight}px` }}
      aria-rowindex={entry.place}
      aria-current={key === selected ? 'true' : undefined}
      aria-selected={isPicked}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onMouseDown={keepWords}
      onClick={(event) => {
        // Who marks words with the mouse wants to copy them.
        if (getSelection()?.isCollapsed !== false) rows.onPress(event, entry);
      }}
      onKeyDown={(event) => event.key === 'Enter' && onOpen(key)}
    >
      <div role="rowheader" class="cell title-cell" title={book.title}>
        {rows.isPicking ? (
          <PickBox
            book={book}
            isPicked={isPicked}
            inTabOrder={isCurrent}
            onFocus={onFocus}
            onPick={(isRange) => rows.pickTo(entry, isRange)}
          />
        ) : (
          <Cover url={book.coverUrl} asin={book.asin} title={book.title} width="2rem" />
        )}
        <span class="cell-words" dir="auto">
          {isNew(book, libraries) && <NewDot />}
          {book.title}
        </span>
      </div>
      {others.map((column) => (
        <Cell key={column.name} column={column} book={book} libraries={libraries} />
      ))}
    </div>
  );
}

interface RowProps extends Pick<BookTableProps, 'columns' | 'libraries' | 'selected' | 'onOpen'> {
  readonly rows: Pick<ReturnType<typeof useBookRows>, 'isPicking' | 'setActive' | 'onPress' | 'pickTo'>;
  readonly row: DrawnRow;
  readonly rowHeight: number;
}
