import { i18n } from '#i18n';
import { BookItem } from './BookItem';
import { BookTile } from './BookTile';
import { isNew } from './newBooks';
import { PickBar } from './picking/PickBar';
import { PickBox } from './picking/PickBox';
import { ShelfHeading } from './ShelfHeading';
import { type BookRowsProps, keepWords, useBookRows } from './useBookRows';

/** The books, in rows or, `tiled`, as covers side by side. */
export function BookList({ tiled, ...props }: BookRowsProps & { readonly tiled: boolean }) {
  const { baselineAt, selected, shelf, picking } = props;
  const drawn = useBookRows<HTMLUListElement>(props, tiled);
  const { list, ruler, headingRuler, layout, rows, isPicking, setActive, onPress, pickTo } = drawn;
  const rowHeight = `${layout?.rowHeight ?? 0}px`;
  const columns = layout?.columns ?? 1;
  const Item = tiled ? BookTile : BookItem;
  return (
    <>
      <div class={tiled ? 'book-list tiles' : 'book-list'}>
        <div class="ruler" ref={ruler} aria-hidden="true" />
        <div class="ruler heading" ref={headingRuler} aria-hidden="true" />
        <ul
          ref={list}
          aria-label={i18n.t('library.list')}
          style={{ height: `${layout?.height ?? 0}px`, '--columns': columns, '--row-height': rowHeight }}
          onKeyDown={drawn.onKeyDown}
          onKeyUp={drawn.onKeyUp}
        >
          {rows.map(({ entry, section, isCurrent, isPicked, column, top, height }) => (
            <li
              key={entry.key}
              class={isPicked ? 'picked' : undefined}
              aria-setsize={shelf.books}
              aria-posinset={entry.place}
              style={{ top: `${top}px`, height: `${height}px`, insetInlineStart: `${(column * 100) / columns}%` }}
            >
              {section !== undefined && <ShelfHeading section={section} />}
              <button
                type="button"
                class="book"
                data-book={entry.book.asin}
                style={{ height: rowHeight }}
                tabIndex={isCurrent ? 0 : -1}
                aria-current={entry.book.asin === selected ? 'true' : undefined}
                onFocus={() => setActive(entry.key)}
                onMouseDown={keepWords}
                onClick={(event) => onPress(event, entry)}
              >
                <Item book={entry.book} fresh={isNew(entry.book, baselineAt)} />
              </button>
              {isPicking && (
                <PickBox
                  book={entry.book}
                  isPicked={isPicked}
                  inTabOrder={isCurrent}
                  onFocus={() => setActive(entry.key)}
                  onPick={(isRange) => pickTo(entry, isRange)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <PickBar foot={drawn.foot} shelf={shelf} baselineAt={baselineAt} picking={picking} />
    </>
  );
}
